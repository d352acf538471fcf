import type {
  CheckedModel,
  CheckedStep,
  CheckedSteps,
  ClueEvidenceRow,
  RangedValue,
  Typed,
  TypedColumn,
} from '@mingjian/core'
import { evaluateTyped } from '@mingjian/core'
import { aggregateRows, type ReadRow, type Rows } from './aggregate-rows.ts'
import { networksIn, type RowKind, rowKindsOf, typesOf } from './evidence-types.ts'
import { type isSame, readFact, show } from './ranged-facts.ts'

/** A row of evidence with what is needed to compute with it. */
export interface Row extends ReadRow {
  readonly line: ClueEvidenceRow
  readonly kind: RowKind
  readonly value: (name: string) => RangedValue | undefined
}

/** A step, and the model or concept that it belongs to. */
export interface PlacedStep {
  readonly step: CheckedStep
  readonly owner: CheckedSteps
}

/** The evidence of one clue while it is checked. */
export interface Evidence {
  readonly checked: CheckedModel
  readonly rows: readonly Row[]
  /** Those behind a value, in doubt also where it is that they are. */
  readonly behind: (line: number, by: string | null) => readonly Row[]
  /** Rows of a table, each once. */
  readonly table: (name: string) => readonly Row[]
  readonly compare: (
    where: string,
    name: string,
    found: RangedValue | undefined,
    again: () => RangedValue,
  ) => boolean
  readonly faults: string[]
  readonly recomputed: { groups: number; windows: number; matches: number }
}

/** Thrown where a row does not show a column that a number is computed from. */
class MissingValue extends Error {}

/** How a fault names a row. */
export const describe = ({ line: { no, table } }: Row): string => `row ${no} of ${table}`

/** The line at which what is behind a row stands. */
export const rootOf = ({ line }: Row): number => line.same ?? line.no

/** Puts the rows of evidence of one clue in the order in which they are asked for. */
export function gather(
  checked: CheckedModel,
  lines: readonly ClueEvidenceRow[],
  fits: typeof isSame,
): Evidence {
  const faults: string[] = []
  const recomputed = { groups: 0, windows: 0, matches: 0 }
  const kinds = rowKindsOf(checked)
  const types = new Map<string, ReturnType<typeof typesOf>>()
  const rows = lines.map((line): Row => {
    const kind = kinds.get(line.table)
    if (kind === undefined) throw new RangeError(`The model has no rows ${line.table}.`)
    const own = types.get(line.table) ?? typesOf(kind)
    types.set(line.table, own)
    // Many rows are there for a window of few columns.
    const values = new Map<string, RangedValue | undefined>()
    const value = (name: string) => {
      if (!values.has(name)) values.set(name, readFact(line.values[name], own.get(name)))
      return values.get(name)
    }
    const column = ({ name }: TypedColumn) => {
      const found = value(name)
      if (found === undefined) throw new MissingValue(`${line.table} does not show ${name}`)
      return found
    }
    return { line, kind, value, column, inDoubt: line.inDoubt === true }
  })
  const read = rows.map((row) => ({
    ...row,
    inDoubt: row.inDoubt || row.line.behind?.inDoubt === true,
  }))
  const groups = index(read, ({ line: { behind } }) => `${behind?.row} ${behind?.by}`)
  const tables = index(
    rows.filter(({ line }) => line.same === undefined),
    ({ line }) => line.table,
  )
  return {
    checked,
    rows,
    faults,
    recomputed,
    behind: (line, by) => groups.get(`${line} ${by}`) ?? [],
    table: (name) => tables.get(name) ?? [],
    compare(where, name, found, again) {
      if (found === undefined) return false
      try {
        const wanted = again()
        if (fits(found, wanted)) return true
        faults.push(`${where}: ${name} is ${show(found)}, its rows give ${show(wanted)}`)
      } catch (error) {
        if (!(error instanceof MissingValue)) throw error
        faults.push(`${where}: ${name} cannot be computed: ${error.message}`)
      }
      return true
    },
  }
}

function index(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const alike = found.get(key)
    if (alike === undefined) found.set(key, [row])
    else alike.push(row)
  }
  return found
}

/** Whether rows alike in some columns may be of one whose name is another. */
export function namesNetworks(
  names: readonly string[],
  step: CheckedStep,
  owner: CheckedSteps,
): boolean {
  const networks = networksIn(step, owner)
  return names.some((name) => networks.has(name))
}

/** @throws MissingValue */
export const missing = (where: string, name: string): never => {
  throw new MissingValue(`${where} does not show ${name}`)
}

/** An expression of aggregates over rows, and of columns of what shows it. */
export const compute = (typed: Typed, rows: Rows, column: ReadRow['column']): RangedValue =>
  evaluateTyped(typed, { column, aggregate: (each) => aggregateRows(each, rows) })
