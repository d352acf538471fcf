import {
  type Diagnostic,
  didYouMean,
  formatDiagnostics,
  type InEach,
  type Location,
  type Messages,
  type NamedDataset,
  type Told,
} from '@mingjian/core'

const none: Told['hint'] = ''

/** What the command says of what it was given; `told` of other packages stands beside it. */
export const cliMessages = {
  'option-invalid': (p: {
    flag: string
    /** The file that the option stands in, where it was not given to the command. */
    file: string | undefined
    found: string
    expected: InEach
    hint: InEach | undefined
  }): InEach<Told> => ({
    zh: {
      message: `${p.file === undefined ? `选项 --${p.flag}` : `“${p.file}”中 ${keyOf(p.flag)}`} 的值“${p.found}”不对：应为 ${p.expected.zh}。`,
      hint: p.hint?.zh ?? none,
    },
    en: {
      message: `Invalid ${p.file === undefined ? `--${p.flag}` : `${keyOf(p.flag)} in "${p.file}",`} "${p.found}": expected ${p.expected.en}.`,
      hint: p.hint?.en ?? none,
    },
  }),
  'step-missing': ({ id, steps }: { id: string; steps: readonly string[] }): InEach<Told> => ({
    zh: {
      message: '缺少选项 -s, --step <名称>：要看哪一步的行。',
      hint: `模型 ${id} 的步骤有：${steps.join('、')}。`,
    },
    en: {
      message: 'Missing option -s, --step <name>: the step whose rows are shown.',
      hint: `Steps of ${id}: ${steps.join(', ')}.`,
    },
  }),
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
  'model-stuck': (p: {
    model: string
    title: InEach
    reason: InEach
    hint: InEach
  }): InEach<Told> => ({
    zh: { message: `模型 ${p.model}（${p.title.zh}）不能运行。${p.reason.zh}`, hint: p.hint.zh },
    en: { message: `Model ${p.model} cannot run. ${p.reason.en}`, hint: p.hint.en },
  }),
  'case-rows': (p: { place: string; name: string; told: InEach<Told> }): InEach<Told> => ({
    zh: { message: `${p.place} 案例“${p.name}”：${p.told.zh.message}`, hint: p.told.zh.hint },
    en: { message: `${p.place} case "${p.name}": ${p.told.en.message}`, hint: p.told.en.hint },
  }),
  'case-broken': (p: { reason: string }): InEach<Told> => ({
    zh: { message: `案例写法有误：${p.reason}`, hint: '案例怎样写，见 mingjian test --help。' },
    en: { message: p.reason, hint: 'mingjian test --help says what a case holds.' },
  }),
  'model-none': (_: object): InEach<Told> => ({
    zh: { message: '没有可运行的模型：规则中一个也没有。', hint: '请用 --rules 指明规则文件夹。' },
    en: {
      message: 'No model to run: the rules hold none.',
      hint: 'Name a rules folder with --rules.',
    },
  }),
  'model-unread': (p: {
    told: InEach<Told>
    diagnostics: readonly Diagnostic[]
  }): InEach<Told> => ({
    zh: {
      message: p.told.zh.message,
      hint: `有些规则无法读取：\n${formatDiagnostics(p.diagnostics, 'zh')}`,
    },
    en: {
      message: p.told.en.message,
      hint: `Some rules could not be read:\n${formatDiagnostics(p.diagnostics)}`,
    },
  }),
  'model-several': ({ name, ids }: { name: string; ids: readonly string[] }): InEach<Told> => ({
    zh: { message: `“${name}”指 ${ids.length} 个模型：${ids.join('、')}。`, hint: '请指明一个。' },
    en: {
      message: `"${name}" means ${ids.length} models: ${ids.join(', ')}.`,
      hint: 'Name one.',
    },
  }),
  'model-unknown': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `没有模型“${name}”。`, hint: none },
    en: { message: `No model "${name}".`, hint: none },
  }),
  'model-nowhere': ({ name, told }: { name: string; told: InEach<Told> }): InEach<Told> => ({
    zh: {
      message: `没有“${name}”：这里没有这个文件或文件夹，也没有这个名称的模型、规则包或编号。`,
      hint: told.zh.hint,
    },
    en: {
      message: `No "${name}": there is no such file or folder here, and no model, pack or code of this name.`,
      hint: told.en.hint,
    },
  }),
  'model-file': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `“${path}”不是模型文件。`, hint: '模型文件以 .yaml 或 .yml 结尾。' },
    en: { message: `"${path}" is not a model file.`, hint: 'A model file ends in .yaml or .yml.' },
  }),
  'cases-alone': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `“${path}”旁边没有 model.yaml，不知道是哪个模型的案例。`,
      hint: '请把它放进模型的文件夹；检查时写那个 model.yaml。',
    },
    en: {
      message: `There is no model.yaml beside "${path}": which model are the cases of?`,
      hint: 'Put it into the folder of its model, and name that model.yaml.',
    },
  }),
  'watch-nothing': (): InEach<Told> => ({
    zh: {
      message: '没有可以监视的文件。',
      hint: '请写出文件或文件夹；已安装的模型不会变化。',
    },
    en: {
      message: 'There is nothing to watch.',
      hint: 'Name a file or folder; installed models do not change.',
    },
  }),
  'rules-missing': ({ place, folder }: { place: string; folder: string }): InEach<Told> => ({
    zh: {
      message: `找不到规则“${place}”：没有文件夹 ${folder}，这里也没有安装同名的软件包。`,
      hint: '请检查文件夹名称；也可以写已安装的软件包名。',
    },
    en: {
      message: `Missing rules "${place}": there is no folder ${folder}, and no package of this name is installed here.`,
      hint: 'Check the name of the folder; an installed package may be named too.',
    },
  }),
  'schema-unknown': (p: { name: string; known: readonly string[] }): InEach<Told> => ({
    zh: { message: `没有“${p.name}”的模式。`, hint: `可选 ${p.known.join('、')}。` },
    en: { message: `No schema of "${p.name}".`, hint: `There are ${p.known.join(', ')}.` },
  }),
  /** `hasRules` where folders of rules were named: those of others need not be. */
  'catalog-unknown': (p: {
    name: string
    near: string | undefined
    hasRules: boolean
  }): InEach<Told> => {
    const zh = p.near === undefined ? '用 mingjian catalog 列出全部。' : didYouMean(p.near).zh
    const en = p.near === undefined ? 'See mingjian catalog.' : didYouMean(p.near).en
    const own = {
      zh: '自己的数据表要加 --rules <规则文件夹或包>。',
      en: 'For a dataset of your own add --rules <folder of rules or pack>.',
    }
    return {
      zh: {
        message: `目录中没有数据表“${p.name}”。`,
        hint: p.hasRules ? zh : `${zh}${own.zh}`,
      },
      en: {
        message: `The catalog holds no dataset "${p.name}".`,
        hint: p.hasRules ? en : `${en} ${own.en}`,
      },
    }
  },
  'catalog-lacks': (_: object): InEach<Told> => ({
    zh: {
      message: '没有说明要哪张表的模板。',
      hint: '例如 mingjian catalog bank_txn --template xlsx --out 银行流水.xlsx。',
    },
    en: {
      message: 'A template of no dataset.',
      hint: 'Name one: mingjian catalog bank_txn --template xlsx --out bank_txn.xlsx.',
    },
  }),
  'catalog-out': (_: object): InEach<Told> => ({
    zh: { message: '--out 只用于模板。', hint: '请同时写 --template csv 或 --template xlsx。' },
    en: { message: '--out is for templates.', hint: 'Give --template csv or --template xlsx too.' },
  }),
  'catalog-binary': (_: object): InEach<Told> => ({
    zh: { message: '工作簿模板须写入文件。', hint: '请同时写 --out，例如 --out 银行流水.xlsx。' },
    en: { message: 'A workbook goes to a file.', hint: 'Give --out too: --out bank_txn.xlsx.' },
  }),
  'format-foreign': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `“${path}”不是模型、概念、数据表或案例。`,
      hint: '只排版编写者所写的这些文件。',
    },
    en: {
      message: `"${path}" is no model, concept, dataset or cases.`,
      hint: 'Only these files of authors are formatted.',
    },
  }),
  'format-stdin': (_: object): InEach<Told> => ({
    zh: { message: '“-”（标准输入）不能与其他文件一起给出。', hint: '请分两次运行。' },
    en: { message: 'Expected "-" (stdin) alone, found other files too.', hint: 'Run it twice.' },
  }),
  'new-kind': (p: { name: string; known: readonly string[] }): InEach<Told> => ({
    zh: { message: `不能新建“${p.name}”。`, hint: `可选 ${p.known.join('、')}。` },
    en: { message: `Cannot scaffold "${p.name}".`, hint: `Expected ${p.known.join(', ')}.` },
  }),
  'new-id': (p: { kind: keyof typeof idForms; id: string }): InEach<Told> => ({
    zh: { message: `编号“${p.id}”不对。`, hint: idForms[p.kind].zh },
    en: { message: `Invalid id "${p.id}".`, hint: idForms[p.kind].en },
  }),
  'new-headerless': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `“${path}”中没有表头。`, hint: '前 10 行中应有一行写着各列的名称。' },
    en: {
      message: `No header in "${path}".`,
      hint: 'One of its first 10 rows is to hold the names of the columns.',
    },
  }),
  'new-lacks': ({ flags }: { flags: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `缺少 ${flags.join('、')}。`,
      hint: '在终端中运行时会逐项询问；见 mingjian new --help。',
    },
    en: {
      message: `Missing ${flags.join(', ')}.`,
      hint: 'On a terminal each is asked for; see mingjian new --help.',
    },
  }),
  'new-dataset': (p: {
    name: string
    near: NamedDataset | undefined
    known: readonly NamedDataset[]
  }): InEach<Told> => ({
    zh: {
      message: `目录中没有数据表“${p.name}”。`,
      hint:
        p.near === undefined
          ? `有 ${p.known.map(({ id, title }) => `${id}（${title.zh}）`).join('、')}。`
          : `是否应为 ${p.near.id}（${p.near.title.zh}）？`,
    },
    en: {
      message: `The catalog holds no dataset "${p.name}".`,
      hint:
        p.near === undefined
          ? `It holds ${p.known.map(({ id, title }) => `${id} (${title.en ?? title.zh})`).join(', ')}.`
          : `Did you mean ${p.near.id} (${p.near.title.en ?? p.near.title.zh})?`,
    },
  }),
  'new-keyless': ({ dataset }: { dataset: string }): InEach<Told> => ({
    zh: {
      message: `数据表“${dataset}”没有可以区分主体的列。`,
      hint: '请统计另一张表，并把它作为第二张表查询。',
    },
    en: {
      message: `No column of "${dataset}" tells subjects apart.`,
      hint: 'Count another dataset, and look this one up.',
    },
  }),
  'new-key': (p: { dataset: string; key: string; known: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `“${p.dataset}”的列“${p.key}”不能区分主体。`,
      hint: `可选 ${p.known.join('、')}。`,
    },
    en: {
      message: `Column "${p.key}" of "${p.dataset}" cannot tell subjects apart.`,
      hint: `Expected one of ${p.known.join(', ')}.`,
    },
  }),
  'new-entity': (p: { name: string; known: readonly string[] }): InEach<Told> => ({
    zh: { message: `没有主体种类“${p.name}”。`, hint: `可选 ${p.known.join('、')}。` },
    en: { message: `Unknown entity "${p.name}".`, hint: `Expected ${p.known.join(', ')}.` },
  }),
  'new-line': (p: { name: string; near?: string; known: InEach }): InEach<Told> => ({
    zh: {
      message: `没有业务条线“${p.name}”。`,
      hint: `${p.near === undefined ? '' : `是否应为 ${p.near}？`}可选 ${p.known.zh}。`,
    },
    en: {
      message: `Unknown line of supervision "${p.name}".`,
      hint: `${p.near === undefined ? '' : `Did you mean ${p.near}? `}Expected ${p.known.en}.`,
    },
  }),
  'new-unlike': (p: { dataset: string; key: string; kind: string }): InEach<Told> => ({
    zh: {
      message: `数据表“${p.dataset}”没有与“${p.key}”（${p.kind}）同类的列，无法查询。`,
      hint: '请用 --key 另选一列，或去掉这张表。',
    },
    en: {
      message: `No column of "${p.dataset}" is of the kind of "${p.key}" (${p.kind}), so it cannot be looked up.`,
      hint: 'Choose another column with --key, or leave the dataset out.',
    },
  }),
  'new-unsound': ({ diagnostics }: { diagnostics: readonly Diagnostic[] }): InEach<Told> => ({
    zh: {
      message: '按这些选项写出的模型有错误，没有写入。',
      hint: formatDiagnostics(diagnostics, 'zh'),
    },
    en: {
      message: 'A model made of these options has mistakes; nothing was written.',
      hint: formatDiagnostics(diagnostics),
    },
  }),
  'new-exists': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `“${path}”已经存在。`, hint: '请另取编号或名称；已有的文件不会被覆盖。' },
    en: {
      message: `"${path}" exists already.`,
      hint: 'Choose another id or name; nothing is written over.',
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
  'out-place': ({ place }: { place: string }): InEach<Told> => ({
    zh: { message: `结果文件夹的名称里不认识 ${place}。`, hint: '只能写 {as_of}，代表基准日。' },
    en: {
      message: `Unknown ${place} in the name of the run folder.`,
      hint: 'Only {as_of} stands for something: the day of the run.',
    },
  }),
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
  /** `isInline` where values were written in place of a file that holds them. */
  'params-missing': ({ file, isInline }: { file: string; isInline: boolean }): InEach<Told> =>
    isInline
      ? {
          zh: {
            message: `--params 要写文件名，却是“${file}”。`,
            hint: '请把改动存成一个文件，如 office.yaml，内容为“<模型编号>: { <参数>: <值> }”，再写 --params office.yaml；只想看看别的值有多少线索，用 mingjian tune --param <参数>=<值>。',
          },
          en: {
            message: `Expected the name of a file behind --params, found "${file}".`,
            hint: 'Save the changes as a file, such as office.yaml, that says <model id>: { <parameter>: <value> }, and write --params office.yaml; to see how many clues another value gives, mingjian tune --param <parameter>=<value>.',
          },
        }
      : {
          zh: { message: `找不到文件“${file}”。`, hint: '请用 --params 指明参数文件。' },
          en: {
            message: `Missing file "${file}".`,
            hint: 'Name a file of parameters with --params.',
          },
        },
  'cases-missing': ({ ids }: { ids: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `没有案例：${ids.join('、')} 旁边没有 cases.yaml。`,
      hint: '请写一个：几张小表，以及对每个主体预期的结果；见 mingjian test --help。',
    },
    en: {
      message: `No cases: no cases.yaml lies beside ${ids.join(', ')}.`,
      hint: 'Write one: small tables, and what is expected of each subject. mingjian test --help tells more.',
    },
  }),
  'out-exists': ({ out, isFolder }: { out: string; isFolder: boolean }): InEach<Told> => ({
    zh: {
      message: `${isFolder ? '文件夹' : '文件'}“${out}”已经存在。`,
      hint: '请用 --out 另取名称；一次运行从不覆盖以前的结果。',
    },
    en: {
      message: `The ${isFolder ? 'folder' : 'file'} "${out}" exists already.`,
      hint: 'Name another one with --out; a run never writes over an earlier one.',
    },
  }),
  'out-taken': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `文件夹“${name}”在此期间被另一次运行创建。`, hint: none },
    en: { message: `The folder "${name}" was made by another run meanwhile.`, hint: none },
  }),
  'key-broken': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `密钥文件“${path}”不完整：应为 64 位十六进制数字。`,
      hint: '请从备份恢复；换用新密钥后，所有线索的编号都会改变。',
    },
    en: {
      message: `Broken key file "${path}": expected 64 hexadecimal digits.`,
      hint: 'Restore it from a copy; a new key gives every clue a new id.',
    },
  }),
  'key-folder': ({ path }: { path: string }): InEach<Told> => ({
    zh: { message: `密钥应为文件，“${path}”是文件夹。`, hint: none },
    en: { message: `Expected a file as key, found a folder: "${path}".`, hint: none },
  }),
  'key-open': ({ path, mode }: { path: string; mode: string }): InEach<Told> => ({
    zh: {
      message: `密钥文件“${path}”可被他人读取（权限 ${mode}，应为 600）。`,
      hint: `有了它，任何人都能查出线索编号对应何人。请运行：chmod 600 "${path}"`,
    },
    en: {
      message: `The key file "${path}" may be read by others (mode ${mode}, expected 600).`,
      hint: `With it anyone can find out whose clue an id is. Run: chmod 600 "${path}"`,
    },
  }),
  'clue-unknown': ({
    prefix,
    total,
    undecided,
  }: {
    prefix: string
    total: number
    undecided: number
  }): InEach<Told> => ({
    zh: {
      message: `本次运行没有编号以“${prefix}”开头的线索。`,
      hint: `共有 ${total} 条线索，编号见 clues.jsonl 和 clues.csv。${
        undecided === 0
          ? ''
          : '\nundecided.csv 所列的待定主体不是线索，要用数据重新判断：explain --subject <编号> --model <模型> <数据…>。'
      }`,
    },
    en: {
      message: `No clue of this run has an id that begins with "${prefix}".`,
      hint: `The run holds ${total} clues; their ids stand in clues.jsonl and clues.csv.${
        undecided === 0
          ? ''
          : '\nAn undecided subject of undecided.csv is no clue and is judged anew over the data: explain --subject <id> --model <model> <data…>.'
      }`,
    },
  }),
  'clue-several': ({
    prefix,
    count,
    shown,
  }: {
    prefix: string
    count: number
    shown: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `有 ${count} 条线索的编号以“${prefix}”开头。`,
      hint: `请多写几位：\n${shown.join('\n')}`,
    },
    en: {
      message: `${count} clues have an id that begins with "${prefix}".`,
      hint: `Write more of it:\n${shown.join('\n')}`,
    },
  }),
  'run-none': ({ dir }: { dir: string }): InEach<Told> => ({
    zh: {
      message: `“${dir}”不是运行结果文件夹：其中没有 run.json。`,
      hint: '请给出 mingjian screen 写出的文件夹。',
    },
    en: {
      message: `"${dir}" is no run folder: it holds no run.json.`,
      hint: 'Name the folder that mingjian screen wrote.',
    },
  }),
  'run-foreign': ({ path }: { path: string }): InEach<Told> => ({
    zh: {
      message: `“${path}”不是本版本的明鉴写出的形式。`,
      hint: '请重新运行 screen，或使用 run.json 所写的版本。',
    },
    en: {
      message: `"${path}" is not as this version of Mingjian writes it.`,
      hint: 'Screen again, or use the version that run.json names.',
    },
  }),
  'run-lacks': ({ name }: { name: string }): InEach<Told> => ({
    zh: {
      message: `运行结果文件夹中没有 ${name}。`,
      hint: '请在 --formats 中包含 jsonl，重新运行 screen。',
    },
    en: {
      message: `The run folder holds no ${name}.`,
      hint: 'Screen again with jsonl among --formats.',
    },
  }),
  'run-broken': ({ path, line }: { path: string; line: number | undefined }): InEach<Told> => ({
    zh: {
      message: `“${path}”${line === undefined ? '' : `第 ${line} 行`}不是完整的 JSON。`,
      hint: '请恢复该文件。',
    },
    en: {
      message: `Broken JSON in "${path}"${line === undefined ? '' : `, line ${line}`}.`,
      hint: 'Restore the file.',
    },
  }),
  'explain-ids': ({ count }: { count: number }): InEach<Told> => ({
    zh: { message: `应给出一个线索编号，给出了 ${count} 个。`, hint: explainUsage.zh },
    en: { message: `Expected one clue id, found ${count}.`, hint: explainUsage.en },
  }),
  'explain-reveal': (_: object): InEach<Told> => ({
    zh: {
      message: '运行时已经脱敏的内容，无法从结果文件夹中还原。',
      hint: '请去掉 --reveal，或带 --reveal 重新运行 screen。',
    },
    en: {
      message: 'What a run masked cannot be revealed from its folder.',
      hint: 'Leave out --reveal, or screen again with it.',
    },
  }),
  'explain-both': (_: object): InEach<Told> => ({
    zh: { message: '--run 和 --subject 只能选一个。', hint: explainUsage.zh },
    en: { message: 'Expected --run or --subject, found both.', hint: explainUsage.en },
  }),
  'explain-lacks': ({ option }: { option: 'run or --subject' | 'model' }): InEach<Told> => ({
    zh: {
      message: option === 'model' ? '缺少 --model。' : '缺少 --run 或 --subject。',
      hint: explainUsage.zh,
    },
    en: { message: `Missing --${option}.`, hint: explainUsage.en },
  }),
  'import-json': ({ file, reason }: { file: string; reason: string }): InEach<Told> => ({
    zh: { message: `“${file}”不是 JSON。`, hint: reason },
    en: { message: `"${file}" is no JSON.`, hint: reason },
  }),
  'import-shape': ({ file }: { file: string }): InEach<Told> => ({
    zh: {
      message: `“${file}”中没有 json-rules-engine 的规则。`,
      hint: '应为一条带有 conditions 的规则、规则的列表，或含有 rules（列表）和 conditions（具名条件）的对象。',
    },
    en: {
      message: `"${file}" holds no rules of json-rules-engine.`,
      hint: 'Expected a rule with "conditions", a list of rules, or an object with "rules" (a list) and "conditions" (by name).',
    },
  }),
  'import-none': ({ file }: { file: string }): InEach<Told> => ({
    zh: { message: `“${file}”中一条规则也没有。`, hint: none },
    en: { message: `"${file}" holds no rule at all.`, hint: none },
  }),
  'import-skeleton': (p: {
    file: string
    key: string
    message: string
    keys: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `“${p.file}”中“${p.key}”不对。`,
      hint: `${p.message}；可写的有 ${p.keys.join('、')}，见 import-rules --help。`,
    },
    en: {
      message: `Invalid "${p.key}" in "${p.file}".`,
      hint: `${p.message}; known are ${p.keys.join(', ')}: see import-rules --help.`,
    },
  }),
  'tune-unknown': (p: {
    name: string
    ids: readonly string[]
    near: string | undefined
    known: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `${p.ids.join('、')} 没有参数“${p.name}”。`,
      hint: p.near ? didYouMean(p.near).zh : `有：${p.known.join('、')}。`,
    },
    en: {
      message: `Unknown parameter "${p.name}" of ${p.ids.join(', ')}.`,
      hint: p.near ? didYouMean(p.near).en : `Known are ${p.known.join(', ')}.`,
    },
  }),
  'tune-several': ({ name, ids }: { name: string; ids: readonly string[] }): InEach<Told> => ({
    zh: {
      message: `${ids.join('、')} 都有参数“${name}”。`,
      hint: `请写明是哪一个，如 --param ${ids[0]}.${name}=…。`,
    },
    en: {
      message: `Several have a parameter "${name}": ${ids.join(', ')}.`,
      hint: `Name one of them, such as --param ${ids[0]}.${name}=….`,
    },
  }),
  'tune-dated': ({ name, of }: { name: string; of: string }): InEach<Told> => ({
    zh: {
      message: `${of} 的参数“${name}”按日期分段取值，不能试算。`,
      hint: '各段是法律规定的标准；要改请写自己的模型。',
    },
    en: {
      message: `The parameter "${name}" of ${of} has dated variants and is not tuned.`,
      hint: 'They are what the law said at a time: change them in a model of your own.',
    },
  }),
  'tune-kind': ({ name, of }: { name: string; of: string }): InEach<Told> => ({
    zh: {
      message: `${of} 的参数“${name}”既不是数字也不是时间长度，不能试算。`,
      hint: '请改用 --params 文件逐个比较。',
    },
    en: {
      message: `The parameter "${name}" of ${of} is neither a number nor a span.`,
      hint: 'Compare runs with --params instead.',
    },
  }),
  'tune-unit': (p: { name: string; text: string; own: string }): InEach<Told> => ({
    zh: {
      message: `“${p.text}”的单位与参数“${p.name}”（${p.own}）不同。`,
      hint: '请用同一单位，或不写单位。',
    },
    en: {
      message: `The unit in "${p.text}" is not that of the parameter "${p.name}" (${p.own}).`,
      hint: 'Use the same unit, or leave it out.',
    },
  }),
  'tune-whole': ({ name, own }: { name: string; own: string }): InEach<Told> => ({
    zh: { message: `参数“${name}”（${own}）是整数。`, hint: '请给出整数的起、止和步长。' },
    en: {
      message: `The parameter "${name}" (${own}) is a whole number.`,
      hint: 'Write whole ends and a whole step.',
    },
  }),
  'tune-range': ({ text }: { text: string }): InEach<Told> => ({
    zh: {
      message: `“${text}”不是从小到大的范围。`,
      hint: '起不大于止，步长大于零。',
    },
    en: {
      message: `"${text}" is no range from low to high.`,
      hint: 'The first value is not above the last, the step above 0.',
    },
  }),
  'tune-no-span': (p: { name: string; text: string; own: string }): InEach<Told> => ({
    zh: {
      message: `参数“${p.name}”是期间（${p.own}），不能为零或更短：“${p.text}”。`,
      hint: `请从 1 开始，如 --param ${p.name}=1..…；单位与原值相同，可以不写。`,
    },
    en: {
      message: `The parameter "${p.name}" is a span (${p.own}), which is never of no length: "${p.text}".`,
      hint: `Begin with 1, as --param ${p.name}=1..…; the unit is that of the model's value and need not be written.`,
    },
  }),
  'tune-many': ({ count, most }: { count: string; most: number }): InEach<Told> => ({
    zh: { message: `要试 ${count} 个值，最多 ${most} 个。`, hint: '请缩小范围，或加大步长。' },
    en: {
      message: `${count} values to try, at most ${most}.`,
      hint: 'Narrow the range, or widen the step.',
    },
  }),
  'tune-two': ({ count }: { count: number }): InEach<Told> => ({
    zh: { message: `一次最多试两个参数，给出了 ${count} 个。`, hint: none },
    en: { message: `At most two parameters at once, found ${count}.`, hint: none },
  }),
  'tune-twice': ({ name }: { name: string }): InEach<Told> => ({
    zh: { message: `参数“${name}”给出了两次。`, hint: none },
    en: { message: `The parameter "${name}" is given twice.`, hint: none },
  }),
} satisfies Messages

const words: InEach = {
  zh: '小写字母开头的小写字母、数字和连字符',
  en: 'lower-case letters, digits and dashes, a letter first',
}

const idForms: Readonly<Record<'model' | 'concept' | 'pack' | 'dataset', InEach>> = {
  dataset: {
    zh: '应为 <包>.<数据表> 或 <数据表>，以小写字母开头，只用小写字母、数字和下划线，如 fines.fine_ticket；中文名称写在 --title。',
    en: 'Expected <pack>.<dataset> or <dataset>, of lower-case letters, digits and underscores, such as fines.fine_ticket; its name in Chinese goes under --title.',
  },
  model: { zh: `应为 <包>.<模型>，各为${words.zh}。`, en: `Expected <pack>.<model>: ${words.en}.` },
  concept: {
    zh: `应为 <包>.<概念>，各为${words.zh}。`,
    en: `Expected <pack>.<concept>: ${words.en}.`,
  },
  pack: { zh: `应为${words.zh}。`, en: `Expected ${words.en}.` },
}

const explainUsage: InEach = {
  zh: '写法：explain <线索编号> --run <运行结果文件夹>；或 explain --subject <主体的键或名称> --model <模型> <数据…>。',
  en: 'Write "explain <clue id> --run <dir>" or "explain --subject <key or name> --model <id> <data…>".',
}

/** An option as a file of options calls it. */
function keyOf(flag: string): string {
  return flag.replaceAll('-', '_')
}
