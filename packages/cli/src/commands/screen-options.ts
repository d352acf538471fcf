import { parseDate } from '@mingjian/core'
import { z } from 'zod'
import { byteSize, wholeNumber, wordList } from './parse-options.ts'

const formats = ['jsonl', 'csv'] as const
const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

const formatList = wordList.transform((words, context) => {
  const known = formats.filter((format) => words.includes(format))
  if (known.length === new Set(words).size && known.length > 0) return known
  context.addIssue({ code: 'custom', message: `expected some of ${formats.join(', ')}` })
  return z.NEVER
})

/** GBK and GB2312 are parts of GB18030, and are what people know. */
const encoding = z
  .string()
  .transform((name) => name.toLowerCase().replace(/^(gbk|gb2312)$/, 'gb18030'))
  .transform((name) => (name === 'utf8' ? 'utf-8' : name))
  .pipe(z.enum(encodings, `expected one of gbk, ${encodings.join(', ')}`))

/** The options of `screen`, parsed once. */
export const screenOptionsSchema = z.strictObject({
  models: wordList.optional(),
  rules: z.array(z.string()).default([]),
  asOf: z
    .string()
    .refine((text) => parseDate(text) !== undefined, 'expected a day such as 2026-01-31')
    .default(() => todayInShanghai()),
  backend: z.enum(['duckdb', 'memory'], 'expected duckdb or memory'),
  out: z.string().min(1, 'expected the name of a folder').optional(),
  formats: formatList,
  top: wholeNumber(1).optional(),
  shown: wholeNumber(0),
  threads: wholeNumber(1).optional(),
  memory: byteSize.optional(),
  lang: z.enum(['zh', 'en'], 'expected zh or en'),
  reveal: z.boolean().default(false),
  key: z.string().min(1, 'expected the name of a file').optional(),
  dataset: z.string().optional(),
  encoding: encoding.optional(),
  quiet: z.boolean().default(false),
})

export type ScreenOptions = z.output<typeof screenOptionsSchema>

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
