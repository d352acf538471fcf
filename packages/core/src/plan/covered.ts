import type { CheckedOn, CheckedPeriod, TableName } from '../check/checked-model.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { parseDate } from '../values/date.ts'
import { date, integer } from '../values/type.ts'
import { allOf, call, column, literal, truth } from './build.ts'
import type { Expr } from './expr.ts'
import type { Finished, Root } from './finished.ts'
import { lowerTyped } from './lower-typed.ts'
import { boundsOf } from './ranged.ts'
import type { StepState } from './step-state.ts'

/**
 * Whether the absence of a matching row says something about a row of the step: its keys are known,
 * the other table has these columns and covers whose rows they are, and all of the period, in each
 * dataset that its rows come from. Undefined: always.
 */
export function coveredBy(
  state: StepState,
  of: TableName,
  on: CheckedOn,
  during: CheckedPeriod | undefined,
  keysKnown: Expr | undefined,
  name: string,
): Expr | undefined {
  const other = state.find(of)
  const { rows, columns } = state.lackOf(of)
  const isLost = on.keys.some(({ right }) => columns.get(right)?.value !== undefined)
  // By a column that no source has nothing can be found.
  if (rows !== undefined || isLost) return truth(false)
  if (losesRows(state, other)) return truth(false)
  if (isOwnGroup(state, other, on)) return keysKnown
  return allOf([
    keysKnown,
    ...other.roots.flatMap((root, i) => [
      periodCovered(state, root, during),
      subjectCovered(state, { other, root, on, name: i === 0 ? name : `${name}.${i}` }),
    ]),
  ])
}

/**
 * Whether the other table holds groups of the very datasets that the rows come from, and is asked by
 * all keys: it says of the rows that were delivered what a window would, and no more is asked.
 */
const isOwnGroup = ({ roots }: StepState, { ids, roots: others }: Finished, on: CheckedOn) =>
  ids.every(({ name }) => on.keys.some(({ right }) => right === name)) &&
  others.every(({ definition }) => roots.some((root) => root.definition.id === definition.id))

/** Whether rows of a table lost their place, which is to be doubted: any of them may be asked about. */
export const losesRows = (state: StepState, { lost, roots }: Finished): boolean =>
  lost === true || roots.some((root) => state.coverageOf(root)?.lost !== undefined)

/** Whether a dataset was not delivered at all. */
export const isAbsent = (coverage: Coverage | undefined): boolean =>
  coverage?.nothing === true && !coverage.assumed

function periodCovered(
  state: StepState,
  root: Root,
  during: CheckedPeriod | undefined,
): Expr | undefined {
  const coverage = state.coverageOf(root)
  if (coverage === undefined) return undefined
  if (coverage.nothing === true) return truth(false)
  if (coverage.from === null && coverage.to === null) return undefined
  // Without a period all time is asked about, and no source with an end covers that.
  if (during === undefined) return truth(false)
  const first = during.first && dayOf(boundsOf(lowerTyped(during.first, state.builder)).low)
  const last = dayOf(boundsOf(lowerTyped(during.last, state.builder)).high)
  const bound = (text: string) => literal(text, date)
  const fits = (text: string | null): text is string =>
    text !== null && parseDate(text) !== undefined
  if (first === undefined && coverage.from !== null) return truth(false)
  const parts = [
    first !== undefined && fits(coverage.from)
      ? call('greaterThanInclusive', first, bound(coverage.from))
      : undefined,
    fits(coverage.to) ? call('lessThanInclusive', last, bound(coverage.to)) : undefined,
  ]
  return allOf(parts.map((part) => part && call('isTrue', part)))
}

/** Periods are covered by whole days. */
const dayOf = (bound: Expr): Expr =>
  bound.type.kind === 'timestamp' ? call('dateOf', bound) : bound

/** Where a dataset holds the rows of some only, those who have none at all are not covered. */
function subjectCovered(
  state: StepState,
  {
    other,
    root: { definition, covers },
    on,
    name,
  }: {
    readonly other: Finished
    readonly root: Root
    readonly on: CheckedOn
    readonly name: string
  },
): Expr | undefined {
  if (definition.covers === undefined) return undefined
  // A group that has lost the column cannot tell whose rows it holds.
  if (covers === undefined) return truth(false)
  const key = on.keys.find(({ right }) => right === covers.column)
  if (key === undefined) return truth(false)
  const type = other.columns.get(covers.column)?.value.type
  if (type === undefined) return truth(false)
  const table = `${state.step}.${name}.covers`
  const count = { function: 'count', type: integer } as const
  state.made.push({
    name: table,
    from: covers.of,
    operations: [
      { kind: 'filter', condition: call('known', column(covers.from, type)) },
      { kind: 'group', keys: [covers.from], columns: [{ name: 'rows', aggregate: count }] },
    ],
    columns: [
      { name: covers.from, type },
      { name: 'rows', type: integer },
    ],
    keep: false,
  })
  const value = lowerTyped(key.left, state.builder).value
  const left = value.kind === 'column' ? value.name : `${name}.$covers`
  if (value.kind !== 'column') state.builder.derive(left, value)
  const found = `${name}.$covered`
  state.builder.add({
    kind: 'join',
    with: { table },
    unmatched: 'keep',
    on: [{ left, right: covers.from }],
    columns: [{ name: found, from: 'rows', type: integer }],
  })
  return call('known', column(found, integer))
}
