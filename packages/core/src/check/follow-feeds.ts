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

/** What the columns of a table are computed from, and what decides whether its rows are there. */
export interface TableFeeds {
  readonly columns: ReadonlyMap<string, Feeds>
  readonly rows: Feeds
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
    const columns = Object.keys(definition.columns).map((name): [string, Feeds] => [
      name,
      new Map([[definition.id, { by: 'rows', columns: new Set([name]) }]]),
    ])
    return { columns: new Map(columns), rows: new Map() }
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

const nothing: TableFeeds = { columns: new Map(), rows: new Map() }

type Find = (of: TableName) => TableFeeds

function feedsOfStep(
  step: CheckedStep,
  find: Find,
  inDoubt: { readonly where: boolean; readonly keep: boolean },
): TableFeeds {
  const origin = step.union === undefined ? find(step.from) : unite(step.union, find)
  const columns = new Map(origin.columns)
  let { rows } = origin
  const of = (typed: Typed): Feeds => merge(waitsOn(typed).map((name) => columns.get(name) ?? none))
  for (const join of step.joins) {
    const keys = addJoin(join, find(join.of), columns, of)
    rows = merge([rows, keys])
  }
  for (const match of step.matches) addMatch(match, find(match.of), columns, of)
  for (const { name, value } of step.derive) columns.set(name, of(value))
  if (step.where !== undefined && inDoubt.where) rows = merge([rows, of(step.where)])
  const at = (name: string) => columns.get(name) ?? none
  if (step.spans !== undefined) {
    const { by, from, to, first } = step.spans
    const merged = [...by, from, to, ...(first === undefined ? [] : [first.column])]
    rows = merge([rows, ...merged.map(at)])
    // Each of them moves with all rows that were merged.
    for (const name of merged) columns.set(name, rows)
  }
  if (step.components !== undefined) {
    const { id, nodes, namedBy } = step.components
    const linked = nodes.map(({ column }) => at(column))
    columns.set(id, merge([rows, at(namedBy), ...linked]))
  }
  for (const { by, frame, order = [], select } of step.windows) {
    const placed = frame === undefined ? order.map(({ column }) => column) : [frame.column]
    const places = [...by, ...placed].map(at)
    for (const { name, value } of select) columns.set(name, merge([rows, ...places, of(value)]))
  }
  if (step.pick !== undefined) {
    const { by, order } = step.pick
    rows = merge([rows, ...by.map(at), ...order.map(({ column }) => at(column))])
  }
  for (const { name, value } of step.select) columns.set(name, merge([rows, of(value)]))
  if (step.keep !== undefined && inDoubt.keep) rows = merge([rows, of(step.keep)])
  return { columns, rows }
}

/** The columns of several tables, one behind the other. */
function unite({ of, columns, written }: CheckedUnion, find: Find): TableFeeds {
  const all = of.map(find)
  const feedsOf = (name: string) =>
    all.flatMap((table, i) => {
      const value = written[i]?.get(name)
      const read = value === undefined ? [name] : waitsOn(value)
      return read.map((each) => table.columns.get(each) ?? none)
    })
  return {
    columns: new Map(columns.map((name) => [name, merge(feedsOf(name))])),
    rows: merge(all.map(({ rows }) => rows)),
  }
}

/** Adds the columns of a joined table; returns what leaves rows in doubt about their match. */
function addJoin(
  { alias, ways, to }: CheckedJoin,
  other: TableFeeds,
  columns: Map<string, Feeds>,
  of: (typed: Typed) => Feeds,
): Feeds {
  const own = merge(ways.flatMap(({ keys }) => keys.map(({ left }) => of(left))))
  const joined = meet(ways, alias, other, columns, 'join')
  for (const [name, feeds] of other.columns) {
    columns.set(`${alias}.${name}`, merge([joined, own, through(feeds, 'join')]))
  }
  columns.set(`${alias}.found`, merge([joined, own]))
  // A row that need not have a match is not in doubt for want of one.
  return to === 'one' ? merge([own, joined]) : own
}

function addMatch(
  { name, on, during, value }: CheckedMatch,
  other: TableFeeds,
  columns: Map<string, Feeds>,
  of: (typed: Typed) => Feeds,
): void {
  const inside = new Map(columns)
  for (const [column, feeds] of other.columns) {
    inside.set(`${name}.${column}`, through(feeds, 'match'))
  }
  const read = (typed: Typed) => merge(waitsOn(typed).map((each) => inside.get(each) ?? none))
  const found = meet([on], name, other, columns, 'match')
  const days = during === undefined ? [] : [of(during.first), of(during.last)]
  const own = on.keys.map(({ left }) => of(left))
  columns.set(name, merge([found, ...own, ...days, ...(value === undefined ? [] : [read(value)])]))
}

/** What of the other table decides which of its rows a row meets. */
function meet(
  ways: readonly CheckedOn[],
  alias: string,
  other: TableFeeds,
  columns: ReadonlyMap<string, Feeds>,
  by: FeedBy,
): Feeds {
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
  return merge([through(other.rows, by), ...parts])
}

const none: Feeds = new Map()

/** The same feeds, as they are read through another table. */
const through = (feeds: Feeds, by: FeedBy): Feeds =>
  new Map(
    [...feeds].map(([dataset, feed]) => [dataset, { ...feed, by: foremost(feed.by, by) }] as const),
  )

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
function waitsOn(typed: Typed): string[] {
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
