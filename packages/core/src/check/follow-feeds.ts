import type { Typed } from '../model/typed.ts'
import type {
  CheckedJoin,
  CheckedMatch,
  CheckedOn,
  CheckedStep,
  CheckedSteps,
  CheckedUnion,
  TableName,
} from './checked-model.ts'

/** How a value comes to need a dataset: rows that a step starts from, that it joins, or asks for. */
export type FeedBy = 'rows' | 'join' | 'match'

/** What of a dataset a value is computed from. */
export interface Feed {
  readonly by: FeedBy
  readonly columns: ReadonlySet<string>
}

/** By id of the dataset: a model and its concepts may each read it, under names of their own. */
export type Feeds = ReadonlyMap<string, Feed>

/** What a value is computed from, and what only decides whether rows are there that it is computed over. */
export interface ValueFeeds {
  readonly direct: Feeds
  readonly doubt: Feeds
}

/** What the columns of a table are computed from, and what decides whether its rows are there. */
export interface TableFeeds {
  readonly columns: ReadonlyMap<string, ValueFeeds>
  readonly rows: Feeds
  /** The columns that a group computes, apart from the doubt about the rows of the group itself. */
  readonly grouped: ReadonlyMap<string, ValueFeeds>
}

/**
 * Whether rows of a step were in doubt in a run; what left none in doubt feeds no doubt. `of` is the
 * id of the model or concept that the step belongs to.
 */
export interface DoubtOf {
  where(of: string, step: string): boolean
  keep(of: string, step: string): boolean
}

/**
 * Follows each column of a table through the steps, also those of concepts, back to the datasets
 * that could leave it unknown, or whose doubt could move it.
 */
export function followFeeds(
  { id, datasets, borrowed, steps }: CheckedSteps,
  doubt: DoubtOf,
): (of: TableName) => TableFeeds {
  const found = new Map<string, TableFeeds>()
  const lent = new Map(
    [...borrowed].map(([name, { concept, step }]) => {
      return [name, followFeeds(concept, doubt)({ step: step.name })]
    }),
  )
  const find = (of: TableName): TableFeeds => {
    if ('step' in of) return found.get(of.step) ?? nothing
    if ('borrowed' in of) return lent.get(of.borrowed) ?? nothing
    const definition = datasets.get(of.dataset)?.definition
    if (definition === undefined) return nothing
    const columns = Object.keys(definition.columns).map((name): [string, ValueFeeds] => [
      name,
      direct(new Map([[definition.id, { by: 'rows', columns: new Set([name]) }]])),
    ])
    return { ...nothing, columns: new Map(columns) }
  }
  for (const step of steps.values()) {
    found.set(
      step.name,
      feedsOfStep(step, find, {
        where: doubt.where(id, step.name),
        keep: doubt.keep(id, step.name),
      }),
    )
  }
  return find
}

const nothing: TableFeeds = { columns: new Map(), rows: new Map(), grouped: new Map() }

type Find = (of: TableName) => TableFeeds

function feedsOfStep(
  step: CheckedStep,
  find: Find,
  inDoubt: { readonly where: boolean; readonly keep: boolean },
): TableFeeds {
  const origin = step.union === undefined ? find(step.from) : unite(step.union, find)
  const columns = new Map(origin.columns)
  let { rows } = origin
  const of = (typed: Typed): ValueFeeds =>
    mergeValues(waitsOn(typed).map((name) => columns.get(name) ?? none))
  if (step.split !== undefined) columns.set(step.split.name, columns.get(step.split.of) ?? none)
  for (const join of step.joins) {
    const keys = addJoin(join, find(join.of), columns, of)
    rows = merge([rows, ...keys])
  }
  for (const match of step.matches) addMatch(match, find(match.of), columns, of)
  for (const { name, value } of step.derive) columns.set(name, of(value))
  if (step.where !== undefined && inDoubt.where) rows = merge([rows, ...all(of(step.where))])
  const at = (name: string) => columns.get(name) ?? none
  const over = (feeds: ValueFeeds): ValueFeeds => mergeValues([feeds, doubt(rows)])
  if (step.spans !== undefined) {
    const { by, from, to, first } = step.spans
    const merged = [...by, from, to, ...(first === undefined ? [] : [first.column])]
    rows = merge([rows, ...merged.map(at).flatMap(all)])
    // Each of them moves with all rows that were merged.
    const together = over(mergeValues(merged.map(at)))
    for (const name of merged) columns.set(name, together)
  }
  if (step.components !== undefined) {
    const { id, nodes, namedBy } = step.components
    columns.set(id, over(mergeValues([at(namedBy), ...nodes.map(({ column }) => at(column))])))
  }
  for (const { by, frame, order = [], select } of step.windows) {
    const placed = frame === undefined ? order.map(({ column }) => column) : [frame.column]
    const places = [...by, ...placed].map(at)
    for (const { name, value } of select) {
      columns.set(name, over(mergeValues([...places, of(value)])))
    }
  }
  if (step.pick !== undefined) {
    const { by, order } = step.pick
    const places = [...by.map(at), ...order.map(({ column }) => at(column))]
    rows = merge([rows, ...places.flatMap(all)])
  }
  const grouped = new Map<string, ValueFeeds>()
  for (const { name, value } of step.select) {
    // A name may be what is selected above it.
    const read = waitsOn(value).map((each) => grouped.get(each) ?? columns.get(each) ?? none)
    const feeds = mergeValues(read)
    grouped.set(name, feeds)
    columns.set(name, over(feeds))
  }
  if (step.keep !== undefined && inDoubt.keep) rows = merge([rows, ...all(of(step.keep))])
  return { columns, rows, grouped }
}

/** The columns of several tables, one behind the other. */
function unite({ of, columns, written }: CheckedUnion, find: Find): TableFeeds {
  const tables = of.map(find)
  const feedsOf = (name: string) =>
    tables.flatMap((table, i) => {
      const value = written[i]?.get(name)
      const read = value === undefined ? [name] : waitsOn(value)
      return read.map((each) => table.columns.get(each) ?? none)
    })
  return {
    ...nothing,
    columns: new Map(columns.map((name) => [name, mergeValues(feedsOf(name))])),
    rows: merge(tables.map(({ rows }) => rows)),
  }
}

/** Adds the columns of a joined table; returns what leaves rows in doubt about their match. */
function addJoin(
  { alias, ways, to }: CheckedJoin,
  other: TableFeeds,
  columns: Map<string, ValueFeeds>,
  of: (typed: Typed) => ValueFeeds,
): readonly Feeds[] {
  const own = mergeValues(ways.flatMap(({ keys }) => keys.map(({ left }) => of(left))))
  const joined = meet(ways, alias, other, columns, 'join')
  for (const [name, feeds] of other.columns) {
    columns.set(`${alias}.${name}`, mergeValues([joined, own, through(feeds, 'join')]))
  }
  columns.set(`${alias}.found`, mergeValues([joined, own]))
  // A row that need not have a match is not in doubt for want of one.
  return to === 'one' ? [...all(own), ...all(joined)] : all(own)
}

function addMatch(
  { name, on, during, value }: CheckedMatch,
  other: TableFeeds,
  columns: Map<string, ValueFeeds>,
  of: (typed: Typed) => ValueFeeds,
): void {
  const inside = new Map(columns)
  for (const [column, feeds] of other.columns) {
    inside.set(`${name}.${column}`, through(feeds, 'match'))
  }
  const read = (typed: Typed) => mergeValues(waitsOn(typed).map((each) => inside.get(each) ?? none))
  const found = meet([on], name, other, columns, 'match')
  const days = during === undefined ? [] : [of(during.first), of(during.last)]
  const own = on.keys.map(({ left }) => of(left))
  columns.set(
    name,
    mergeValues([found, ...own, ...days, ...(value === undefined ? [] : [read(value)])]),
  )
}

/** What of the other table decides which of its rows a row meets. */
function meet(
  ways: readonly CheckedOn[],
  alias: string,
  other: TableFeeds,
  columns: ReadonlyMap<string, ValueFeeds>,
  by: FeedBy,
): ValueFeeds {
  const parts = ways.flatMap(({ keys, condition }) => [
    ...keys.map(({ right }) => through(other.columns.get(right) ?? none, by)),
    ...(condition === undefined
      ? []
      : waitsOn(condition).map((name) =>
          name.startsWith(`${alias}.`)
            ? through(other.columns.get(name.slice(alias.length + 1)) ?? none, by)
            : (columns.get(name) ?? none),
        )),
  ])
  return mergeValues([through(doubt(other.rows), by), ...parts])
}

const none: ValueFeeds = { direct: new Map(), doubt: new Map() }

const direct = (feeds: Feeds): ValueFeeds => ({ ...none, direct: feeds })
const doubt = (feeds: Feeds): ValueFeeds => ({ ...none, doubt: feeds })

const all = ({ direct, doubt }: ValueFeeds): readonly Feeds[] => [direct, doubt]

/** The same feeds, as they are read through another table. */
function through({ direct, doubt }: ValueFeeds, by: FeedBy): ValueFeeds {
  const read = (feeds: Feeds): Feeds =>
    new Map([...feeds].map(([id, feed]) => [id, { ...feed, by: foremost(feed.by, by) }] as const))
  return { direct: read(direct), doubt: read(doubt) }
}

const mergeValues = (values: readonly ValueFeeds[]): ValueFeeds => ({
  direct: merge(values.map(({ direct }) => direct)),
  doubt: merge(values.map(({ doubt }) => doubt)),
})

/** Puts feeds together; a dataset that is asked for, or joined, is so whatever else it is. */
function merge(all: readonly Feeds[]): Feeds {
  const merged = new Map<string, Feed>()
  for (const feeds of all) {
    for (const [dataset, { by, columns }] of feeds) {
      const before = merged.get(dataset)
      merged.set(dataset, {
        by: foremost(before?.by ?? by, by),
        columns: new Set([...(before?.columns ?? []), ...columns]),
      })
    }
  }
  return merged
}

const foremost = (a: FeedBy, b: FeedBy): FeedBy => (order[a] > order[b] ? a : b)

const order: Readonly<Record<FeedBy, number>> = { rows: 0, join: 1, match: 2 }

/** The columns whose being unknown can leave an expression unknown. */
export function waitsOn(typed: Typed): string[] {
  if (typed.kind === 'column') return [typed.name]
  if (typed.kind === 'literal') return []
  if (typed.kind === 'call') {
    if (neverUnknown.has(typed.operator)) return []
    const args = typed.args.map(waitsOn)
    const isGuarded = typed.operator === 'coalesce' && args.some((names) => names.length === 0)
    return isGuarded ? [] : args.flat()
  }
  return [...typed.args, ...(typed.filter === undefined ? [] : [typed.filter])].flatMap(waitsOn)
}

const neverUnknown: ReadonlySet<string> = new Set(['known', 'isTrue', 'isFalse'])
