import type { AtDefinition } from '../model/schema.ts'
import type { Typed, TypedLiteral } from '../model/typed.ts'
import { formatType, type Type } from '../values/type.ts'
import type { CheckedPeriod } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { alignDays } from './expression/align.ts'
import type { FoundTable } from './find-table.ts'
import type { Reach } from './reach.ts'

export interface AtScope {
  readonly alias: string
  readonly table: FoundTable
  /** The columns of the step, and of the joined table under its alias. */
  readonly reach: Reach
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
}

/** Checks `at`: rows of the other table count where a day lies between two of their dates. */
export function checkAt(
  checker: Checker,
  at: AtDefinition,
  path: Path,
  { alias, table, reach, params }: AtScope,
): { readonly condition: Typed; readonly during: CheckedPeriod | undefined } | undefined {
  const named = { from: at.from ?? table.date, to: at.to ?? table.until }
  const ends = (['from', 'to'] as const).map((end): Typed | undefined => {
    const name = named[end]
    if (name === undefined) {
      checker.report('at-without-end', { name: alias, end }, path, { key: true })
      return undefined
    }
    const type = table.columns.get(name)
    if (isPlace(type)) return { kind: 'column', name: `${alias}.${name}`, type }
    const known = [...table.columns.keys()]
    if (type === undefined) checker.report('name-unknown', { name, known }, [...path, end])
    else reportType(checker, `"${name}"`, formatType(type), [...path, end])
    return undefined
  })
  const own = [...reach.columns].filter(([name]) => !name.startsWith(`${alias}.`))
  const day = checker.expression(at.day, [...path, 'day'], {
    columns: new Map(own),
    canonical: reach.canonical,
    literals: params,
    aggregates: 'none',
  })
  if (day !== undefined && !isPlace(day.type)) {
    reportType(checker, '"day"', formatType(day.type), [...path, 'day'])
    return undefined
  }
  const [from, to] = ends
  if (day === undefined || from === undefined || to === undefined) return undefined
  const compare = (left: Typed, right: Typed): Typed => ({
    kind: 'call',
    operator: 'lessThanInclusive',
    args: alignDays([left, right]),
    type: { kind: 'boolean' },
  })
  const args = [compare(from, day), compare(day, to)]
  return {
    condition: { kind: 'call', operator: 'and', args, type: { kind: 'boolean' } },
    during: periodAsked(day, named, table),
  }
}

/**
 * The days of which the other table must have all rows, so that none in force is none at all. Where
 * the catalog says how long rows last it is the day; else any that began before could last.
 */
function periodAsked(
  day: Typed,
  named: { readonly from: string | undefined; readonly to: string | undefined },
  { date, until }: FoundTable,
): CheckedPeriod | undefined {
  if (named.from !== date) return undefined
  return { first: until !== undefined && named.to === until ? day : undefined, last: day }
}

const isPlace = (type: Type | undefined): type is Type =>
  type?.kind === 'date' || type?.kind === 'timestamp'

const reportType = (checker: Checker, what: string, found: string, path: Path): void =>
  checker.report('type-expected', { what, expected: 'a date or timestamp', found }, path)
