import type { Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import type { TableQuery } from '../backend.ts'
import type { CheckedEvidence } from '../check/checked-model.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { allOf, call, column, literal, truth, whole } from '../plan/build.ts'
import { names } from '../plan/columns.ts'
import type { EvidenceRows, Reading } from '../plan/evidence.ts'
import type { Expr } from '../plan/expr.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import { possibleName } from '../plan/place.ts'
import {
  type Plan,
  type PlanColumn,
  type PlanSource,
  type PlanStart,
  type PlanTable,
  recordColumn,
  sourceColumn,
} from '../plan/plan.ts'
import { boundsOf } from '../plan/ranged.ts'
import { formatValue } from '../values/text.ts'
import { boolean, integer, type Value } from '../values/type.ts'

/** Rows by the values of some of their columns. */
export interface Matching {
  readonly columns: readonly string[]
  readonly values: readonly (readonly Value[])[]
}

/** A query, and where the columns of the rows that are evidence stand in what it gives. */
export interface EvidenceQuery {
  readonly query: TableQuery
  /** Columns of the rows that are evidence, in the query under `prefix` and this name. */
  readonly columns: readonly PlanColumn[]
  readonly prefix: string
}

/** Asks for rows by what tells them apart. */
export function idsQuery(
  plan: Plan,
  rows: EvidenceRows,
  ids: readonly (readonly Value[])[],
): EvidenceQuery {
  const table = tableOf(plan, rows)
  return allColumns(table, rows, {
    matching: { columns: rows.ids, values: ids },
    order: rows.ids,
    where: counts(columnsBy(table)),
  })
}

/** Asks for the rows that have their place in some keys; in no columns, for all of them. */
export function rowsQuery(plan: Plan, rows: EvidenceRows, matching: Matching): EvidenceQuery {
  const table = tableOf(plan, rows)
  const { where, ...within } = rowsWithin(table, rows, matching)
  return allColumns(table, rows, { ...within, order: matching.columns, where })
}

/**
 * The same rows, but only those that may not be there, and those on which one of some columns is not
 * certain; at most so many.
 */
export function openRowsOf(
  { query, columns, prefix }: EvidenceQuery,
  read: ReadonlySet<string>,
  limit: number,
): EvidenceQuery {
  const terms = termsOf({ columns })
  const unsure = [...read].flatMap((name) => {
    const term = terms.get(name)
    if (term === undefined) return []
    const { low, high } = boundsOf(term)
    return call('not', call('isTrue', call('equal', low, high)))
  })
  const doubt = terms.get(names.doubt)?.value
  const where = terms.get(names.where)?.value
  const reasons = [
    ...(doubt === undefined ? [] : [call('isTrue', doubt)]),
    ...(where === undefined ? [] : [call('not', call('known', where))]),
    ...unsure,
  ]
  const [first = truth(false), ...others] = reasons
  const some = others.length === 0 ? first : call('or', first, ...others)
  return {
    query: { ...query, limit, where: allOf([query.where, some]) as Expr },
    columns,
    prefix,
  }
}

function allColumns(
  table: PlanTable,
  rows: EvidenceRows,
  {
    order,
    where,
    ...rest
  }: Pick<TableQuery, 'matching'> & {
    readonly order: readonly string[]
    readonly where: Expr | undefined
  },
): EvidenceQuery {
  return {
    query: {
      table: table.name,
      columns: table.columns.map(({ name }) => name),
      ...rest,
      order: [...new Set([...order, ...rows.ids])].map((name) => ({ column: name })),
      ...(where === undefined ? {} : { where }),
    },
    columns: table.columns,
    prefix: '',
  }
}

/**
 * Where a row stands in some columns, from its cells: in a network under the name that this has at
 * most. `high` and `low` of it are cells, too.
 */
export const placeIn = (
  { networks }: EvidenceRows,
  columns: readonly string[],
  cell: (name: string) => Value,
): readonly Value[] =>
  columns.map((name) =>
    networks.includes(name) ? (cell(names.low(name)) ?? cell(name)) : cell(name),
  )

/** Whether a row that has its place in a key is surely there: all but those of networks are. */
export const isSurelyIn = (
  { networks }: EvidenceRows,
  { columns, values }: { readonly columns: readonly string[]; readonly values: readonly Value[] },
  cell: (name: string) => Value,
): boolean =>
  columns.every((name, i) => !networks.includes(name) || cell(names.high(name)) === values[i])

/** Asks which rows are evidence of a signal: only their keys and what tells them apart. */
export function markQuery(
  plan: Plan,
  rows: EvidenceRows,
  evidence: CheckedEvidence,
  matching: Matching,
): EvidenceQuery {
  const table = tableOf(plan, rows)
  const holds =
    evidence.where && call('isTrue', lowerTyped(evidence.where, { columns: termsOf(table) }).value)
  const { where, ...within } = rowsWithin(table, rows, matching)
  const condition = allOf([where, holds])
  const needed = [...placeColumns(rows, matching.columns), ...rows.ids]
  const columns = table.columns.filter(({ name }) => needed.includes(name))
  return {
    query: {
      table: table.name,
      columns: columns.map(({ name }) => name),
      ...within,
      order: [...new Set([...matching.columns, ...rows.ids])].map((name) => ({ column: name })),
      ...(condition === undefined ? {} : { where: condition }),
    },
    columns,
    prefix: '',
  }
}

/**
 * Asks for the known values of a column on some rows; what lies in a range is none. A row of a
 * network is asked under its own name.
 */
export function valuesQuery(
  plan: Plan,
  rows: EvidenceRows,
  name: string,
  matching: Matching,
): TableQuery {
  const table = tableOf(plan, rows)
  const own = columnsBy(table)
  const columns = [...matching.columns, name]
  const exact = columns.filter((each) => !rows.networks.includes(each))
  return {
    table: table.name,
    columns,
    matching,
    order: columns.map((each) => ({ column: each })),
    where: allOf([
      call('known', at(own, name)),
      counts(own),
      ...exact.map((each) => placed(each, own)),
    ]) as Expr,
  }
}

/** Asks for the rows that a value of some rows rests on, each beside the row that it is of. */
export function readingQuery(
  plan: Plan,
  rows: EvidenceRows,
  reading: Reading,
  target: EvidenceRows,
  ids: readonly (readonly Value[])[],
): EvidenceQuery {
  const { found } = reading
  const table = tableOf(plan, rows)
  const beside =
    'pairs' in found
      ? pairsBeside(plan, found.pairs, `${reading.by}.`)
      : rowsBeside(plan, rows, target, reading.by, found)
  const { columns, prefix } = beside
  const order = [...rows.ids, ...target.ids.map((name) => `${prefix}${name}`)]
  return {
    query: {
      table: table.name,
      columns: [...rows.ids, ...columns.map(({ name }) => `${prefix}${name}`)],
      matching: { columns: rows.ids, values: ids },
      operations: beside.operations,
      order: order.map((name) => ({ column: name })),
    },
    columns,
    prefix,
  }
}

/**
 * Asks for the pairs of a `has` or `tally` with whole rows of the other table, of which pairs hold only
 * what is compared: with the columns that its conditions read, too.
 */
export function wholePairsQuery(
  plan: Plan,
  rows: EvidenceRows,
  reading: Reading & { readonly found: { readonly pairs: string } },
  { target, source }: { readonly target: EvidenceRows; readonly source: PlanSource },
  ids: readonly (readonly Value[])[],
): EvidenceQuery {
  const prefix = '>'
  const beside = pairsBeside(plan, reading.found.pairs, `${reading.by}.`)
  const columns = columnsOf(plan, source)
  const match = { name: names.match, type: boolean }
  const order = [...rows.ids, ...target.ids.map((name) => `${prefix}${name}`)]
  return {
    query: {
      table: tableOf(plan, rows).name,
      columns: [...rows.ids, ...[...columns, match].map(({ name }) => `${prefix}${name}`)],
      matching: { columns: rows.ids, values: ids },
      operations: [
        ...beside.operations,
        {
          kind: 'join',
          with: source,
          unmatched: 'drop',
          on: target.ids.map((id) => ({ left: `${beside.prefix}${id}`, right: id })),
          columns: columns.map(({ name, type }) => ({
            name: `${prefix}${name}`,
            from: name,
            type,
          })),
        },
        {
          kind: 'derive',
          columns: [
            {
              name: `${prefix}${match.name}`,
              value: column(`${beside.prefix}${match.name}`, boolean),
            },
          ],
        },
      ],
      order: order.map((name) => ({ column: name })),
    },
    columns: [...columns, match],
    prefix,
  }
}

type Beside = Omit<EvidenceQuery, 'query'> & {
  readonly operations: NonNullable<TableQuery['operations']>
}

/** The pairs as the plan makes them, but for those that do not match. */
function pairsBeside(plan: Plan, name: string, prefix: string): Beside {
  const table = tableNamed(plan.tables, name)
  const operations = table.operations.map((operation) => {
    if (operation.kind === 'components') throw new InvariantError(`${name} links networks.`)
    // A row beside which nothing stands is no pair.
    return operation.kind === 'join' ? { ...operation, unmatched: 'drop' as const } : operation
  })
  const match = column(`${prefix}${names.match}`, boolean)
  const columns = table.columns
    .filter((each) => each.name.startsWith(prefix))
    .map(({ name: own, type }) => ({ name: own.slice(prefix.length), type }))
  return {
    operations: [...operations, { kind: 'filter', condition: call('not', call('isFalse', match)) }],
    columns,
    prefix,
  }
}

/** Another table's rows that are alike in pairs of columns; in the keys of a group, its members. */
function rowsBeside(
  plan: Plan,
  rows: EvidenceRows,
  target: EvidenceRows,
  by: string | null,
  { source, alike, part }: Extract<Reading['found'], { readonly alike: unknown }>,
): Beside {
  const prefix = '>'
  const columns = columnsOf(plan, source)
  const beside = new Map(columns.map(({ name, type }) => [name, column(`${prefix}${name}`, type)]))
  const own = columnsBy(tableOf(plan, rows))
  const isGroup = by === null
  const named = isGroup ? alike.filter(({ from }) => target.networks.includes(from)) : []
  // A join may not be sure to match, nor a row to be of a network.
  const match = isGroup ? isOfNetworks(named, own, beside) : own.get(`${by}.found`)
  const condition = allOf([
    counts(beside),
    ...(isGroup ? alike : []).flatMap((key) =>
      named.includes(key) ? [] : placed(key.from, beside),
    ),
    part === undefined ? undefined : isPart(part, beside.get(names.part)),
  ])
  return {
    operations: [
      ...(named.length === 0
        ? []
        : [
            {
              kind: 'derive' as const,
              columns: named.map(({ name }) => ({
                name: names.possible(name),
                value: possibleIn(own, name),
              })),
            },
          ]),
      {
        kind: 'join',
        with: source,
        unmatched: 'drop',
        on: alike.map((key) =>
          named.includes(key)
            ? { left: names.possible(key.name), right: names.possible(key.from) }
            : { left: key.name, right: key.from },
        ),
        columns: columns.map(({ name, type }) => ({ name: `${prefix}${name}`, from: name, type })),
      },
      ...(condition === undefined ? [] : [{ kind: 'filter' as const, condition }]),
      ...(match === undefined
        ? []
        : [
            {
              kind: 'derive' as const,
              columns: [{ name: `${prefix}${names.match}`, value: match }],
            },
          ]),
    ],
    columns: match === undefined ? columns : [...columns, { name: names.match, type: boolean }],
    prefix,
  }
}

/** True of rows that are surely of the networks of a group, unknown of those that may be. */
function isOfNetworks(named: PlanStart['ids'], own: Columns, beside: Columns): Expr | undefined {
  const same = allOf(
    named.map(({ name, from }) =>
      call('isTrue', call('equal', at(own, name), at(beside, names.high(from)))),
    ),
  )
  return same && call('case', same, truth(true), literal(null, boolean))
}

/** The name that a network has at most. */
const possibleIn = (columns: Columns, name: string): Expr =>
  possibleName({
    value: at(columns, name),
    range: { low: at(columns, names.low(name)), high: at(columns, names.high(name)) },
  })

function at(columns: Columns, name: string): Expr {
  const found = columns.get(name)
  if (found === undefined) throw new InvariantError(`The plan reads no column ${name}.`)
  return found
}

/** Whether a row of a union is of these parts; the parts of a union inside it count from 0. */
function isPart(
  { from, below, isUnion }: NonNullable<PlanStart['part']>,
  inside: Expr | undefined,
): Expr {
  const part = column(names.part, integer)
  if (isUnion && inside !== undefined) {
    return call('equal', part, call('add', inside, whole(from)))
  }
  return call(
    'and',
    call('greaterThanInclusive', part, whole(from)),
    call('lessThan', part, whole(below)),
  )
}

/** The table that holds rows, in the plan of their owner. */
function tableOf(plan: Plan, { from }: EvidenceRows): PlanTable {
  if ('table' in from) return tableNamed(plan.tables, from.table)
  throw new InvariantError('Rows of a dataset are read beside others only.')
}

/** The columns with which a join reads a table: those of a dataset with where its rows came from. */
function columnsOf(plan: Plan, source: PlanSource): readonly PlanColumn[] {
  if ('table' in source) return tableNamed(plan.tables, source.table).columns
  if ('borrowed' in source) return tableNamed(plan.borrowed ?? [], source.borrowed).columns
  return [
    { name: sourceColumn, type: integer },
    { name: recordColumn, type: integer },
    ...tableNamed(plan.datasets, source.dataset).columns,
  ]
}

function tableNamed<T extends { readonly name: string }>(tables: readonly T[], name: string): T {
  const found = tables.find((each) => each.name === name)
  if (found === undefined) throw new InvariantError(`The plan reads no table ${name}.`)
  return found
}

type Columns = ReadonlyMap<string, Expr>

const columnsBy = ({ columns }: PlanTable): Columns =>
  new Map(columns.map(({ name, type }) => [name, column(name, type)]))

/** The columns that say where a row stands in some columns. */
const placeColumns = ({ networks }: EvidenceRows, columns: readonly string[]): string[] =>
  columns.flatMap((name) => (networks.includes(name) ? [name, names.low(name)] : [name]))

/** Rows that count and have one of some places; their values match, or for networks a condition. */
function rowsWithin(
  table: PlanTable,
  { networks }: EvidenceRows,
  matching: Matching,
): Pick<TableQuery, 'matching'> & { readonly where: Expr | undefined } {
  const columns = columnsBy(table)
  if (!matching.columns.some((name) => networks.includes(name))) {
    const where = allOf([counts(columns), ...matching.columns.map((name) => placed(name, columns))])
    return { ...(matching.columns.length === 0 ? {} : { matching }), where }
  }
  const places = matching.columns.map((name) =>
    networks.includes(name) ? possibleIn(columns, name) : at(columns, name),
  )
  const among = matching.values.flatMap(
    (values) =>
      allOf(
        places.map((place, i) => {
          const value = literal(formatValue(values[i] ?? null, place.type), place.type)
          return call('isTrue', call('equal', place, value))
        }),
      ) ?? [],
  )
  const isAmong = among.length < 2 ? among[0] : call('or', ...among)
  const exact = matching.columns.flatMap((name) =>
    networks.includes(name) ? [] : placed(name, columns),
  )
  return { where: allOf([counts(columns), isAmong, ...exact]) }
}

/** Before a group the rows that `where` refuses are still there. */
function counts(columns: Columns): Expr | undefined {
  const where = columns.get(names.where)
  return where && call('not', call('isFalse', where))
}

/** Whether a column is no range: a range is no place (SEMANTICS 5.5). */
function placed(name: string, columns: Columns): Expr | undefined {
  const [low, high] = [columns.get(names.low(name)), columns.get(names.high(name))]
  const value = columns.get(name)
  if (low === undefined || high === undefined || value === undefined) return undefined
  return allOf(exact({ value, range: { low, high } }))
}

/** The columns of a table as terms, each with its range where it has one. */
export function termsOf(table: Pick<PlanTable, 'columns'>): ReadonlyMap<string, Term> {
  const columns = new Map(table.columns.map(({ name, type }) => [name, column(name, type)]))
  return new Map(
    [...columns].map(([name, value]): [string, Term] => {
      const low = columns.get(names.low(name))
      const high = columns.get(names.high(name))
      const until = columns.get(names.until(name))
      const range = low && high && { low, high }
      return [name, { value, ...(range && { range }), ...(until && { until }) }]
    }),
  )
}
