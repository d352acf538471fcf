import {
  formatDiagnostics,
  type LoadedCases,
  loadCases,
  type RowObject,
  type WrittenCase,
} from '@mingjian/core'
import { CaseError } from '../conformance/conformance-case.ts'
import { toText } from '../to-text.ts'
import { repeatRow } from './repeat-row.ts'

/** A small table for one model and what must be found in it. */
export interface ModelCase {
  readonly file: string
  /** The line on which it begins, from 1. */
  readonly line: number
  readonly name: string
  readonly asOf: string | undefined
  /** Rows by id of the catalog's dataset. */
  readonly data: Readonly<Record<string, readonly RowObject[]>>
  /** What is expected of each subject, by its key; every subject is named. */
  readonly expect: Readonly<Record<string, SubjectExpectation>>
  /** The line of an expectation: of a subject, or of `band`, `facts.suits` and the like of it. */
  readonly lineOf: (subject: string, what?: string) => number
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

/** What `cases.yaml` holds. */
export interface CaseFile {
  readonly cases: readonly ModelCase[]
  /** Mutants that no case can notice, by name, each with the reason why it means the same. */
  readonly equivalent: ReadonlyMap<string, Equivalent>
}

/** Why a mutant means the same as the model: read by people alone. */
export interface Equivalent {
  readonly zh: string
  readonly en?: string | undefined
}

/**
 * Reads the cases of `cases.yaml`, as `parseCaseFile` does, and throws as it does.
 *
 * @example
 * parseModelCases(casesText, 'cases.yaml').map(({ name }) => name) // => ['两件与一件']
 */
export const parseModelCases = (text: string, file: string): readonly ModelCase[] =>
  parseCaseFile(text, file).cases

/**
 * Reads the `cases.yaml` of a model: a list of cases, or `cases` beside `equivalent`. A row may say
 * `repeat: 20` and by how much a column goes on from one copy to the next: `step: { filed_date: 7
 * days, amount: 0.01 }`.
 *
 * @throws {@link CaseError} for a case that is written wrongly or expects nothing, and for two of
 * one name.
 *
 * @example
 * parseCaseFile(casesText, 'cases.yaml').equivalent.size // => 0
 */
export function parseCaseFile(text: string, file: string): CaseFile {
  const { loaded, diagnostics } = loadCases(text, file)
  if (loaded === undefined) throw new CaseError(formatDiagnostics(diagnostics))
  return readCaseFile(loaded)
}

/**
 * Makes the cases of what was loaded, each with its rows written out.
 *
 * @throws CaseError for a case that could not fail, or whose rows cannot go on.
 *
 * @example
 * const { loaded } = loadCases(casesText, 'cases.yaml')
 * loaded && readCaseFile(loaded).equivalent.size // => 0
 */
export function readCaseFile({ cases, equivalent = {}, file, locate }: LoadedCases): CaseFile {
  const lineOf = (i: number) => locate([i]).line
  const names = cases.map(({ name }) => name)
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i)
  if (twice >= 0) {
    throw new CaseError(`${file}:${lineOf(twice)}: two cases are named "${names[twice]}".`)
  }
  return {
    cases: cases.map((each, i) => readCase(each, file, (path) => locate([i, ...path]).line)),
    equivalent: new Map(Object.entries(equivalent)),
  }
}

function readCase(
  { name, as_of, data, expect }: WrittenCase,
  file: string,
  lineAt: (path: readonly string[]) => number,
): ModelCase {
  const line = lineAt([])
  const fail = (what: string): never => {
    throw new CaseError(`${file}:${line}, "${name}": ${what}`)
  }
  const empty = Object.keys(expect).find((key) => Object.keys(expect[key] ?? {}).length === 0)
  if (empty !== undefined) fail(`It expects nothing of "${empty}".`)
  const tables = Object.entries(data).map(([id, rows]): [string, RowObject[]] => [
    id,
    rows.flatMap((row) => repeatRow(row, fail)),
  ])
  return {
    file,
    line,
    name,
    asOf: as_of,
    data: Object.fromEntries(tables),
    expect: toText(expect) as ModelCase['expect'],
    lineOf: (subject, what) => lineAt(['expect', subject, ...(what?.split('.') ?? [])]),
  }
}
