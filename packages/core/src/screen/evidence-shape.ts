import type { CheckedStep, CheckedSteps, Tables } from '../check/checked-model.ts'
import { gathers } from '../check/gathers.ts'
import { type PlacedTable, placeTable, startsOf } from '../check/placed-step.ts'
import type { EvidenceRow, JoinedRecord, RowCoverage } from '../clue/clue.ts'
import { type Fact, toFactJson } from '../clue/fact.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { pendingFlag } from '../dataset/pending.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { names } from '../plan/columns.ts'
import type { EvidenceRows, RowsOf } from '../plan/evidence.ts'
import { namesRead } from '../plan/names-read.ts'
import { type PlanColumn, recordColumn, sourceColumn } from '../plan/plan.ts'
import { loadedColumns } from '../plan/plan-datasets.ts'
import { parseDate } from '../values/date.ts'
import type { Value } from '../values/type.ts'
import { maskFact } from './mask-fact.ts'
import { createRowsMask } from './mask-rows.ts'
import { readFact } from './read-fact.ts'
import { type RunningModel, stepsOf } from './running-model.ts'

/** What writing rows of evidence needs to know of a run. */
export interface EvidenceSetting {
  readonly model: RunningModel
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly reveal: boolean
}

type Cell = (name: string) => Value

/** What a row says of itself, wherever it stands as evidence. */
export type RowContent = Pick<
  EvidenceRow,
  'table' | 'dataset' | 'source' | 'row' | 'joined' | 'inDoubt' | 'coverage' | 'values'
>

/** Reads a row of evidence from its cells, which it finds by the names of columns. */
export type ReadRow = (cell: Cell) => RowContent

/**
 * Makes what reads rows of one kind of which some columns are there; `hidden` are not shown, since
 * nothing that they rest on is.
 */
export function createRowReader(
  rows: EvidenceRows,
  columns: readonly PlanColumn[],
  setting: EvidenceSetting,
  hidden: ReadonlySet<string> = new Set(),
): ReadRow {
  const { checked } = stepsOf(setting.model, rows.of.owner)
  const has = (name: string) => columns.some((each) => each.name === name)
  const base = recordOf(rows, checked, setting, has)
  const joined = joinedOf(rows, checked, setting, has)
  const covered = coveredOf(rows, checked, setting, has)
  const isRead = readBy(rows, checked, setting)
  const shown = columns.filter(
    ({ name }) => !name.includes('$') && !hidden.has(name) && isRead(name),
  )
  const { privacy } = setting.model.checked.source.model
  const mask = setting.reveal ? undefined : createRowsMask(checked, rows.of, privacy)
  const isDoubtful = doubtOf(has)
  const pending = pendingOf(rows, checked, setting)
  return (cell) => {
    const values = shown.map(({ name, type }) => {
      const until = has(pendingFlag(name)) ? pending(name, cell) : null
      const read = readFact(name, type, { cell, has })
      const fact: Fact = until === null ? read : { ...read, until }
      return [name, toFactJson(mask ? maskFact(fact, (text) => mask(name, text)) : fact)] as const
    })
    return {
      table: rows.name,
      ...base(cell),
      joined: joined.flatMap((read) => read(cell) ?? []),
      ...(isDoubtful(cell) ? { inDoubt: true } : {}),
      coverage: covered.flatMap((read) => read(cell)),
      values: Object.fromEntries(values),
    }
  }
}

/** A row is in doubt as such, or because a condition before it is unknown. */
const doubtOf =
  (has: (name: string) => boolean) =>
  (cell: Cell): boolean =>
    (has(names.doubt) && cell(names.doubt) === true) ||
    (has(names.where) && cell(names.where) === null)

/** Up to which day a cell of a record is pending: a dataset does not hold it. */
function pendingOf(
  { of }: EvidenceRows,
  { datasets }: CheckedSteps,
  { model: { coverage } }: EvidenceSetting,
): (name: string, cell: Cell) => Value {
  const id = of.kind === 'dataset' ? datasets.get(of.name)?.definition.id : undefined
  const lastDays = id === undefined ? undefined : coverage.get(id)?.lastDays
  return (name, cell) => {
    const day = cell(pendingFlag(name)) === true && lastDays?.[Number(cell(sourceColumn))]
    return day ? (parseDate(day) ?? null) : null
  }
}

type BaseRecord = Pick<EvidenceRow, 'dataset' | 'source' | 'row'>

const noRecord: BaseRecord = { dataset: null, source: null, row: null }

/** What another model reads of the same concept is not shown. */
function readBy(
  { of, step }: EvidenceRows,
  checked: CheckedSteps,
  { model }: EvidenceSetting,
): (name: string) => boolean {
  const origins =
    of.kind === 'dataset' || step !== undefined ? originsOf(startsOfRows(of, checked)) : []
  const definitions = origins.filter((origin) => origin !== undefined)
  const read = namesRead(model.checked)
  const loaded = new Set(
    definitions.flatMap((each) => loadedColumns(each, read).map(({ name }) => name)),
  )
  return (name) =>
    loaded.has(name) || !definitions.some(({ columns }) => Object.hasOwn(columns, name))
}

/** The record that a row stands for; none where a group made the row. */
export function recordOf(
  { of, step }: EvidenceRows,
  checked: CheckedSteps,
  setting: EvidenceSetting,
  has: (name: string) => boolean,
): (cell: Cell) => BaseRecord {
  const origins =
    of.kind === 'dataset' || step !== undefined ? originsOf(startsOfRows(of, checked)) : []
  const readers = origins.map((origin) => recordReader(origin, '', setting))
  return (cell) => {
    const part = has(names.part) ? Number(cell(names.part)) : 0
    return readers[part]?.(cell) ?? noRecord
  }
}

/** What single rows begin with. */
function startsOfRows({ kind, name }: RowsOf, checked: CheckedSteps): readonly PlacedTable[] {
  const table = kind === 'dataset' ? { dataset: name } : { step: name }
  const placed = placeTable(table, checked)
  if (placed === undefined) throw new InvariantError(`${checked.id} has no ${name}.`)
  return 'dataset' in placed ? [placed] : startsOf(placed)
}

/**
 * The datasets whose records rows are that begin with some tables: for each part of a union one,
 * undefined where a group made the rows.
 */
const originsOf = (starts: readonly PlacedTable[]): readonly (DatasetDefinition | undefined)[] =>
  starts.flatMap((start) => {
    if ('dataset' in start) return [start.dataset]
    return gathers(start.step) ? [undefined] : originsOf(startsOf(start))
  })

/** Reads which record of a dataset a row is, from columns under a prefix; none without a dataset. */
function recordReader(
  definition: DatasetDefinition | undefined,
  prefix: string,
  { datasets }: EvidenceSetting,
): (cell: Cell) => { dataset: string; source: string; row: number } | undefined {
  if (definition === undefined) return () => undefined
  const { id } = definition
  return (cell) => {
    const row = cell(`${prefix}${recordColumn}`)
    if (row === null) return undefined
    // The sources of a dataset change while it is read, so they are looked up for each row.
    const source = datasets.get(id)?.sources[Number(cell(`${prefix}${sourceColumn}`))]
    return { dataset: id, source: source?.name ?? '', row: Number(row) }
  }
}

/** The records that joins put beside the row. */
export function joinedOf(
  { of: { name }, step }: EvidenceRows,
  checked: CheckedSteps,
  setting: EvidenceSetting,
  has: (name: string) => boolean,
): ((cell: Cell) => JoinedRecord | undefined)[] {
  const placed = step && placeTable({ step: name }, checked)
  return joinsBehind(placed).flatMap(({ joins, within }) =>
    joins.flatMap(({ alias, of }) => {
      const under = (name: string) => `${alias}.${name}`
      if (!has(under(recordColumn))) return []
      const origins = originsOf([placeTable(of, within) ?? []].flat())
      const readers = origins.map((origin) => recordReader(origin, under(''), setting))
      const at = (cell: Cell, name: string) => (has(under(name)) ? cell(under(name)) : null)
      return [
        (cell: Cell): JoinedRecord | undefined => {
          const found = readers[Number(at(cell, names.part) ?? 0)]?.(cell)
          const way = at(cell, names.way)
          return found && { alias, ...found, ...(way === null ? {} : { way: Number(way) }) }
        },
      ]
    }),
  )
}

/** The joins of a step and of those whose rows it goes on with; of one alias the last. */
function joinsBehind(
  placed: PlacedTable | undefined,
): readonly { joins: CheckedStep['joins']; within: Tables }[] {
  if (placed === undefined || 'dataset' in placed) return []
  const { joins, matches, union } = placed.step
  const used = [...joins.map(({ alias }) => alias), ...matches.map(({ name }) => name)]
  const [start] = startsOf(placed)
  const isOver = start === undefined || 'dataset' in start || gathers(start.step)
  const before = isOver || union !== undefined ? [] : joinsBehind(start)
  return [
    ...before.map((each) => ({
      ...each,
      joins: each.joins.filter(({ alias }) => !used.includes(alias)),
    })),
    { joins, within: placed.within },
  ]
}

/** What was covered where a value rests on rows that are not there. */
function coveredOf(
  { step }: EvidenceRows,
  checked: CheckedSteps,
  { model: { coverage } }: EvidenceSetting,
  has: (name: string) => boolean,
): ((cell: Cell) => readonly RowCoverage[])[] {
  const { joins = [], matches = [] } = step ?? {}
  const asked = [
    ...joins.map(({ alias, of, ways }) => {
      return { alias, column: `${alias}.found`, of, isHas: true, keys: onlyWay(ways)?.keys ?? [] }
    }),
    ...matches.map(({ name, of, value, on: { keys } }) => {
      return { alias: name, column: name, of, isHas: value === undefined, keys }
    }),
  ]
  return asked.flatMap(({ alias, column, of, isHas, keys }) => {
    if (!has(column)) return []
    const roots = new Set(rootsOf([placeTable(of, checked) ?? []].flat()))
    const [key, ...others] = keys
    const only = others.length === 0 ? key?.right : undefined
    const datasets = [...roots].map((root) => coverageOf(root, coverage, only))
    const held = `${alias}.${names.held}`
    return [
      (cell: Cell) => {
        if (isHas && cell(column) === true) return []
        const holds = !has(held) || cell(held) === true
        return datasets.map((each): RowCoverage => ({ column, ...each, holds }))
      },
    ]
  })
}

/** The datasets at the root of tables, groups or not. */
export const rootsOf = (tables: readonly PlacedTable[]): readonly DatasetDefinition[] =>
  tables.flatMap((table) => ('dataset' in table ? [table.dataset] : rootsOf(startsOf(table))))

/** Of several ways to join each finds what others do not. */
const onlyWay = <T>([first, ...others]: readonly T[]): T | undefined =>
  others.length === 0 ? first : undefined

/** `key` is the only column by which the dataset is asked, if one is. */
function coverageOf(
  { id, covers }: DatasetDefinition,
  coverage: ReadonlyMap<string, Coverage>,
  key: string | undefined,
): Omit<RowCoverage, 'column' | 'holds'> {
  const { from, to, assumed, nothing, unknown }: Coverage = coverage.get(id) ?? unbounded
  const withoutKey = key === undefined ? undefined : unknown?.[key]
  return {
    dataset: id,
    from,
    to,
    whose: covers ?? null,
    ...(assumed ? { assumed: true } : {}),
    ...(nothing ? { nothing: true } : {}),
    ...(withoutKey === undefined ? {} : { withoutKey }),
  }
}

const unbounded: Coverage = { from: null, to: null, assumed: false }
