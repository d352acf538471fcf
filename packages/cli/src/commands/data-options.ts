import { formatDate, kinds, type Language, whyNoDay } from '@mingjian/core'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { usualLanguage } from '../language-of.ts'
import { dataOptionsHelp } from './data-options-help.ts'
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
export const keyOption = nameOf('文件', 'a file').optional()

/** A day as cells are read: also 2026/1/31, 20260131 and 2026年1月31日. */
export function readDay(text: string): string | undefined {
  const day = kinds.date.read(text.trim())
  return typeof day === 'number' ? formatDate(day) : undefined
}

/** An option that is a day. */
export const dayOption = optionOf(
  readDay,
  {
    zh: '日期，如 2026-01-31、2026/1/31 或 20260131',
    en: 'a day such as 2026-01-31, 2026/1/31 or 20260131',
  },
  whyNoDay,
)

/** The options of every command that runs models over data, parsed once. */
export const dataOptions = {
  rules: rulesOption,
  asOf: dayOption.prefault(() => todayInShanghai()),
  backend: oneOf(['auto', 'duckdb', 'memory']),
  threads: wholeNumber(1).optional(),
  memory: byteSize.optional(),
  lang: languageOption,
  reveal: z.boolean().default(false),
  doubtLost: z.boolean().default(false),
  dataset: z.string().optional(),
  mapping: nameOf('文件', 'a file').optional(),
  identity: nameOf('文件', 'a file').optional(),
  encoding: encoding.optional(),
  key: keyOption,
  quiet: z.boolean().default(false),
}

export type DataCommandOptions = z.output<z.ZodObject<typeof dataOptions>>

/** Collects the values of an option that may be given several times. */
export const collect = (value: string, all: string[] = []): string[] => [...all, value]

/** Adds `--rules`, which may be given several times. */
export const addRulesOption = (command: Command, text: string): Command =>
  command.option('-r, --rules <dir>', text, collect)

/** `--lang`; unless it is given, what the arguments before the command ask for. */
export const languageOptionOf = (
  language: Language,
  text: 'lang' | 'langOfSentences' | 'langOfQuestions' = 'lang',
): Option =>
  new Option('--lang <zh|en>', dataOptionsHelp[language][text]).default(language, usualLanguage)

/** Adds what every command that runs models over data can be told. */
export function addDataOptions(command: Command, language: Language): Command {
  const help = dataOptionsHelp[language]
  return addRulesOption(command, help.rules)
    .option('--as-of <date>', help.asOf)
    .addOption(new Option('--backend <name>', help.backend).default('auto'))
    .option('--threads <n>', help.threads)
    .option('--memory <size>', help.memory)
    .addOption(languageOptionOf(language, 'langOfSentences'))
    .option('--doubt-lost', help.doubtLost)
    .option('--dataset <id>', help.dataset)
    .option('--mapping <file>', help.mapping)
    .option('--identity <file>', help.identity)
    .option('--encoding <name>', help.encoding)
    .option('--key <file>', help.key)
}

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
