import type { KeyMatch, KeySide, Mismatch } from '@mingjian/core'
import type { ReportContext } from './context.ts'
import type { Part, Row, Section } from './document.ts'

/** Joins that the terminal shows; the page has all. */
const shown = 10

/** How many rows and keys of two columns meet, from both sides, and why others do not. */
export function joinsSection(context: ReportContext): Section {
  const { readiness, words } = context
  const { title, note, none } = words.joins
  if (readiness.joins.length === 0) return { title, blocks: [{ kind: 'lines', lines: [none] }] }
  return { title, note, blocks: readiness.joins.map((each) => partOf(each, context)), shown }
}

function partOf({ left, right, askers }: KeyMatch, context: ReportContext): Part {
  const { words, names, column } = context
  const nameOf = (side: KeySide): string =>
    left.dataset === right.dataset ? column(side) : names.dataset(side.dataset)
  const asked = askers.map(
    ({ model, step, alias, to }) => `${model} ${step}.${alias}${words.within(words.joins.to[to])}`,
  )
  return {
    kind: 'part',
    title: words.joins.pair(column(left), column(right)),
    blocks: [
      { kind: 'lines', lines: [words.joins.askers(asked.join(words.listed))] },
      {
        kind: 'table',
        columns: words.joins.columns.map((header) => ({ header })),
        rows: [left, right].map((side) => rowOf(side, nameOf(side), context)),
        notes: words.joins.notes,
      },
    ],
  }
}

function rowOf(side: KeySide, name: string, { words, rate, rateOfKeys }: ReportContext): Row {
  const { step, rows, filled, met, keys, keysMet, examples } = side
  const { reasons, unexplained, examined } = side
  return {
    cells: [
      words.joins.side(name, step && `${step.model} ${step.step}`),
      rate(met, rows),
      rate(filled, rows),
      rateOfKeys(keysMet, keys),
    ],
    notes: [
      ...(examples.length === 0
        ? []
        : [words.joins.notFound(keys - keysMet, examples.join(words.listed))]),
      ...reasons.map((each) => sayReason(each, words)),
      ...(unexplained === 0 ? [] : [words.joins.unexplained(unexplained)]),
      ...(examined === undefined ? [] : [words.joins.examined(examined)]),
    ],
  }
}

function sayReason(
  { reason, at, count, wouldMeet, examples }: Mismatch,
  { joins, listed }: ReportContext['words'],
): string {
  const shownBy = examples.map(({ here, there }) =>
    there === undefined ? here : joins.example(here, there),
  )
  // Of days that are not covered nobody knows what data of them would hold.
  const isSure = at !== 'period' && wouldMeet > 0
  const wins = wouldMeet === count ? joins.allWouldMeet : joins.wouldMeet(wouldMeet)
  return [
    joins.because(joins.reason[reason][at], count),
    ...(isSure ? [wins] : []),
    ...(shownBy.length === 0 ? [] : [joins.examples(shownBy.join(listed))]),
  ].join('')
}
