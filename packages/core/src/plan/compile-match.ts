import type { AggregateContext, Term } from '../aggregates/aggregate.ts'
import { anyOf } from '../aggregates/any.ts'
import type { CheckedMatch } from '../check/checked-model.ts'
import type { TypedAggregate } from '../model/typed.ts'
import { boolean } from '../values/type.ts'
import { allOf, call, literal, truth } from './build.ts'
import { coveredBy } from './covered.ts'
import type { Expr } from './expr.ts'
import { expandAggregate, lowerTyped } from './lower-typed.ts'
import { bringBack, pairRows } from './pair-rows.ts'
import type { StepState } from './step-state.ts'

/** Adds a column of `has` or `tally`: what the matching rows of another table say of each row. */
export function addMatch(state: StepState, match: CheckedMatch, used: ReadonlySet<string>): void {
  const { name, on, during, value } = match
  const other = state.find(match.of)
  const pairs = pairRows(state, { alias: name, name, other, on, used })
  const raw = `${name}.$raw`
  bringBack(state, pairs, name, (context) => [
    [
      raw,
      value === undefined
        ? { value: anyOf(context, pairs.match, undefined) }
        : lowerTyped(value, {
            columns: pairs.builder.columns,
            aggregate: (typed) =>
              expandAggregate(typed, matching(context, pairs.match), {
                columns: pairs.builder.columns,
              }),
          }),
    ],
  ])
  const found = state.builder.columns.get(raw)
  state.builder.columns.delete(raw)
  if (found === undefined) return
  const covered = coveredBy(state, other, on, during, pairs.keysKnown, name)
  state.builder.define(
    name,
    covered === undefined
      ? found
      : limit(found, covered, value?.kind === 'aggregate' ? value : undefined),
  )
}

/** The same context over the matching pairs only. */
const matching = (context: AggregateContext, match: Expr): AggregateContext => ({
  ...context,
  rows: (filter, known) => context.rows(allOf([match, filter]), known),
})

/** Opens what rows outside of the coverage could change; what was found stays found. */
function limit(term: Term, covered: Expr, aggregate: TypedAggregate | undefined): Term {
  const { value } = term
  if (value.type.kind === 'boolean') {
    const stays = aggregate?.aggregate === 'every' ? call('not', value) : value
    const held = aggregate?.aggregate === 'every' ? truth(false) : truth(true)
    return { value: call('case', stays, held, covered, value, literal(null, boolean)) }
  }
  const { low, high } = term.range ?? { low: value, high: value }
  const open = (end: Expr) => call('case', covered, end, literal(null, end.type))
  const growsOnly = aggregate?.aggregate === 'count' || aggregate?.aggregate === 'max'
  const shrinksOnly = aggregate?.aggregate === 'min'
  return {
    value,
    range: { low: growsOnly ? low : open(low), high: shrinksOnly ? high : open(high) },
  }
}
