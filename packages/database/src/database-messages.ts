import type { InEach, Messages, Told } from '@mingjian/core'

/** What a message is told of a database, as host and name, or of a table, as database and name. */
interface OfFile {
  readonly file: string
}

/** What is to be done differs from server to server. */
interface OfHint extends OfFile {
  readonly hint: InEach
}

/** What is said of a database, or a table of it, that cannot be read; an address is never shown. */
export const databaseMessages = {
  'database-address': ({ hint }: OfHint): InEach<Told> => ({
    zh: { message: '看不懂数据库的地址。', hint: hint.zh },
    en: { message: 'The address of the database cannot be understood.', hint: hint.en },
  }),
  'database-unreachable': ({ file, reason }: OfFile & { reason: InEach }): InEach<Told> => ({
    zh: {
      message: `无法连接数据库“${file}”：${reason.zh}。`,
      hint: '请检查主机和端口、网络和防火墙，以及数据库是否在运行。',
    },
    en: {
      message: `Cannot connect to database "${file}": ${reason.en}.`,
      hint: 'Check host and port, the network and its firewall, and whether the server runs.',
    },
  }),
  'database-certificate': ({ file, hint }: OfHint): InEach<Told> => ({
    zh: { message: `不认识数据库“${file}”的证书，或它不能加密。`, hint: hint.zh },
    en: {
      message: `The certificate of database "${file}" is not known, or it cannot encrypt.`,
      hint: hint.en,
    },
  }),
  'database-login': ({ file, hint }: OfHint): InEach<Told> => ({
    zh: { message: `数据库“${file}”拒绝登录。`, hint: hint.zh },
    en: { message: `Database "${file}" refuses the login.`, hint: hint.en },
  }),
  'database-missing': ({ file }: OfFile): InEach<Told> => ({
    zh: { message: `没有数据库“${file}”。`, hint: '请检查地址末尾的数据库名。' },
    en: {
      message: `Missing database "${file}".`,
      hint: 'Check the name at the end of the address.',
    },
  }),
  'database-empty': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `数据库“${file}”中没有表。`,
      hint: '请检查数据库名；如果数据在视图中，请在数据对应文件（mapping.yaml）里写明视图。',
    },
    en: {
      message: `Database "${file}" holds no table.`,
      hint: 'Check its name; where data are in views, name them in a mapping (mapping.yaml).',
    },
  }),
  'database-encoding': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `无法确定“${file}”中文字的编码：数据库没有说明（SQL_ASCII），或其中有不能转换的字符。`,
      hint: '请来源单位转存到 UTF-8 的数据库，或导出为 CSV。',
    },
    en: {
      message: `Unknown encoding of the texts in "${file}": the database does not say it (SQL_ASCII), or holds signs that cannot be converted.`,
      hint: 'Ask the office to move it into a database in UTF-8, or to export CSV.',
    },
  }),
  'database-denied': ({ file, hint }: OfHint): InEach<Told> => ({
    zh: { message: `没有权限读取“${file}”的全部行。`, hint: hint.zh },
    en: { message: `All rows of "${file}" may not be read.`, hint: hint.en },
  }),
  'database-lost': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `读取“${file}”时连接中断。`,
      hint: '请检查网络，确认数据库没有重启，然后重新运行；没有写出不完整的结果。',
    },
    en: {
      message: `The connection was lost while "${file}" was read.`,
      hint: 'Check the network and that the server was not restarted, then run again; nothing incomplete was written.',
    },
  }),
  'database-stopped': ({ file, state }: OfFile & { state: string }): InEach<Told> => ({
    zh: {
      message: `数据库停止了对“${file}”的读取（${state}）。`,
      hint: '请在较空闲时重新运行；反复出现的，请管理员查看数据库日志。',
    },
    en: {
      message: `The database stopped reading "${file}" (${state}).`,
      hint: 'Run again when it is less busy; where it stays so, ask its administrator for the log of the server.',
    },
  }),
  'file-changed/table': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `表“${file}”在读取过程中被改动。`,
      hint: '请在无人写入时重新运行，或请来源单位提供数据库的副本。',
    },
    en: {
      message: `Table "${file}" changed while it was read.`,
      hint: 'Run again when nobody writes, or ask the office for a copy of the database.',
    },
  }),
  'view-skipped': ({ file }: OfFile): InEach<Told> => ({
    zh: {
      message: `“${file}”是视图，或由其他表、其他服务器的行组成，不读取：它的行可能来自其他表，会重复计算。`,
      hint: '如果数据只在其中，请在数据对应文件（mapping.yaml）的 files 里写明它的名称。',
    },
    en: {
      message: `"${file}" is a view, or made of rows of other tables or servers, and is not read: its rows may be those of other tables, and would count twice.`,
      hint: 'Where data are in it alone, write its name under files of a mapping (mapping.yaml).',
    },
  }),
} satisfies Messages
