import { formatDiagnostic, type RowObject, readDocument } from '@mingjian/core'
import { CaseError } from '../conformance/conformance-case.ts'
import { toText } from '../to-text.ts'
import { repeatRow } from './repeat-row.ts'

/** A small table for one model and what must be found in it. */
export interface ModelCase {
  readonly file: string
  readonly name: string
  readonly asOf: string | undefined
  /** Rows by id of the catalog's dataset. */
  readonly data: Readonly<Record<string, readonly RowObject[]>>
  /** What is expected of each subject, by its key; every subject is named. */
  readonly expect: Readonly<Record<string, SubjectExpectation>>
}

/** Each part that is there must fit. */
export interface SubjectExpectation {
  readonly label?: string
  /** Null: no clue. */
  readonly band?: string | null
  readonly score?: string
  readonly maxScore?: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly signals?: Readonly<Record<string, string>>
}

const caseKeys = ['name', 'as_of', 'data', 'expect']
const subjectKeys = ['label', 'band', 'score', 'maxScore', 'facts', 'signals']

/** What `cases.yaml` holds. */
export interface CaseFile {
  readonly cases: readonly ModelCase[]
  /** Mutants that no case can notice, by name, each with the reason why it means the same. */
  readonly equivalent: ReadonlyMap<string, Equivalent>
}

/** Why a mutant means the same as the model: read by people alone. */
export interface Equivalent {
  readonly zh: string
  readonly en?: string
}

const fileKeys = ['equivalent', 'cases']

/** Reads the cases of `cases.yaml`, as `parseCaseFile` does. */
export const parseModelCases = (text: string, file: string): readonly ModelCase[] =>
  parseCaseFile(text, file).cases

/**
 * Reads the `cases.yaml` of a model: a list of cases, or `cases` beside `equivalent`. A row may say `repeat: 20` and by how much a column goes on
 * from one copy to the next: `step: { filed_date: 7 days, amount: 0.01 }`.
 * @throws CaseError for a case that is written wrongly or expects nothing.
 */
export function parseCaseFile(text: string, file: string): CaseFile {
  const { value, diagnostics } = readDocument(text, file)
  if (diagnostics.length > 0) throw new CaseError(diagnostics.map(formatDiagnostic).join('\n'))
  const { cases: listed, equivalent = {} } = isMap(value)
    ? requireFileKeys(value, file)
    : { cases: value }
  if (!Array.isArray(listed) || listed.length === 0)
    throw new CaseError(`${file}: Expected a list of cases.`)
  const cases = listed.map((each) => readCase(each as Record<string, unknown>, file))
  const names = cases.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new CaseError(`${file}: two cases are named "${twice}".`)
  return { cases, equivalent: readEquivalent(equivalent, file) }
}

function requireFileKeys(
  value: Readonly<Record<string, unknown>>,
  file: string,
): Readonly<Record<string, unknown>> {
  const unknown = Object.keys(value).find((key) => !fileKeys.includes(key))
  if (unknown === undefined) return value
  throw new CaseError(`${file}: Unknown key "${unknown}"; expected ${fileKeys.join(', ')}.`)
}

function readEquivalent(value: unknown, file: string): CaseFile['equivalent'] {
  if (!isMap(value)) throw new CaseError(`${file}: Expected "equivalent" to name mutants.`)
  const entries = Object.entries(value).map(([name, reason]): [string, Equivalent] => {
    const { zh, en } = isMap(reason) ? reason : {}
    if (typeof zh === 'string' && zh !== '' && (en === undefined || typeof en === 'string')) {
      return [name, { zh, ...(en === undefined ? {} : { en }) }]
    }
    throw new CaseError(`${file}: Expected a reason { zh: …, en: … } why "${name}" is equivalent.`)
  })
  return new Map(entries)
}

function readCase(found: Record<string, unknown>, file: string): ModelCase {
  const { name, data, expect } = found
  if (typeof name !== 'string') throw new CaseError(`${file}: Expected each case to have a "name".`)
  const fail = (what: string): never => {
    throw new CaseError(`${file}, "${name}": ${what}`)
  }
  const requireKeys = (value: object, known: readonly string[]) => {
    const unknown = Object.keys(value).find((key) => !known.includes(key))
    if (unknown !== undefined) fail(`Unknown key "${unknown}"; expected ${known.join(', ')}.`)
  }
  requireKeys(found, caseKeys)
  if (!isMap(data)) return fail('Expected "data" to hold rows by dataset.')
  if (!isMap(expect))
    return fail('Expected "expect" to name every subject; {} where there is none.')
  const subjects = Object.entries(expect).map(([key, subject]): [string, SubjectExpectation] => {
    if (!isMap(subject) || Object.keys(subject).length === 0)
      fail(`It expects nothing of "${key}".`)
    requireKeys(subject as object, subjectKeys)
    return [key, toText(subject) as SubjectExpectation]
  })
  const tables = Object.entries(data).map(([id, rows]): [string, RowObject[]] => [
    id,
    (rows as Record<string, unknown>[]).flatMap((row) => repeatRow(row, fail)),
  ])
  return {
    file,
    name,
    asOf: found['as_of'] as string | undefined,
    data: Object.fromEntries(tables),
    expect: Object.fromEntries(subjects),
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
