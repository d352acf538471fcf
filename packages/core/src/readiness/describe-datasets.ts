import pick from 'lodash/pick.js'
import uniqBy from 'lodash/uniqBy.js'
import type { Coverage } from '../dataset/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { KindName } from '../dataset/kinds/index.ts'
import { formatDate } from '../values/date.ts'
import type { ComparedColumns } from './compared-columns.ts'
import { columnPlan, type KeyOf, keyTables, monthPlan, monthTable } from './key-plan.ts'
import { keyOf, type LoadedData, readCount, rowsOf, runOver } from './match-keys.ts'
import type { BlindMonth, DatasetReadiness, IdentityColumn } from './readiness.ts'

/** Kinds whose cells name somebody or something. */
const identityKinds: readonly KindName[] = [
  'person_id',
  'account',
  'phone',
  'plate',
  'case_no',
  'person_name',
  'party_name',
]

/** Describes the datasets that were loaded: how columns that identify are filled, and which days they cover. */
export async function describeDatasets(
  data: LoadedData,
  compared: readonly ComparedColumns[],
): Promise<readonly DatasetReadiness[]> {
  const found: DatasetReadiness[] = []
  for (const [id, dataset] of data.datasets) {
    const coverage = data.coverage.get(id)
    if (coverage === undefined || dataset.sources.length === 0) continue
    found.push({
      dataset: id,
      rows: rowsOf(dataset),
      sources: dataset.sources.map((source) =>
        pick(source, ['name', 'format', 'sha256', 'office', 'extracted', 'coverage', 'counts']),
      ),
      coverage,
      identity: await describeIdentity(dataset, data),
      blindMonths: findBlind(coverage, await readAskingMonths(id, compared, data)),
    })
  }
  return found.toSorted((a, b) => (a.dataset < b.dataset ? -1 : 1))
}

async function describeIdentity(dataset: Dataset, data: LoadedData): Promise<IdentityColumn[]> {
  const { id, columns } = dataset.definition
  const found: IdentityColumn[] = []
  for (const [column, { kind }] of Object.entries(columns)) {
    const of = keyOf({ origin: { dataset: id, column } }, data)
    if (of === undefined || !identityKinds.includes(kind)) continue
    const run = await runOver(columnPlan(of), data)
    try {
      const { rows: filled, valid } = await readCount(run, keyTables.keys('left'))
      const { faults } = data.rejected.of(dataset, { dataset: id, column })
      const rows = rowsOf(dataset)
      const refused = [...faults.values()].reduce((sum, cells) => sum + cells, 0)
      // A record that repeats another was read, and is no row.
      const unreadable = Math.min(refused, rows - filled)
      found.push({
        column,
        kind,
        rows,
        filled,
        unreadable,
        empty: rows - filled - unreadable,
        ...(kind === 'person_id' && { valid }),
        faults: [...faults]
          .map(([fault, cells]) => ({ fault, cells }))
          .toSorted((a, b) => b.cells - a.cells),
      })
    } finally {
      await run.close()
    }
  }
  return found
}

/** The months of rows that look for rows of a dataset; of each dataset those of the step that has most of them. */
async function readAskingMonths(
  id: string,
  compared: readonly ComparedColumns[],
  data: LoadedData,
): Promise<BlindMonth[]> {
  const asking = compared.filter(
    ({ left, right }) => right.origin.dataset === id && left.origin.dataset !== id,
  )
  const places = asking.flatMap(({ left }) => {
    const key = keyOf(left, data)
    return key === undefined ? [] : [{ dataset: left.origin.dataset, key }]
  })
  const rowsIn = ({ key }: (typeof places)[number]) =>
    `${key.definition.id} ${key.rows.table?.plan} ${key.rows.table?.table}`
  const most = new Map<string, number>()
  for (const place of uniqBy(places, rowsIn)) {
    for (const { month, rows } of await readMonths(place.key, data)) {
      const of = `${place.dataset} ${month}`
      most.set(of, Math.max(rows, most.get(of) ?? 0))
    }
  }
  return [...most].map(([of, rows]) => ({ month: of.slice(-'2024-03'.length), rows }))
}

/** The months in which rows lie, and how many. */
async function readMonths(of: KeyOf, data: LoadedData): Promise<BlindMonth[]> {
  const plan = monthPlan(of)
  if (plan === undefined) return []
  const run = await runOver(plan, data)
  try {
    const found: BlindMonth[] = []
    const query = { table: monthTable, columns: ['month', 'rows'], order: [{ column: 'month' }] }
    for await (const batch of run.read(query)) {
      for (const [month, rows] of batch) {
        found.push({ month: formatDate(Number(month)).slice(0, 7), rows: Number(rows) })
      }
    }
    return found
  } finally {
    await run.close()
  }
}

/** The months of others of which no day is covered. */
function findBlind({ from, to, nothing }: Coverage, others: readonly BlindMonth[]): BlindMonth[] {
  const isBlind = (month: string): boolean =>
    nothing === true ||
    (from !== null && month < from.slice(0, 7)) ||
    (to !== null && month > to.slice(0, 7))
  const rows = new Map<string, number>()
  for (const { month, rows: count } of others) {
    if (isBlind(month)) rows.set(month, (rows.get(month) ?? 0) + count)
  }
  return [...rows]
    .map(([month, count]) => ({ month, rows: count }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
}
