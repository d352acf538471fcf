import type { MissingDataset, Repair } from '@mingjian/core'
import type { ReportContext } from './context.ts'
import type { Block, Section } from './document.ts'

/** Repairs and datasets that the terminal shows; the page has all. */
const shown = 10

/** What would make most rows meet, and which missing datasets would decide most. */
export function repairsSection(context: ReportContext): Section {
  const { readiness, words } = context
  const { title, note, headers, none, missingNote, missingHeaders, decides } = words.repairs
  const items = gather(readiness.repairs).map((each) => ({
    count: Math.max(...each.map(({ wins }) => wins)),
    says: sayRepair(each, context),
  }))
  const repairs: Block =
    items.length === 0
      ? { kind: 'lines', lines: [none] }
      : { kind: 'ranking', headers, items, shown }
  if (readiness.missing.length === 0) return { title, note, blocks: [repairs] }
  const missing: Block = {
    kind: 'ranking',
    headers: missingHeaders,
    items: readiness.missing.map((each) => ({
      count: each.decides,
      says: sayMissing(each, context),
    })),
    shown,
  }
  return {
    title,
    note,
    blocks: [
      repairs,
      { kind: 'lines', lines: [missingNote] },
      missing,
      { kind: 'lines', lines: [decides] },
    ],
  }
}

/** Who mends a column mends it for all with which it is compared: they stand together, in the order of the best. */
function gather(repairs: readonly Repair[]): Repair[][] {
  const found = new Map<string, Repair[]>()
  for (const repair of repairs) {
    const { dataset, column } = repair.of
    const id =
      repair.kind === 'mend'
        ? `${repair.reason} ${dataset} ${column}`
        : JSON.stringify([dataset, column, repair.with, repair.by])
    const same = found.get(id)
    if (same === undefined) found.set(id, [repair])
    else same.push(repair)
  }
  return [...found.values()]
}

function sayRepair(same: readonly Repair[], context: ReportContext): string {
  const { words, names, column, whom } = context
  const [repair] = same
  if (repair === undefined) return ''
  const { of, with: other } = repair
  if (repair.kind === 'mend') {
    const others = same.map((each) => words.repairs.meets(column(each.with), each.wins))
    return (
      words.repairs.mend[repair.reason](column(of), others.join(words.listed)) + whom(of.dataset)
    )
  }
  const by = repair.by.map(
    ({ left, right }) =>
      `${names.columns(of.dataset, [left])} = ${names.columns(other.dataset, [right])}`,
  )
  const says = words.repairs.fallback(
    column(of),
    column(other),
    by.join(words.listed),
    repair.grade,
  )
  return repair.isUsed ? says + words.within(words.repairs.used) : says
}

function sayMissing(
  { dataset, requiredBy, helpsTo }: MissingDataset,
  { words, names, whom }: ReportContext,
): string {
  const models = [
    ...(requiredBy.length > 0 ? [words.repairs.requiredBy(requiredBy.length)] : []),
    ...(helpsTo.length > 0 ? [words.repairs.helpsTo(helpsTo.length)] : []),
  ]
  return `${names.dataset(dataset)}${words.colon}${models.join(words.comma)}${whom(dataset)}`
}
