import { expect, it } from 'vitest'
import { todayInShanghai } from './data-options.ts'
import { parseOptions } from './parse-options.ts'
import { screenOptionsSchema } from './screen-options.ts'

const given = {
  backend: 'duckdb',
  formats: 'jsonl,csv',
  shown: '20',
  undecided: '1000',
  lang: 'zh',
}
const parse = (more: Record<string, unknown> = {}) =>
  parseOptions(screenOptionsSchema, { ...given, ...more })

it('reads sizes in powers of 1024', () => {
  const sizes = ['4GB', '4 GiB', '512m', '16777216'].map((memory) => parse({ memory }).memory)
  expect(sizes).toEqual([2 ** 32, 2 ** 32, 2 ** 29, 2 ** 24])
})

it('takes the names of encodings that people know', () => {
  const names = ['GBK', 'gb2312', 'UTF8', 'utf-16le'].map(
    (encoding) => parse({ encoding }).encoding,
  )
  expect(names).toEqual(['gb18030', 'gb18030', 'utf-8', 'utf-16le'])
})

it('splits lists at commas, Chinese ones too', () => {
  expect(parse({ models: 'a, b，c' }).models).toEqual(['a', 'b', 'c'])
  expect(parse({ formats: 'csv,jsonl' }).formats).toEqual(['jsonl', 'csv'])
})

it.each(['2026-01-31', '2026/1/31', '20260131', '2026年1月31日'])('reads the day %s', (asOf) =>
  expect(parse({ asOf }).asOf).toBe('2026-01-31'),
)

it.each(['2026-02-30', '31/1/2026', '2026-01'])('refuses the day %s', (asOf) =>
  expect(() => parse({ asOf })).toThrow('expected a day such as'),
)

it('names the option, what was found and what was expected', () => {
  expect(() => parse({ memory: '1MB' })).toThrow(
    'Invalid --memory "1MB": expected a size of 16MB or more, such as 4GB.',
  )
  expect(() => parse({ asOf: 'today' })).toThrow(
    'Invalid --as-of "today": expected a day such as 2026-01-31, 2026/1/31 or 20260131.',
  )
})

it('knows that it is tomorrow in Shanghai', () => {
  expect(todayInShanghai(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31')
  expect(todayInShanghai(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01')
})
