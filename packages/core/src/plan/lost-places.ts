import { anyOf } from '../aggregates/any.ts'
import type { CheckedMatch, CheckedOn } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { allOf, call, truth } from './build.ts'
import { type Expr, isNullable } from './expr.ts'
import type { Finished } from './finished.ts'
import { bringBack, type Left, preparePairs } from './pair-rows.ts'
import type { StepState } from './step-state.ts'
import { createTableBuilder } from './table-builder.ts'

/**
 * Whether a row of another table that lost one of the keys of a `has` or `tally` may be one that a row
 * of the step asks about: all else that is asked may be so (SEMANTICS 5.21). A condition for each key
 * that can be lost, never unknown.
 */
export function askLostPlaces(
  state: StepState,
  { name, on }: CheckedMatch,
  other: Finished,
  used: ReadonlySet<string>,
): (left: Left) => readonly Expr[] {
  // A row without any key may be anybody's: it is counted, and takes nobody's certainty (4.11).
  if (on.keys.length < 2) return () => []
  const asked = on.keys.flatMap(({ right }, i) => {
    const rest = without(on, i)
    const lost = rowsWithout(state, other, right, rest, `${name}.$lost${i}`)
    if (lost === undefined) return []
    const options = { alias: name, name: `${name}.$lost${i}`, other: lost, on: rest, used }
    return [{ name: options.name, pairUp: preparePairs(state, options) }]
  })
  return (left) =>
    asked.map(({ name, pairUp }) => {
      const pairs = { ...pairUp(left), marked: undefined }
      const may = call('coalesce', pairs.match, truth(true))
      const found = `${name}.may`
      bringBack(state, pairs, name, (context) => [
        [found, { value: anyOf(context, may, undefined) }],
      ])
      const value = state.builder.columns.get(found)?.value
      state.builder.columns.delete(found)
      if (value === undefined) throw new InvariantError(`The pairs of ${name} say nothing.`)
      return call('not', call('isFalse', value))
    })
}

const without = (on: CheckedOn, lost: number): CheckedOn => ({
  ...on,
  keys: on.keys.filter((_, i) => i !== lost),
})

/** The rows of a table that lack one key and have the others; undefined where they cannot lack it. */
function rowsWithout(
  state: StepState,
  other: Finished,
  lost: string,
  { keys }: CheckedOn,
  name: string,
): Finished | undefined {
  const term = other.columns.get(lost)
  // What is computed or joined may be unknown because there is none.
  const isCell =
    other.split?.has(lost) || other.roots.some(({ definition }) => lost in definition.columns)
  if (term === undefined || !isCell || !isNullable(term.value)) return undefined
  const others = keys.flatMap(({ right }) => {
    const value = other.columns.get(right)?.value
    return value !== undefined && isNullable(value) ? [call('known', value)] : []
  })
  const table = `${state.step}.${name}`
  const builder = createTableBuilder(table, other.from, other)
  const condition = allOf([call('not', call('known', term.value)), ...others])
  if (condition !== undefined) builder.add({ kind: 'filter', condition })
  state.made.push(builder.build())
  return { ...other, name: table, from: { table } }
}
