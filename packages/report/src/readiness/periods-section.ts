import type { BlindMonth, DatasetReadiness, DeliveredSource } from '@mingjian/core'
import type { ReportContext } from './context.ts'
import type { Row, Section, StripCell } from './document.ts'
import { monthsBetween, nextMonth } from './months.ts'

/** Months that are drawn at most: ten years. */
const drawn = 120

/** Which days each source covers, and the months of which it is blind. */
export function periodsSection(context: ReportContext, asOf: string): Section {
  const { readiness, words } = context
  const { title, note, none, columns, legend, span, lastMonths } = words.periods
  const { datasets } = readiness
  if (datasets.length === 0) return { title, blocks: [{ kind: 'lines', lines: [none] }] }
  const all = monthsOf(datasets, asOf)
  const months = all.slice(-drawn)
  const [first, last] = [months[0], months.at(-1)]
  const hasStrip = first !== undefined && last !== undefined
  const legends = hasStrip
    ? [
        `${span(first, last)}${all.length > drawn ? words.within(lastMonths(drawn)) : ''}${words.colon}${legend}`,
      ]
    : []
  return {
    title,
    note,
    blocks: [
      {
        kind: 'table',
        columns: [
          { header: columns[0] },
          { header: columns[1], align: 'right' },
          { header: columns[2] },
        ],
        rows: datasets.map((each) => rowOf(each, months, context)),
        notes: words.periods.notes,
      },
      { kind: 'lines', lines: legends, onPage: true },
    ],
  }
}

/** All months from the first to the last of which something is said, as far as the day of the report. */
function monthsOf(datasets: readonly DatasetReadiness[], asOf: string): string[] {
  const told = datasets.flatMap(({ coverage: { from, to }, blindMonths }) => [
    ...[from, to].flatMap((day) => (day === null ? [] : [day.slice(0, 7)])),
    ...blindMonths.map(({ month }) => month),
  ])
  const sorted = told.filter((month) => month <= asOf.slice(0, 7)).toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined ? [] : monthsBetween(first, last)
}

function rowOf(data: DatasetReadiness, months: readonly string[], context: ReportContext): Row {
  const { words, names } = context
  const { dataset, rows, sources } = data
  return {
    cells: [
      names.dataset(dataset),
      String(rows),
      stripOf(data, months, sayCoverage(data, context)),
    ],
    notes: [
      ...(data.blindMonths.length === 0 ? [] : [sayBlind(data.blindMonths, words)]),
      ...sources.map((each) => saySource(each, words)),
    ],
  }
}

function sayCoverage(
  { dataset, coverage }: DatasetReadiness,
  { words, names, definition }: ReportContext,
): string {
  const { from, to, assumed, nothing, declaredTo } = coverage
  const of = definition(dataset)
  const told = words.periods
  const period = told.period(told.from(from), told.to(to))
  const whose =
    of?.covers === undefined
      ? ''
      : words.semicolon + told.whose(names.columns(dataset, [of.covers]))
  if (nothing === true) return told.nothing + whose
  if (!assumed) {
    const how = declaredTo === undefined ? told.declared : told.declaredTo(declaredTo)
    return period + words.within(how) + whose
  }
  if (from !== null || to !== null) return period + words.within(told.assumed) + whose
  return (of?.complete === true ? told.complete : told.always) + whose
}

function sayBlind(months: readonly BlindMonth[], words: ReportContext['words']): string {
  const spans: [string, string][] = []
  for (const { month } of months) {
    const last = spans.at(-1)
    if (last !== undefined && nextMonth(last[1]) === month) last[1] = month
    else spans.push([month, month])
  }
  const said = spans.map(([from, to]) => words.periods.months(from, to)).join(words.listed)
  const rows = months.reduce((sum, each) => sum + each.rows, 0)
  return words.periods.blind(months.length, said, rows)
}

function saySource(
  { name, office, extracted, coverage, counts }: DeliveredSource,
  words: ReportContext['words'],
): string {
  const told = words.periods
  return [
    told.source(name, counts.read, counts.loaded, counts.rejected),
    ...(coverage === undefined
      ? []
      : [told.sourcePeriod(told.period(told.from(coverage.from), told.to(coverage.to)))]),
    ...(office === undefined ? [] : [told.office(office)]),
    ...(extracted === undefined ? [] : [told.extracted(extracted)]),
  ].join(words.comma)
}

function stripOf(
  { coverage: { from, to, nothing }, blindMonths }: DatasetReadiness,
  months: readonly string[],
  says: string,
): StripCell {
  const blind = new Set(blindMonths.map(({ month }) => month))
  const isCovered = (month: string): boolean =>
    nothing !== true &&
    (from === null || month >= from.slice(0, 7)) &&
    (to === null || month <= to.slice(0, 7))
  return {
    kind: 'strip',
    says,
    months: months.map((month) => ({
      month,
      state: blind.has(month) ? 'blind' : isCovered(month) ? 'covered' : 'outside',
    })),
  }
}
