import type { Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import type { CheckedSpans } from '../check/checked-model.ts'
import { allOf } from './build.ts'
import { mergePeriods } from './merge-periods.ts'
import type { Periods } from './periods.ts'
import { rankPeriods } from './rank-periods.ts'
import type { StepState } from './step-state.ts'

/** Puts in place of the rows the periods that they make together, key by key. */
export function addSpans(state: StepState, spans: CheckedSpans): void {
  const { builder } = state
  const termOf = (name: string) => builder.columns.get(name) as Term
  const placed = [...spans.by, ...(spans.first === undefined ? [] : [spans.first.column])]
  const known = allOf(placed.map(termOf).flatMap(exact))
  if (known !== undefined) builder.add({ kind: 'filter', condition: known })
  const prefix = `${state.step}.$`
  const periods: Periods = {
    builder,
    keys: spans.by.map((name) => ({ name, type: termOf(name).value.type })),
    from: termOf(spans.from),
    to: termOf(spans.to),
    ids: state.ids,
    prefix,
  }
  if (spans.first === undefined) {
    state.ids = mergePeriods(periods, spans.gap, spans)
    return
  }
  const ranked = rankPeriods(state, periods, spans.first, spans.gap)
  state.ids = mergePeriods(ranked, undefined, spans)
  state.builder = ranked.builder
}
