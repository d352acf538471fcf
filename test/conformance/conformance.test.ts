import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

  const semantics = readFileSync(join(folder, '../../packages/core/SEMANTICS.md'), 'utf8')
  const statements = [...semantics.matchAll(/^- \*\*(\d+\.\d+)\*\* /gm)].flatMap((found) =>
    found.slice(1),
  )

  it('cite statements that SEMANTICS.md makes', () => {
    const unknown = cases.flatMap(({ shows, file }) =>
      shows.filter((cited) => !statements.includes(cited)).map((cited) => `${file}: ${cited}`),
    )
    expect(unknown).toEqual([])
  })

  it('show every statement, but for those that no table can show: tests beside the code do', () => {
    const shown = new Set(cases.flatMap(({ shows }) => shows))
    expect(statements.filter((number) => !shown.has(number))).toEqual(Object.keys(beyondTables))
    const cited = testFiles().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/SEMANTICS (\d+\.\d+)/g)].map((found) => found[1]),
    )
    expect(Object.keys(beyondTables).filter((number) => !cited.includes(number))).toEqual([])
  })
})

/** Statements that no plain table can show, and why. */
const beyondTables: Readonly<Record<string, string>> = {
  '2.1': 'records of a file: blank lines, line breaks in quotes',
  '2.8': 'totals and notes below the rows of a file',
  '2.20': 'cells of a workbook',
  '2.21': 'values of database files',
  '2.22': 'values of JSON files',
  '2.23': 'names as files write them',
  '2.24': 'spellings and changes, counted for a source',
  '2.25': 'tables of a database server',
  '8.4': 'the two judges, of which one has to be wrong',
  '8.5': 'the order of rows, threads and backends',
  '13.1': 'tokens of numbers: a command makes them',
  '14.1': 'readiness, which judges nobody',
  '14.2': 'why keys did not meet',
  '14.3': 'other ways to meet',
  '14.4': 'months that nobody covers',
}

function testFiles(): string[] {
  const root = join(folder, '../..')
  return ['packages', 'test'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
      .map((file) => join(root, part, file)),
  )
}

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
