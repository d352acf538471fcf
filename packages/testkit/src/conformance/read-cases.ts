import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formatDiagnostics, readDocument } from '@mingjian/core'
import { toText } from '../to-text.ts'
import { completeConcept, type PartialModel } from './complete-model.ts'
import { CaseError, type ConformanceCase, type Expectation } from './conformance-case.ts'
import { parseTable } from './parse-table.ts'

/** The most rows of a table of a case: what a reader takes in at a glance. */
const mostRows = 6

const keys = [
  'name',
  'shows',
  'data',
  'catalog',
  'absent',
  'lacks',
  'coverage',
  'concepts',
  'model',
  'beside',
  'params',
  'identity',
  'masked',
  'doubt_lost',
  'language',
  'as_of',
  'expect',
]
const expectationKeys = [
  'facts',
  'signals',
  'clues',
  'apart',
  'undecided',
  'counts',
  'diagnostics',
  'runs',
  'fails',
]

/**
 * Reads every conformance case below a folder, in the order of their paths.
 *
 * @throws {@link CaseError} for two cases of one name, and for a case that shows or expects
 * nothing.
 *
 * @example
 * const cases = readConformanceCases('test/conformance')
 */
export function readConformanceCases(folder: string): ConformanceCase[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
  const cases = files.map((file) =>
    readCase(join(folder, file), relative(folder, join(folder, file))),
  )
  const seen = new Map<string, string>()
  for (const { name, file } of cases) {
    const other = seen.get(name)
    if (other !== undefined) throw new CaseError(`${file} and ${other} are both named "${name}".`)
    seen.set(name, file)
  }
  return cases
}

function readCase(path: string, file: string): ConformanceCase {
  return parseCase(readFileSync(path, 'utf8'), file)
}

/**
 * Reads the text of one case.
 *
 * @throws {@link CaseError} for a case that is written wrongly, or that shows or expects nothing.
 *
 * @example
 * parseCase(conformanceText, 'counts.yaml').shows // => ['4.3']
 * parseCase('name: nothing', 'nothing.yaml') // => throws CaseError
 */
export function parseCase(text: string, file: string): ConformanceCase {
  const fail = (what: string): never => {
    throw new CaseError(`${file}: ${what}`)
  }
  const { value, diagnostics } = readDocument(text, file)
  if (diagnostics.length > 0) fail(formatDiagnostics(diagnostics))
  const found = value as Record<string, unknown>
  requireKeys(Object.keys(found), keys, fail)
  const { name, shows, data = {}, concepts = {}, model, beside = {}, expect } = found
  if (typeof name !== 'string') return fail('Expected a "name".')
  if (!Array.isArray(shows) || shows.length === 0) {
    return fail('Expected "shows" to list statements of SEMANTICS.md, such as "4.3".')
  }
  if (model === undefined || model === null) return fail('Expected a "model".')
  const expectation = (expect ?? {}) as Expectation
  requireKeys(Object.keys(expectation), expectationKeys, fail)
  const parts = Object.values(expectation).filter((part) => Object.keys(part).length > 0)
  if (parts.length === 0) fail('It expects nothing, so it could not fail.')
  const tables = Object.entries(data as Record<string, string>).map(([id, written]) => {
    const table = parseTable(written)
    if (table.rows.length > mostRows) fail(`Table "${id}" has more than ${mostRows} rows.`)
    return [id, table] as const
  })
  return {
    file,
    name,
    shows: shows.map(String),
    data: new Map(tables),
    catalog: (found['catalog'] ?? {}) as ConformanceCase['catalog'],
    absent: (found['absent'] ?? []) as string[],
    lacks: (found['lacks'] ?? {}) as ConformanceCase['lacks'],
    coverage: found['coverage'] as ConformanceCase['coverage'],
    concepts: Object.entries(concepts as Record<string, PartialModel>).map(completeConcept),
    model: model as PartialModel | string,
    beside: Object.entries(beside as Record<string, PartialModel>).map(([id, other]) => ({
      ...other,
      id,
    })),
    params: found['params'] as string | undefined,
    identity: found['identity'] as string | undefined,
    masked: found['masked'] === true,
    doubtLost: found['doubt_lost'] === true,
    language: found['language'] === 'en' ? 'en' : 'zh',
    asOf: found['as_of'] as string | undefined,
    expect: toText(expectation) as Expectation,
  }
}

function requireKeys(
  found: readonly string[],
  known: readonly string[],
  fail: (what: string) => void,
): void {
  const unknown = found.find((key) => !known.includes(key))
  if (unknown !== undefined) fail(`Unknown key "${unknown}"; expected ${known.join(', ')}.`)
}
