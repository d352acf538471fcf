import { formatDate, kinds, whyNoDay } from '@mingjian/core'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { byteSize, nameOf, oneOf, optionOf, wholeNumber } from './parse-options.ts'

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

/** GBK and GB2312 are parts of GB18030, and are what people know. */
const encoding = optionOf(
  (text) => {
    const name = text.toLowerCase().replace(/^(gbk|gb2312)$/, 'gb18030')
    return encodings.find((each) => each === (name === 'utf8' ? 'utf-8' : name))
  },
  { zh: `gbk、${encodings.join('、')} 之一`, en: `one of gbk, ${encodings.join(', ')}` },
)

export const rulesOption = z.array(z.string()).default([])
export const languageOption = oneOf(['zh', 'en'])
export const backendOption = oneOf(['duckdb', 'memory'])
export const keyOption = nameOf('文件', 'a file').optional()

/** A day as cells are read: also 2026/1/31, 20260131 and 2026年1月31日. */
function readDay(text: string): string | undefined {
  const day = kinds.date.read(text.trim())
  return typeof day === 'number' ? formatDate(day) : undefined
}

/** The options of every command that runs models over data, parsed once. */
export const dataOptions = {
  rules: rulesOption,
  asOf: optionOf(
    readDay,
    {
      zh: '日期，如 2026-01-31、2026/1/31 或 20260131',
      en: 'a day such as 2026-01-31, 2026/1/31 or 20260131',
    },
    whyNoDay,
  ).prefault(() => todayInShanghai()),
  backend: backendOption,
  threads: wholeNumber(1).optional(),
  memory: byteSize.optional(),
  lang: languageOption,
  reveal: z.boolean().default(false),
  doubtLost: z.boolean().default(false),
  dataset: z.string().optional(),
  encoding: encoding.optional(),
  quiet: z.boolean().default(false),
}

export type DataCommandOptions = z.output<z.ZodObject<typeof dataOptions>>

const collect = (value: string, all: string[] = []): string[] => [...all, value]

/** Adds `--rules`, which may be given several times. */
export const addRulesOption = (command: Command, text: string): Command =>
  command.option('-r, --rules <dir>', text, collect)

/** Adds what every command that runs models over data can be told. */
export const addDataOptions = (command: Command): Command =>
  addRulesOption(command, 'rules folder or package, instead of the installed ones; repeatable')
    .option('--as-of <date>', 'day of the run (default: today in Asia/Shanghai)')
    .addOption(new Option('--backend <name>', 'duckdb | memory').default('duckdb'))
    .option('--threads <n>', 'threads of the backend')
    .option('--memory <size>', 'memory limit of the backend, such as 4GB')
    .option('--lang <zh|en>', 'language of sentences and of this output', 'zh')
    .option(
      '--doubt-lost',
      'leave unknown whatever rejected rows, and rows without a key, may change',
    )
    .option('--dataset <id>', 'the dataset that all files hold, instead of by headers')
    .option('--encoding <name>', 'utf-8, gbk, utf-16le or utf-16be, instead of found out')

/** The date of now in Shanghai, whatever zone the machine is set to. */
export function todayInShanghai(now = new Date()): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}
