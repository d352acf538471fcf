import type { InEach, Location, Messages, Told } from '@mingjian/core'

/** What the command says of files of data, how they are mapped, and the file of a project. */
export const dataMessages = {
  'data-missing': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `找不到文件或文件夹“${path}”。`, hint: '请检查名称和所在文件夹。' },
    en: { message: `Missing file or folder "${path}".`, hint: 'Check the name and the folder.' },
  }),
  'data-address': ({ scheme }: { scheme: string }): InEach<Told> => ({
    zh: {
      message: `不能读取 ${scheme}:// 地址。`,
      hint: '数据可以是文件、文件夹，或 PostgreSQL、MySQL 数据库的地址（postgres://用户@主机/数据库、mysql://用户@主机/数据库）。',
    },
    en: {
      message: `Cannot read an address of ${scheme}://.`,
      hint: 'Data are files, folders, or the address of a PostgreSQL or MySQL database (postgres://user@host/database, mysql://user@host/database).',
    },
  }),
  'data-no-file': ({ scheme }: { scheme: string }): InEach<Told> => ({
    zh: {
      message: `这里需要文件，不能是 ${scheme}:// 地址。`,
      hint: '请把表导出为 CSV 或 Parquet，再给出该文件。',
    },
    en: {
      message: `Expected a file, found an address of ${scheme}://.`,
      hint: 'Export the table as CSV or Parquet, and name that file.',
    },
  }),
  'data-format': ({ path, reason }: { path: string; reason: InEach }): InEach<Told> => ({
    zh: { message: `无法读取“${path}”。`, hint: `${reason.zh}。` },
    en: { message: `Cannot read "${path}".`, hint: `${reason.en}.` },
  }),
  'data-empty': ({ folders }: { folders: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `没有数据：文件夹${folders.map((each) => `“${each}”`).join('、')}是空的。`,
      hint: '请给出含有 .csv、.xlsx 或 .json 表格的文件夹或文件。',
    },
    en: {
      message: `No data: ${folders.length === 1 ? 'the folder' : 'the folders'} ${folders.map((each) => `"${each}"`).join(', ')} ${folders.length === 1 ? 'is' : 'are'} empty.`,
      hint: 'Name a folder or files with .csv, .xlsx or .json tables.',
    },
  }),
  'data-none': ({
    skipped,
  }: {
    skipped: readonly { readonly name: string; readonly reason: InEach }[]
  }): InEach<Told> => ({
    zh: {
      message: `没有数据：${skipped.length} 个文件都不能作为数据读取。`,
      hint: skipped.map(({ name, reason }) => `${name}：${reason.zh}`).join('\n  '),
    },
    en: {
      message: `No data: none of ${skipped.length} files can be read as a dataset.`,
      hint: skipped.map(({ name, reason }) => `${name}: ${reason.en}`).join('\n  '),
    },
  }),
  'data-unnamed': (): InEach<Told> => ({
    zh: {
      message: '没有指明数据，当前文件夹也没有 mingjian.yaml。',
      hint: '请写出数据文件或文件夹，如 mingjian screen ./data；每月重复的选项可写进 mingjian.yaml，见 mingjian screen --help。',
    },
    en: {
      message: 'No data named, and no mingjian.yaml in this folder.',
      hint: 'Name files or folders, as in mingjian screen ./data; options of every month go into a mingjian.yaml, see mingjian screen --help.',
    },
  }),
  'project-several': ({ files }: { files: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `有几份选项文件：${files.join('、')}。`,
      hint: '请只留一份，或在其中一份里写明全部数据（data）。',
    },
    en: {
      message: `Several files of options: ${files.join(', ')}.`,
      hint: 'Keep one, and name all data in it (data).',
    },
  }),
  'project-place': ({
    missing,
  }: {
    missing: readonly { readonly key: string; readonly path: string; readonly at: Location }[]
  }): InEach<Told> => {
    const each = (write: (place: string, key: string, path: string) => string) =>
      missing.map(({ key, path, at }) => write(`${at.file}:${at.line}:${at.column}`, key, path))
    return {
      zh: {
        message: `${each((place, key, path) => `${place} 的 ${key} 指向“${path}”，没有这个文件或文件夹`).join('；')}。`,
        hint: '路径从该文件所在的文件夹算起；请改正，或把数据放到那里。',
      },
      en: {
        message: `Missing file or folder: ${each((place, key, path) => `"${path}", which ${key} at ${place} names`).join('; ')}.`,
        hint: 'Paths count from the folder of that file: mend it, or put the data there.',
      },
    }
  },
  'mapping-missing': ({ file }: { file: string }): InEach<Told> => ({
    zh: {
      message: `找不到文件“${file}”。`,
      hint: '请用 --mapping 指明数据对应文件；mingjian map 写出一份。',
    },
    en: {
      message: `Missing file "${file}".`,
      hint: 'Name a mapping with --mapping; "mingjian map" writes one.',
    },
  }),
  'mapping-several': ({ files }: { files: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `有几份数据对应文件：${files.join('、')}。`,
      hint: '请合成一份，或用 --mapping 指明用哪一份。',
    },
    en: {
      message: `Several mappings: ${files.join(', ')}.`,
      hint: 'Make them one, or name one with --mapping.',
    },
  }),
  'mapping-same-file': (p: { files: readonly string[]; name: string }): InEach<Told> => ({
    zh: {
      message: `${p.files.join('、')}都写有文件“${p.name}”。`,
      hint: '请提供单位用 pseudonymise --out 另取一个文件夹名称：文件以它开头。',
    },
    en: {
      message: `Several mappings have a file "${p.name}": ${p.files.join(', ')}.`,
      hint: 'Let an office name another folder with "pseudonymise --out": its files begin with that name.',
    },
  }),
  'identity-missing': ({ file }: { file: string }): InEach<Told> => ({
    zh: {
      message: `找不到文件“${file}”。`,
      hint: '请用 --identity 指明同一认定的文件；它的写法见 mingjian schema identity。',
    },
    en: {
      message: `Missing file "${file}".`,
      hint: 'Name the rulings with --identity; "mingjian schema identity" says how they are written.',
    },
  }),
  'identity-several': ({ files }: { files: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `有几份同一认定：${files.join('、')}。`,
      hint: '请合成一份，或用 --identity 指明用哪一份。',
    },
    en: {
      message: `Several files of rulings: ${files.join(', ')}.`,
      hint: 'Make them one, or name one with --identity.',
    },
  }),
  /** `isInline` where values were written in place of a file that holds them. */
} satisfies Messages
