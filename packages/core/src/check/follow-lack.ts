import type { Typed, TypedAggregate } from '../model/typed.ts'
import { type OperatorName, operators } from '../operators/index.ts'
import type {
  CheckedJoin,
  CheckedMatch,
  CheckedOn,
  CheckedStep,
  CheckedSteps,
  CheckedUnion,
  TableName,
} from './checked-model.ts'

/** Datasets of the catalog that are not there, or columns that their sources lack. */
export type MissingData = readonly {
  readonly dataset: string
  readonly columns?: readonly string[]
}[]

/** By id of the dataset the columns that are not there, or those read of one that is not there. */
export type LackingData = ReadonlyMap<string, ReadonlySet<string>>

/** What a value lacks on every row, whatever other data come. */
export interface Lack {
  /** For want of what it is never known to be exact: a count of rows that are all in doubt, say. */
  readonly exact: LackingData
  /** For want of what it is not known at all. */
  readonly value: LackingData | undefined
}

/** What a table loses throughout for want of data. */
export interface TableLack {
  readonly columns: ReadonlyMap<string, Lack>
  /** For want of what it has no rows at all: a dataset, or a key by which it is grouped. */
  readonly rows: LackingData | undefined
  /** For want of what all its rows are in doubt. */
  readonly doubt: LackingData | undefined
}

/**
 * Follows missing data through the steps, also those of concepts, to what every row lacks. Where a
 * value may be known of some rows all the same, nothing is said.
 */
export function followLack(
  { datasets, borrowed, steps }: CheckedSteps,
  missing: MissingData,
): (of: TableName) => TableLack {
  if (missing.length === 0) return () => whole
  const found = new Map<string, TableLack>()
  const lent = new Map(
    [...borrowed].map(([name, { concept, step }]) => {
      return [name, followLack(concept, missing)({ step: step.name })]
    }),
  )
  const find = (of: TableName): TableLack => {
    if ('step' in of) return found.get(of.step) ?? whole
    if ('borrowed' in of) return lent.get(of.borrowed) ?? whole
    const definition = datasets.get(of.dataset)?.definition
    const lacking = missing.find(({ dataset }) => dataset === definition?.id)
    if (definition === undefined || lacking === undefined) return whole
    const { id } = definition
    const lost = lacking.columns ?? Object.keys(definition.columns)
    const columns = lost.map((name): [string, Lack] => {
      const of = new Map([[id, new Set([name])]])
      return [name, { exact: of, value: of }]
    })
    const rows = lacking.columns === undefined ? new Map([[id, new Set<string>()]]) : undefined
    return { columns: new Map(columns), rows, doubt: undefined }
  }
  for (const step of steps.values()) found.set(step.name, lackOfStep(step, find))
  return find
}

const whole: TableLack = { columns: new Map(), rows: undefined, doubt: undefined }

type Find = (of: TableName) => TableLack
type Columns = Map<string, Lack>

function lackOfStep(step: CheckedStep, find: Find): TableLack {
  const origin = step.union === undefined ? find(step.from) : unite(step.union, find)
  const columns: Columns = new Map(origin.columns)
  let { rows, doubt } = origin
  if (step.split !== undefined) put(columns, step.split.name, lackOf(step.split.of, columns))
  for (const join of step.joins) {
    const lost = addJoin(join, find(join.of), columns)
    rows = mergeLacking(rows, lost.rows)
    doubt = mergeLacking(doubt, lost.doubt)
  }
  for (const match of step.matches) addMatch(match, find(match.of), columns)
  for (const { name, value } of step.derive) put(columns, name, lackIn(value, columns))
  if (step.where !== undefined) doubt = mergeLacking(doubt, lackIn(step.where, columns)?.value)
  const lost = (name: string) => lackOf(name, columns)?.value
  if (step.spans !== undefined) rows = mergeLacking(rows, ...step.spans.by.map(lost))
  if (step.components !== undefined) {
    const { id, nodes, namedBy } = step.components
    const linked = nodes.map(({ column }) => lost(column))
    const unlinked = linked.includes(undefined) ? undefined : mergeLacking(...linked)
    put(columns, id, unknownFor(mergeLacking(lost(namedBy), unlinked)))
  }
  for (const { by, frame, order = [], select } of step.windows) {
    const key = unknownFor(mergeLacking(...by.map(lost)))
    const placed = frame === undefined ? order.map(({ column }) => column) : [frame.column]
    const day = inexactFor(mergeLacking(...placed.map(lost)))
    for (const { name, value } of select) {
      put(columns, name, any([key, day, inexactFor(doubt), lackIn(value, columns)]))
    }
  }
  if (step.pick !== undefined) rows = mergeLacking(rows, ...step.pick.by.map(lost))
  if (step.group !== undefined) rows = mergeLacking(rows, ...step.group.map(lost))
  // Outside of aggregates a name is what is selected above, inside of them a column of the rows.
  const ofRows = new Map(columns)
  for (const { name, value } of step.select) {
    put(columns, name, any([inexactFor(doubt), lackIn(value, columns, ofRows)]))
  }
  if (step.keep !== undefined) doubt = mergeLacking(doubt, lackIn(step.keep, columns)?.value)
  // An alias ends with its step.
  const kept = [...columns].filter(([name]) => step.columns.has(name))
  return { columns: new Map(kept), rows, doubt }
}

/** A union lacks what each of its tables lacks, by the names that these give it. */
function unite({ of, columns: named, written }: CheckedUnion, find: Find): TableLack {
  const tables = of.map(find)
  const columns: Columns = new Map()
  for (const name of named) {
    const lacks = tables.map((table, i) => {
      const value = written[i]?.get(name)
      return value === undefined ? table.columns.get(name) : lackIn(value, table.columns)
    })
    put(columns, name, all(lacks))
  }
  const each = (lacks: readonly (LackingData | undefined)[]) =>
    lacks.includes(undefined) ? undefined : mergeLacking(...lacks)
  return {
    columns,
    rows: each(tables.map(({ rows }) => rows)),
    doubt: each(tables.map(({ doubt }) => doubt)),
  }
}

/** Adds the columns of a joined table; returns for want of what no row stays, or all are in doubt. */
function addJoin(
  { alias, ways, to, unmatched }: CheckedJoin,
  other: TableLack,
  columns: Columns,
): Pick<TableLack, 'rows' | 'doubt'> {
  const keyless = ways.map((on) => unpairedBy(on, other, columns))
  const unmet = ways.map((on) => unmetBy(on, alias, other, columns))
  // One way that may find a row is enough.
  const none = unmet.includes(undefined) ? undefined : mergeLacking(...unmet)
  for (const [name, lack] of other.columns) columns.set(`${alias}.${name}`, lack)
  put(columns, allOf(alias), unknownFor(none))
  const lost = keyless.includes(undefined) ? undefined : mergeLacking(...keyless)
  return { rows: unmatched === 'drop' ? lost : undefined, doubt: to === 'one' ? none : undefined }
}

/** What stands for all columns of a join, `found` among them. */
const allOf = (alias: string): string => `${alias}.*`

const lackOf = (name: string, columns: ReadonlyMap<string, Lack>): Lack | undefined =>
  columns.get(allOf(name.slice(0, Math.max(0, name.indexOf('.'))))) ?? columns.get(name)

function addMatch(
  { name, on, during, value }: CheckedMatch,
  other: TableLack,
  columns: Columns,
): void {
  const days = during && [lackIn(during.first, columns), lackIn(during.last, columns)]
  const unmet = mergeLacking(
    unmetBy(on, name, other, columns),
    ...(days ?? []).map((each) => each?.value),
    during && other.columns.get(during.column)?.value,
    during?.until === undefined ? undefined : other.columns.get(during.until)?.value,
  )
  // Of nothing found a `tally` is a number all the same, only that nobody knows whether it is all.
  if (value === undefined) put(columns, name, unknownFor(unmet))
  else put(columns, name, any([inexactFor(unmet), lackIn(value, beside(columns, name, other))]))
}

/** For want of what no row can be beside one of the other table: a key, or its rows. */
const unpairedBy = (
  { keys }: CheckedOn,
  other: TableLack,
  own: ReadonlyMap<string, Lack>,
): LackingData | undefined =>
  mergeLacking(
    other.rows,
    ...keys.flatMap(({ left, right }) => [
      lackIn(left, own)?.value,
      other.columns.get(right)?.value,
    ]),
  )

/** For want of what no row surely meets one of the other table by this condition. */
function unmetBy(
  on: CheckedOn,
  alias: string,
  other: TableLack,
  own: Columns,
): LackingData | undefined {
  const { condition } = on
  return mergeLacking(
    unpairedBy(on, other, own),
    other.doubt,
    condition && lackIn(condition, beside(own, alias, other))?.value,
  )
}

const beside = (own: Columns, alias: string, other: TableLack): Columns =>
  new Map([
    ...own,
    ...[...other.columns].map(([name, lack]) => [`${alias}.${name}`, lack] as const),
  ])

/** What an expression lacks on every row; inside of aggregates by the columns of `rows`. */
function lackIn(
  typed: Typed,
  columns: ReadonlyMap<string, Lack>,
  rows: ReadonlyMap<string, Lack> = columns,
): Lack | undefined {
  if (typed.kind === 'literal') return undefined
  if (typed.kind === 'column') return lackOf(typed.name, columns)
  if (typed.kind === 'aggregate') return lackInAggregate(typed, rows)
  const args = typed.args.map((each) => lackIn(each, columns, rows))
  const [first] = args
  switch (typed.operator) {
    case 'coalesce':
    case 'and':
    case 'or':
      return all(args)
    case 'case':
      // Conditions stand before their values, the last value alone.
      return first ?? all(args.filter((_, i) => i % 2 === 1 || i === args.length - 1))
    default:
      return isStrict(typed.operator) ? any(args) : undefined
  }
}

function lackInAggregate(
  { aggregate, args, filter }: TypedAggregate,
  rows: ReadonlyMap<string, Lack>,
): Lack | undefined {
  const lacks = args.map((each) => lackIn(each, rows))
  // What is not known is not counted: that leaves the count exact.
  const isCount = aggregate === 'count' && args.length > 0
  const [first] = lacks
  const own = isCount ? undefined : any(lacks)
  const exact = mergeLacking(own?.exact, filter && lackIn(filter, rows)?.exact)
  const value = ofNothingUnknown.has(aggregate) ? first?.value : undefined
  return exact && { exact, value }
}

/** Aggregates that are unknown where nothing known goes into them. */
const ofNothingUnknown: ReadonlySet<string> = new Set([
  'first',
  'last',
  'max',
  'min',
  'mode',
  'mode_share',
  'same',
  'share',
])

const isStrict = (name: OperatorName): boolean =>
  operators[name].unknown === 'strict' || operators[name].unknown === 'always'

function put(columns: Columns, name: string, lack: Lack | undefined): void {
  if (lack === undefined) columns.delete(name)
  else columns.set(name, lack)
}

const unknownFor = (of: LackingData | undefined): Lack | undefined => of && { exact: of, value: of }

const inexactFor = (of: LackingData | undefined): Lack | undefined =>
  of && { exact: of, value: undefined }

/** Where any of them lacks something, the whole does. */
function any(lacks: readonly (Lack | undefined)[]): Lack | undefined {
  const exact = mergeLacking(...lacks.map((each) => each?.exact))
  return exact && { exact, value: mergeLacking(...lacks.map((each) => each?.value)) }
}

/** Only where all of them lack something, the whole does. */
function all(lacks: readonly (Lack | undefined)[]): Lack | undefined {
  if (lacks.includes(undefined)) return undefined
  const lack = any(lacks)
  const isLost = lacks.every((each) => each?.value !== undefined)
  return lack && (isLost ? lack : { ...lack, value: undefined })
}

/** All the data of several lacks; undefined where none lacks anything. */
export function mergeLacking(
  ...lacks: readonly (LackingData | undefined)[]
): LackingData | undefined {
  const joined = new Map<string, ReadonlySet<string>>()
  for (const lack of lacks) {
    for (const [dataset, columns] of lack ?? []) {
      joined.set(dataset, new Set([...(joined.get(dataset) ?? []), ...columns]))
    }
  }
  return joined.size === 0 ? undefined : joined
}
