import type {
  CheckedJoin,
  CheckedMatch,
  CheckedOn,
  CheckedStep,
  TableName,
} from '../check/checked-model.ts'
import { followColumnKinds } from '../check/column-kinds.ts'
import { comparedOn } from '../check/compared.ts'
import { type Feeds, followFeeds, waitsOn } from '../check/follow-feeds.ts'
import { gathers } from '../check/gathers.ts'
import { type PlacedStep, type PlacedTable, placeTable, startsOf } from '../check/placed-step.ts'
import type { WantedData, WantedGrade } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { EvidenceRows, Reading } from '../plan/evidence.ts'
import type { PlanColumn } from '../plan/plan.ts'
import type { Type, Value } from '../values/type.ts'
import { belowGrade } from './below-grade.ts'
import type { Given } from './evaluate-typed.ts'
import { type EvidenceSetting, joinedOf, recordOf, rootsOf } from './evidence-shape.ts'
import { stepsOf } from './running-model.ts'

type Cell = (name: string) => Value

/** One kind of rows that are asked what leaves them unknown, and what is known of where they come from. */
export interface RowsOn {
  readonly rows: EvidenceRows
  readonly readings: readonly Reading[]
  readonly has: (name: string) => boolean
  readonly typeOf: (name: string) => Type | undefined
  /** The step that put them together, and its rows; undefined of single rows. */
  readonly gathered: { readonly step: CheckedStep; readonly reading: Reading } | undefined
  /** Their step, and those before it whose rows it goes on with as they are. */
  readonly chain: readonly PlacedStep[]
  readonly joins: readonly CheckedJoin[]
  readonly matches: readonly CheckedMatch[]
  /** The rows of other steps that they start from, with the names that a column has there. */
  readonly starts: readonly {
    readonly reading: Reading
    readonly namesIn: (name: string) => readonly string[]
  }[]
  /** The cells behind columns, with the record of the row where it is given. */
  cellsOf(columns: readonly string[], cell?: Cell): WantedData[]
  /** Columns from which an expression is computed that has no value although all of them are known. */
  valueless(columns: readonly string[], cell?: Cell): WantedData[]
  /** The grade of a comparison with another table, where it is under the least that counts. */
  belowGrade(on: CheckedOn, alias: string, given: Given): WantedGrade | undefined
  /** The cells behind a column of a joined record. */
  joinedOf(join: CheckedJoin, name: string, cell: Cell): WantedData[]
  unmatchedOf(of: TableName, columns: readonly string[]): WantedData[]
  /** The cells by which rows of a table are found, where some lack one of them. */
  keylessOf(of: TableName, keys: readonly string[]): WantedData[]
  rootsOf(of: TableName, columns: readonly string[]): readonly AskedRoot[]
}

/** A dataset that is asked, and which columns of it. */
export interface AskedRoot {
  readonly definition: DatasetDefinition
  readonly coverage: Coverage | undefined
  readonly columns: readonly string[]
}

/** Describes rows of which some columns are there. */
export function describeRows(
  rows: EvidenceRows,
  columns: readonly PlanColumn[],
  setting: EvidenceSetting,
): RowsOn {
  const { checked } = stepsOf(setting.model, rows.of.owner)
  const { coverage } = setting.model
  const types = new Map(columns.map(({ name, type }) => [name, type]))
  const has = (name: string) => types.has(name)
  const isDataset = rows.of.kind === 'dataset'
  const table = isDataset ? { dataset: rows.of.name } : { step: rows.of.name }
  const placed = placeTable(table, checked)
  const own = placed === undefined || 'dataset' in placed ? undefined : placed
  const find = followFeeds(checked, certain)
  const record = recordOf(rows, checked, setting, has)
  const joined = joinedOf(rows, checked, setting, has)
  const kinds = followColumnKinds(checked, 'identity').rows.get(rows.of.name) ?? new Map()
  const together = rows.readings.find(({ by }) => by === null)
  const chain = own === undefined || together !== undefined ? [] : chainOf(own)
  const last = chain.at(-1)
  const startsInDataset = last !== undefined && startsOf(last).some((each) => 'dataset' in each)
  const isLeaf = isDataset || startsInDataset || own?.step.union !== undefined
  const feedsOf = (of: TableName, names: readonly string[]): readonly Feeds[] =>
    names.flatMap((name) => find(of).columns.get(name)?.direct ?? [])
  /** What feeds columns of the rows before anything is put together of them. */
  const leafFeeds = (names: readonly string[]): readonly Feeds[] => {
    if (last === undefined) return feedsOf(table, names)
    const { union, from } = last.step
    const origin = last.concept === undefined ? find : followFeeds(last.concept, certain)
    return (union?.of ?? [from]).flatMap((of, i) => {
      const read = names.flatMap((name) => {
        const value = union?.written[i]?.get(name)
        return value === undefined ? [name] : waitsOn(value)
      })
      return read.flatMap((name) => origin(of).columns.get(name)?.direct ?? [])
    })
  }
  const roots = (of: TableName, names: readonly string[]): AskedRoot[] => {
    const feeds = feedsOf(of, names)
    return [...new Set(rootsOf([placeTable(of, checked) ?? []].flat()))].map((definition) => ({
      definition,
      coverage: coverage.get(definition.id),
      columns: columnsFed(feeds, definition.id),
    }))
  }
  return {
    rows,
    readings: rows.readings,
    has,
    typeOf: (name) => types.get(name),
    gathered:
      own !== undefined && together !== undefined
        ? { step: own.step, reading: together }
        : undefined,
    chain,
    joins: rows.step?.joins ?? [],
    matches: rows.step?.matches ?? [],
    starts: startReadings(rows, own),
    cellsOf(names, cell) {
      if (!isLeaf) return []
      const { dataset = null, source = null, row = null } = cell === undefined ? {} : record(cell)
      // Of a union a row that a group made has no record: what is behind it is asked.
      if (cell !== undefined && dataset === null) return []
      const records = source === null || row === null ? {} : { records: [{ source, row }] }
      return cellsIn(leafFeeds(names), (id) => dataset === null || id === dataset).map((each) => ({
        ...each,
        ...records,
      }))
    },
    valueless(names, cell) {
      const { dataset = null, source = null, row = null } = cell === undefined ? {} : record(cell)
      const feeds = feedsOf(table, names)
      return [...new Set(feeds.flatMap((each) => [...each.keys()]))].map((id): WantedData => {
        const isOwn = id === dataset && source !== null && row !== null
        return {
          dataset: id,
          reason: 'no-value',
          columns: columnsFed(feeds, id),
          ...(isOwn ? { records: [{ source, row }] } : {}),
        }
      })
    },
    belowGrade(by, alias, given) {
      const least = setting.model.checked.identity?.atLeast
      return least && belowGrade(comparedOn(by, alias, kinds), least, given)
    },
    joinedOf({ alias, of }, name, cell) {
      const found = joined.map((read) => read(cell)).find((each) => each?.alias === alias)
      const records = found && { records: [{ source: found.source, row: found.row }] }
      const isIt = (id: string) => found === undefined || id === found.dataset
      return cellsIn(feedsOf(of, [name]), isIt).map((each) => ({ ...each, ...records }))
    },
    unmatchedOf: (of, names) =>
      roots(of, names).map(({ definition, columns: read }) => {
        return { dataset: definition.id, reason: 'unmatched', columns: read }
      }),
    keylessOf: (of, keys) =>
      roots(of, keys).flatMap(({ definition, coverage: found, columns: read }): WantedData[] => {
        const lacking = read.filter((name) => Object.hasOwn(found?.unknown ?? {}, name))
        return lacking.length === 0
          ? []
          : [{ dataset: definition.id, reason: 'cells-unknown', columns: lacking }]
      }),
    rootsOf: roots,
  }
}

/** Of what is asked no row is taken to be in doubt: that is asked apart. */
const certain = { where: () => false, keep: () => false }

/** A step, and those before it that add nothing but columns and conditions: their rows are its own. */
function chainOf(placed: PlacedStep): PlacedStep[] {
  const [start, ...others] = startsOf(placed)
  const isOver = start === undefined || 'dataset' in start || !isPlain(start)
  return isOver || others.length > 0 ? [placed] : [placed, ...chainOf(start)]
}

/** Whether rows are records as they stand, with nothing computed from other rows. */
const isPlain = (placed: PlacedTable): boolean =>
  'dataset' in placed ||
  (!gathers(placed.step) &&
    placed.step.joins.length + placed.step.matches.length + placed.step.windows.length === 0 &&
    startsOf(placed).every(isPlain))

/** How the rows are found that single rows start from, where evidence tells of them. */
function startReadings(rows: EvidenceRows, own: PlacedStep | undefined): RowsOn['starts'] {
  if (rows.step === undefined || own === undefined) return []
  const { union, from, joins } = rows.step
  const aliases = new Set(joins.map(({ alias }) => alias))
  const of = (union?.of ?? [from]).map(nameOf)
  return rows.readings.flatMap((reading) => {
    const at = 'source' in reading.found ? of.indexOf(reading.by ?? '') : -1
    if (at < 0 || aliases.has(reading.by ?? '')) return []
    const written = union?.written[at]
    const namesIn = (name: string) => {
      const value = written?.get(name)
      return value === undefined ? [name] : waitsOn(value)
    }
    return [{ reading, namesIn }]
  })
}

const nameOf = (of: TableName): string =>
  'step' in of ? of.step : 'dataset' in of ? of.dataset : of.borrowed

const columnsFed = (feeds: readonly Feeds[], id: string): string[] => [
  ...new Set(feeds.flatMap((each) => [...(each.get(id)?.columns ?? [])])),
]

/** What feeds values from a record itself. */
function cellsIn(feeds: readonly Feeds[], isIt: (id: string) => boolean): WantedData[] {
  const ids = new Set(
    feeds.flatMap((each) => [...each].flatMap(([id, { by }]) => (by === 'rows' ? [id] : []))),
  )
  return [...ids].filter(isIt).map((id) => {
    return { dataset: id, reason: 'cells-unknown', columns: columnsFed(feeds, id) }
  })
}
