import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aggregates, memory, operators } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { parseCase, readConformanceCases, runConformanceCase, testBackend } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const cases = readConformanceCases(folder)

describe.each([
  ['memory', memory()],
  ['duckdb', duckdb()],
])('%s', (_, backend) => {
  for (const { name, run } of testBackend(backend, cases)) it(name, run)
})

describe('the cases', () => {
  const fileOf = (name: string) =>
    `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('_', '-')}.yaml`

  it.each(Object.keys(operators))('show the operator %s', (name) => {
    expect(existsSync(join(folder, 'operators', fileOf(name)))).toBe(true)
  })

  it.each(Object.keys(aggregates))('show the aggregate %s', (name) => {
    expect(existsSync(join(folder, 'aggregates', fileOf(name)))).toBe(true)
  })

  it('cite statements that SEMANTICS.md makes', () => {
    const semantics = readFileSync(join(folder, '../../packages/core/SEMANTICS.md'), 'utf8')
    const unknown = cases.flatMap(({ shows, file }) =>
      shows
        .filter((cited) => !semantics.includes(`- **${cited}** `))
        .map((cited) => `${file}: ${cited}`),
    )
    expect(unknown).toEqual([])
  })
})

describe('a case', () => {
  const text = readFileSync(join(folder, 'aggregates/count.yaml'), 'utf8')

  it('that expects something else fails, with both results', async () => {
    const wrong = parseCase(text.replace('loans: { value: 2', 'loans: { value: 9'), 'wrong.yaml')
    await expect(runConformanceCase(wrong, memory())).rejects.toThrow(
      /wrong\.yaml.*on memory:\nexpected .*"value":"9".*\nfound .*"value":"2"/s,
    )
  })

  it('that leaves a subject out fails', async () => {
    const wrong = parseCase(text.replace(/^ {4}乙:.*\n/m, ''), 'wrong.yaml')
    await expect(runConformanceCase(wrong, memory())).rejects.toThrow('"乙"')
  })

  it.each([
    ['expects nothing', text.replace(/^expect:[\s\S]*/m, ''), 'it could not fail'],
    ['shows nothing', text.replace(/^shows: .*$/m, 'shows: []'), 'statements of SEMANTICS.md'],
    ['has a key that nobody reads', `${text}\nextra: 1\n`, 'Unknown key "extra"'],
    ['has seven rows', text.replace(/^( {4}甲.*\n)/m, '$1$1$1$1$1'), 'more than 6 rows'],
  ])('that %s is refused', (_, broken, reason) => {
    expect(broken).not.toBe(text)
    expect(() => parseCase(broken, 'broken.yaml')).toThrow(reason)
  })
})
