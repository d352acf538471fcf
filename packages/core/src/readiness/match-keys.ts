import type { BackendRun, BackendSession } from '../backend.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { kinds } from '../dataset/kinds/index.ts'
import type { Kind } from '../dataset/kinds/kind.ts'
import { showStray } from '../dataset/read-cell.ts'
import type { Plan } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import type { ComparedColumns, KeyPlace } from './compared-columns.ts'
import { findMismatches, type UnmetKey, type UnmetSide } from './find-mismatches.ts'
import { isAsCourtsWrite } from './key-forms.ts'
import {
  countColumns,
  type KeyOf,
  type KeyRows,
  keyColumns,
  keyPlan,
  keyTables,
  type Side,
} from './key-plan.ts'
import type { KeyColumn, KeyMatch, KeySide } from './readiness.ts'
import type { RejectedKeyLog } from './rejected-keys.ts'

/** Data that are loaded, and what could not be read of them. */
export interface LoadedData {
  readonly session: BackendSession
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly coverage: ReadonlyMap<string, Coverage>
  readonly rejected: RejectedKeyLog
  /** The tables of the models and concepts that ran, by their ids. */
  readonly computed: ReadonlyMap<string, { readonly plan: Plan; readonly run: BackendRun }>
  /** Shows keys as they are. */
  readonly reveal: boolean
}

/** Runs a plan over the data, and over the tables that it borrows. */
export function runOver(plan: Plan, { session, computed }: LoadedData): Promise<BackendRun> {
  const over = [...computed.values()].map((each) => [each.plan.model, each.run] as const)
  return session.run(plan, new Map(over))
}

/** Keys that were not found are looked at up to this many. */
const most = 100_000
/** Keys that are shown as examples. */
const shown = 3

/** Finds how well the keys of two columns meet, in both directions, and why some do not. */
export async function matchKeys(
  { left, right, askers }: ComparedColumns,
  data: LoadedData,
): Promise<KeyMatch | undefined> {
  const [one, other] = [keyOf(left, data), keyOf(right, data)]
  if (one === undefined || other === undefined) return undefined
  const run = await runOver(keyPlan(one, other), data)
  try {
    const sides = {
      left: await readSide(run, 'left', left, one, data),
      right: await readSide(run, 'right', right, other, data),
    }
    const show = { left: showOf(one, other, data), right: showOf(other, one, data) }
    const describe = (side: Side): KeySide => {
      const [here, there] = side === 'left' ? [sides.left, sides.right] : [sides.right, sides.left]
      const mask = side === 'left' ? show.left : show.right
      const masks = { here: mask, there: side === 'left' ? show.right : show.left }
      return {
        ...here.counts,
        examples: here.unmet.keys.slice(0, shown).map(({ key }) => mask(key)),
        ...findMismatches(here.unmet, there.unmet, { show: masks, asks: side === 'left' }),
        ...(here.unmet.keys.length < here.counts.keys - here.counts.keysMet && {
          examined: here.unmet.keys.length,
        }),
      }
    }
    return { left: describe('left'), right: describe('right'), askers }
  } finally {
    await run.close()
  }
}

/** Where keys can be read; undefined where the delivered data lack them. */
export function keyOf({ origin, table }: KeyPlace, data: LoadedData): KeyOf | undefined {
  const rows = rowsAt(origin, data)
  const dataset = data.datasets.get(origin.dataset)
  if (dataset === undefined || rows === undefined) return undefined
  const { definition } = dataset
  const made = table && data.computed.get(table.owner)
  const kept = made?.plan.tables.find(({ name, keep }) => name === table?.step && keep)
  const isThere = kept?.columns.some(({ name }) => name === table?.column)
  if (table === undefined || made === undefined || kept === undefined || !isThere) {
    return { definition, origin: origin.column, column: origin.column, rows }
  }
  return {
    definition,
    origin: origin.column,
    column: table.column,
    rows: { columns: kept.columns, table: { plan: made.plan.model, table: kept.name } },
  }
}

/** All rows of a dataset; undefined where they lack the column. */
function rowsAt({ dataset, column }: KeyColumn, { datasets }: LoadedData): KeyRows | undefined {
  const found = datasets.get(dataset)
  if (found?.columns.includes(column) !== true) return undefined
  return rowsOfDataset(found)
}

const rowsOfDataset = ({ definition, columns }: Dataset): KeyRows => ({
  columns: columns.flatMap((name) => {
    const kind = definition.columns[name]?.kind
    return kind === undefined ? [] : [{ name, type: kinds[kind].type }]
  }),
})

/** Keys are masked as strictly as the stricter of both datasets asks. */
function showOf(own: KeyOf, other: KeyOf, { reveal }: LoadedData): (key: string) => string {
  if (reveal) return (key) => key
  const name = kindOf(own)
  const kind: Kind = kinds[name]
  const privacy = Math.max(own.definition.privacy, other.definition.privacy)
  if (name === 'case_no') return (key) => (isAsCourtsWrite(key) ? key : showStray(key))
  if (name !== 'text') return (key) => kind.mask(key, privacy)
  // What stands in such a column may be a name all the same.
  const party: Kind = kinds.party_name
  return (key) => (party.mask(key, privacy) === key ? key : showStray(key))
}

const kindOf = ({ definition, origin }: KeyOf) => definition.columns[origin]?.kind ?? 'text'

type Counts = Omit<KeySide, 'examples' | 'reasons' | 'unexplained' | 'examined'>

async function readSide(
  run: BackendRun,
  side: Side,
  { origin, table }: KeyPlace,
  of: KeyOf,
  { datasets, coverage, rejected }: LoadedData,
): Promise<{ readonly counts: Counts; readonly unmet: UnmetSide }> {
  const { id } = of.definition
  const dataset = datasets.get(id)
  const all = await readCount(run, keyTables.keys(side))
  const none = await readCount(run, keyTables.unmet(side))
  const keys: UnmetKey[] = []
  const query = {
    table: keyTables.unmet(side),
    columns: keyColumns,
    order: [{ column: 'key' }],
    limit: most,
  }
  for await (const batch of run.read(query)) {
    for (const [key, rows, first, last] of batch) {
      keys.push({ key: String(key), rows: Number(rows), first: dayOf(first), last: dayOf(last) })
    }
  }
  const { from, to } = coverage.get(id) ?? { from: null, to: null }
  const noted = dataset && rejected.of(dataset, origin)
  return {
    counts: {
      ...origin,
      ...(table !== undefined &&
        of.rows.table !== undefined && { step: { model: table.owner, step: table.step } }),
      rows: await readRows(run, keyTables.all(side)),
      filled: all.rows,
      met: all.rows - none.rows,
      keys: all.keys,
      keysMet: all.keys - none.keys,
    },
    unmet: {
      kind: kindOf(of),
      keys,
      cells: noted?.cells ?? [],
      faults: noted?.faults ?? new Map(),
      covers: { from, to },
    },
  }
}

const dayOf = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined

/** The rows of a dataset, in all its sources. */
export const rowsOf = (dataset: Dataset | undefined): number =>
  (dataset?.sources ?? []).reduce((sum, { counts }) => sum + counts.loaded, 0)

/** Reads a table of one number. */
export async function readRows(run: BackendRun, table: string): Promise<number> {
  for await (const batch of run.read({ table, columns: ['rows'], order: [] })) {
    for (const [rows] of batch) return Number(rows)
  }
  return 0
}

/** Reads the one row of counts of a table of keys. */
export async function readCount(run: BackendRun, table: string) {
  const query = { table: keyTables.count(table), columns: countColumns, order: [] }
  for await (const batch of run.read(query)) {
    for (const [keys, rows, valid] of batch) {
      return { keys: Number(keys), rows: Number(rows ?? 0), valid: Number(valid ?? 0) }
    }
  }
  return { keys: 0, rows: 0, valid: 0 }
}
