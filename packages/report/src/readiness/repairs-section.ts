import type { MissingDataset, Repair } from '@mingjian/core'
import type { ReportContext } from './context.ts'
import type { Block, Section } from './document.ts'

/** Repairs that ask for the same. */
type Same = readonly [Repair, ...Repair[]]

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

/** Who mends a column does it for all who ask for it: they stand together, in the order of the best. */
function gather(repairs: readonly Repair[]): Same[] {
  const found = new Map<string, Same>()
  for (const repair of repairs) {
    const id = JSON.stringify([repair.kind, repair.of.dataset, repair.of.column, whatOf(repair)])
    const same = found.get(id)
    found.set(id, same === undefined ? [repair] : [...same, repair])
  }
  return [...found.values()]
}

function whatOf(repair: Repair): unknown {
  switch (repair.kind) {
    case 'mend':
      return repair.reason
    case 'fill':
      return repair.fault
    case 'fallback':
      return [repair.with, repair.by]
  }
}

/** Says what to do, for all who ask for it; the first is the best, and stands for the others in kind. */
function sayRepair(same: Same, context: ReportContext): string {
  const { words, names, column, whom } = context
  const { repairs, listed } = words
  const [repair] = same
  const of = column(repair.of)
  switch (repair.kind) {
    case 'mend': {
      const others = same.flatMap((each) =>
        each.kind === 'mend' ? [repairs.meets(column(each.with), each.wins)] : [],
      )
      return repairs.mend[repair.reason](of, others.join(listed)) + whom(repair.of.dataset)
    }
    case 'fill': {
      const steps = same.flatMap((each) =>
        each.kind === 'fill'
          ? [repairs.ofStep(`${each.model} ${each.step}`, each.wins, each.rows)]
          : [],
      )
      return (
        repairs.fill(of, repairs.fault[repair.fault], steps.join(listed)) + whom(repair.of.dataset)
      )
    }
    case 'fallback': {
      const by = repair.by.map(
        ({ left, right }) =>
          `${names.columns(repair.of.dataset, [left])} = ${names.columns(repair.with.dataset, [right])}`,
      )
      const says = repairs.fallback(of, column(repair.with), by.join(listed), repair.grade)
      return repair.isUsed ? says + words.within(repairs.used) : says
    }
  }
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
