import type { CheckedStep, CheckedSteps, RangedValue, Typed, TypedAggregate } from '@mingjian/core'
import type { Rows } from './aggregate-rows.ts'
import { compute, describe, type Evidence, type Row, rootOf } from './evidence-rows.ts'
import { isNeverNegative } from './evidence-types.ts'

/** Computes a `has` or `tally` of a row again from the rows of the other table that match. */
export function checkMatch(
  evidence: Evidence,
  row: Row,
  { name, of, value }: CheckedStep['matches'][number],
  owner: CheckedSteps,
): void {
  const shown = row.value(name)
  const pairs = evidence.behind(rootOf(row), name)
  const rows: Rows = {
    rows: pairs.map((pair) => ({
      inDoubt: pair.inDoubt,
      column: (column) =>
        column.name.startsWith(`${name}.`)
          ? pair.column({ ...column, name: column.name.slice(name.length + 1) })
          : row.column(column),
    })),
    neverNegative: (column) =>
      column.startsWith(`${name}.`) && isNeverNegative(of, column.slice(name.length + 1), owner),
    mayBeElsewhere: false,
  }
  const holds = row.line.coverage.every(({ column, holds: each }) => column !== name || each)
  const isThere = evidence.compare(describe(row), name, shown, () => {
    const found = value === undefined ? anyPair(pairs) : compute(value, rows, row.column)
    return holds ? found : openUncovered(found, value, rows.neverNegative)
  })
  if (isThere) evidence.recomputed.matches += 1
}

function anyPair(pairs: readonly Row[]): RangedValue {
  const value = pairs.some((pair) => !pair.inDoubt) ? true : pairs.length > 0 ? null : false
  return { value, low: value, high: value }
}

/** What rows that are not covered could change is open (SEMANTICS 5.6). */
function openUncovered(
  found: RangedValue,
  typed: Typed | undefined,
  neverNegative: Rows['neverNegative'],
): RangedValue {
  const aggregate = typed === undefined ? 'any' : (typed as TypedAggregate).aggregate
  const isTruth = typed === undefined || typed.type.kind === 'boolean'
  if (isTruth) {
    const stays =
      (aggregate === 'any' && found.value === true) ||
      (aggregate === 'every' && found.value === false)
    return stays ? found : { value: null, low: null, high: null }
  }
  const [summed] = typed?.kind === 'aggregate' ? typed.args : []
  const growsOnly =
    aggregate === 'count' ||
    aggregate === 'max' ||
    (aggregate === 'sum' && summed?.kind === 'column' && neverNegative(summed.name))
  return {
    value: found.value,
    low: growsOnly || aggregate === 'longest_run' ? found.low : null,
    high: aggregate === 'min' ? found.high : null,
    ...(growsOnly && found.until !== undefined ? { until: found.until } : {}),
  }
}
