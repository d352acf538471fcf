import {
  type Diagnostic,
  formatDiagnostics,
  type InEach,
  type Messages,
  type NamedDataset,
  type Told,
} from '@mingjian/core'

/** What the command says of what is new. */
export const newMessages = {
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
