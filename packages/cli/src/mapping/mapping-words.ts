import type { InEach, SourceMatch } from '@mingjian/core'

interface Words {
  /** What stands above all. */
  readonly head: readonly string[]
  readonly found: (title: string, id: string) => string
  readonly by: Readonly<Record<SourceMatch['by'], string>>
  readonly headers: (known: number, all: number) => string
  readonly rival: (title: string, id: string, columns: number) => string
  readonly alone: string
  readonly assumed: string
  readonly open: string
  readonly nearest: (title: string, id: string) => string
  readonly like: (title: string) => string
  /** What to write where the row below the header is a second one. */
  readonly secondRow: (first: number, second: number) => string
  /** What to do with headers of which none is known. */
  readonly unknown: readonly string[]
  /** The reason that a draft gives for skipping a file. */
  readonly notData: string
}

/** What a mapping that Mingjian writes says in its comments. */
export const mappingWords: InEach<Words> = {
  zh: {
    head: [
      '数据对应：哪些文件是哪张数据表，各表头是哪一列，覆盖什么期间。',
      '改好后放在数据文件夹里，名为 mapping.yaml，或用 --mapping 指明，以后照此读取；',
      '文件名中 * 代表任意字符，如 立案*.csv。各项的含义见 mingjian map --help。',
    ],
    found: (title, id) => `${title}（${id}）`,
    by: { mapping: '按数据对应认定', caller: '按 --dataset 认定', headers: '按表头认定' },
    headers: (known, all) => `${all} 个表头中 ${known} 个对应到列`,
    rival: (title, id, columns) => `把握较低：${title}（${id}）必有的列也齐全，对应 ${columns} 列`,
    alone: '把握高：没有别的数据表必有的列齐全',
    assumed: '未声明期间，只按数据中的日期推定。如完整覆盖某期间，请写：',
    open: '待定，未读取：',
    nearest: (title, id) =>
      `最接近的数据表是${title}（${id}）。核对以下各行，去掉行首的 # 即生效。`,
    like: (title) => `似为“${title}”`,
    secondRow: (first, second) =>
      `第 ${second} 行是数据；也是表头的，写 [${first}, ${second}]。去掉行首的 # 即生效`,
    unknown: [
      '表头都不认得。mingjian catalog 列出全部数据表，mingjian catalog <编号> 列出它的列：把 … 改成数据表的编号和列，',
      '用不上的表头移到 unused: [ ]，再去掉行首的 #。不是数据的，只留 files，并写 skip: 不是数据。',
    ],
    notData: '不是数据',
  },
  en: {
    head: [
      'Which datasets files hold, the column of each header, and the period that they cover.',
      'Edit it and keep it in the folder of the data as mapping.yaml, or name it with --mapping: files',
      'are read by it from then on. In names of files * stands for any characters, as in 立案*.csv.',
      'What each key means: mingjian map --help.',
    ],
    found: (title, id) => `${title} (${id})`,
    by: {
      mapping: 'by a mapping',
      caller: 'by --dataset',
      headers: 'by its headers',
    },
    headers: (known, all) => `${known} of ${all} headers are columns`,
    rival: (title, id, columns) =>
      `less certain: ${title} (${id}) has its required columns too, ${columns} columns in all`,
    alone: 'certain: no other dataset has all its required columns',
    assumed: 'No period declared: taken from its dates. If it holds every row of a period, write:',
    open: 'Open, not read:',
    nearest: (title, id) =>
      `The nearest dataset is ${title} (${id}). Check the lines and take the # away.`,
    like: (title) => `"${title}", by likeness`,
    secondRow: (first, second) =>
      `row ${second} is data; where it is a header too, [${first}, ${second}]. Take the # away`,
    unknown: [
      'No header is known. "mingjian catalog" lists the datasets, "mingjian catalog <id>" its columns: put them in the',
      'place of …, move headers without use to unused: [ ], and take the # away. Of what is no data keep files, and',
      'write skip: no data.',
    ],
    notData: 'no data',
  },
}
