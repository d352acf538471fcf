import type { Term } from '../aggregates/aggregate.ts'
import type { CheckedUnion } from '../check/checked-model.ts'
import { marks } from '../model/identity.ts'
import { boolean, date, integer, sameType, type Type } from '../values/type.ts'
import { call, column, literal, truth, whole } from './build.ts'
import { names, tables } from './columns.ts'
import { isNullable } from './expr.ts'
import type { Finished, Root } from './finished.ts'
import { lowerTyped } from './lower-typed.ts'
import type { Marked } from './marked.ts'
import { nothing } from './nothing.ts'
import {
  type PlanColumn,
  type PlanStart,
  type PlanTable,
  recordColumn,
  sourceColumn,
} from './plan.ts'
import { boundsOf } from './ranged.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/** A column of a union, and what it is in each of the tables; undefined where one lacks it. */
interface United {
  readonly column: PlanColumn
  /** The id of the tables that it holds. */
  readonly of?: PlanColumn
  readonly from: readonly (string | undefined)[]
}

interface Member {
  readonly table: Finished
  readonly builder: TableBuilder
}

/**
 * Puts the rows of several tables one behind the other, duplicates included, with columns that each
 * of them has or that are written for it. Each row keeps its doubt, its ranges and where it came
 * from: which of the tables, and its record there.
 */
export function unite(
  step: string,
  union: CheckedUnion,
  all: readonly Finished[],
): {
  readonly finished: Finished
  readonly tables: readonly PlanTable[]
  readonly starts: readonly PlanStart[]
} {
  const members = all.map((table, i): Member => {
    const builder = createTableBuilder(tables.member(step, i), table.from, table)
    return { table, builder }
  })
  const part = unitePart(step, members)
  const parts = all.reduce((sum, table) => sum + table.parts, 0)
  const traces = [sourceColumn, recordColumn].flatMap((name) => uniteOwn(members, name, integer))
  const ids = uniteIds(step, members)
  const doubt = uniteDoubt(members)
  const { columns } = union
  const terms = columns.map((name) =>
    uniteTerm(
      step,
      members,
      name,
      members.map(({ table, builder }, i) => {
        const value = union.written[i]?.get(name)
        return value ? lowerTyped(value, builder) : (table.columns.get(name) as Term)
      }),
    ),
  )
  const mark = uniteMarks(step, members)
  const made = [
    part,
    ...traces,
    ...ids.filter(({ column: id }) => !traces.some((trace) => trace.column.name === id.name)),
    ...(doubt === undefined ? [] : [doubt]),
    ...terms.flatMap((each) => each.physical),
    ...(mark?.physical ?? []),
  ]
  const physical = made.map((each) => each.column)
  const built = members.map(({ builder }, i): PlanTable => {
    const given = made.flatMap(({ column: { type }, from }) => {
      const name = from[i]
      return name === undefined ? [] : [{ name, type }]
    })
    return { ...builder.build(), columns: given }
  })
  const [first, ...rest] = built
  const name = tables.union(step)
  const finished: Finished = {
    name: step,
    from: { table: name },
    physical,
    columns: new Map(columns.map((each, i) => [each, terms[i]?.term as Term])),
    doubt: doubt && column(names.doubt, boolean, false),
    incomplete: all.some(({ incomplete }) => incomplete),
    lost: all.some(({ lost }) => lost),
    marked: mark?.marked,
    ids: [part.column, ...ids.map((each) => each.column)],
    parts,
    split: new Set(all.flatMap(({ split }) => columns.filter((name) => split?.has(name)))),
    // Who occurs in a column that the union has not cannot be told any more.
    roots: all.flatMap(({ roots }, i) => roots.map((root) => keepCovers(root, union, i))),
  }
  // The first table may hold something else under the name of a column.
  const renamed = made.flatMap(({ column: { name: own, type }, from: [found] }) =>
    found === undefined || found === own ? [] : [{ name: own, value: column(found, type) }],
  )
  return {
    finished,
    starts: startsOf(all, ids),
    tables: [
      ...built,
      {
        name,
        from: { table: first?.name ?? '' },
        operations: [
          ...(renamed.length === 0 ? [] : [{ kind: 'derive' as const, columns: renamed }]),
          ...rest.map((table, i) => ({
            kind: 'union' as const,
            with: { table: table.name },
            columns: made.flatMap(({ column: { name: own }, from }) => {
              const theirs = from[i + 1]
              return theirs === undefined ? [] : [{ name: own, from: theirs }]
            }),
          })),
        ],
        columns: physical,
        keep: false,
      },
    ],
  }
}

/** Whose rows a dataset holds can be told as long as the union has the column that says it. */
function keepCovers(
  { definition, covers }: Root,
  { columns, written }: CheckedUnion,
  table: number,
): Root {
  const column = columns.find((name) => {
    const value = written[table]?.get(name)
    return value === undefined
      ? name === covers?.column
      : value.kind === 'column' && value.name === covers?.column
  })
  return { definition, covers: covers && column !== undefined ? { ...covers, column } : undefined }
}

/** By which columns the rows of each table are found again. */
function startsOf(all: readonly Finished[], ids: readonly United[]): PlanStart[] {
  let from = 0
  return all.map((table): PlanStart => {
    const below = from + table.parts
    const isUnion = table.ids.some(({ name }) => name === names.part)
    const part = { from, below, isUnion }
    from = below
    const own = table.ids.filter(({ name }) => name !== names.part)
    const found = own.map((id) => {
      const united = ids.find(({ of }) => of?.name === id.name && sameType(of.type, id.type))
      return { name: united?.column.name ?? '', from: id.name }
    })
    return { ids: found, part }
  })
}

const has = ({ physical }: Finished, { name, type }: PlanColumn): boolean =>
  physical.some((each) => each.name === name && sameType(each.type, type))

/** Which of the tables a row is of: those of a union inside are counted on their own. */
function unitePart(step: string, members: readonly Member[]): United {
  const own: PlanColumn = { name: names.part, type: integer }
  let before = 0
  const from = members.map(({ table, builder }, i) => {
    const isUnion = has(table, own)
    const value = isUnion
      ? call('add', column(names.part, integer, false), whole(before))
      : whole(before)
    before += table.parts
    if (i === 0 && isUnion) return names.part
    const name = i === 0 ? names.part : `${step}.${names.part}`
    builder.derive(name, value)
    return name
  })
  return { column: own, from }
}

/** A column that some of the tables have under the same name; null in the rows of the others. */
function uniteOwn(members: readonly Member[], name: string, type: Type): readonly United[] {
  const own = { name, type }
  if (!members.some(({ table }) => has(table, own))) return []
  const from = members.map(({ table, builder }, i) => {
    if (has(table, own)) return name
    if (i === 0) builder.derive(name, literal(null, type))
    return i === 0 ? name : undefined
  })
  return [{ column: own, from }]
}

/** Columns that tell the rows apart: those of all tables, and something known where one has none. */
function uniteIds(step: string, members: readonly Member[]): readonly United[] {
  const wanted: PlanColumn[] = []
  for (const { table } of members) {
    for (const id of table.ids) {
      const isThere = wanted.some(({ name, type }) => name === id.name && sameType(type, id.type))
      if (!isThere && id.name !== names.part) wanted.push(id)
    }
  }
  return wanted.map((id, n): United => {
    const isId = ({ ids }: Finished) =>
      ids.some(({ name, type }) => name === id.name && sameType(type, id.type))
    if (id.name.startsWith('$') && members.every(({ table }) => isId(table))) {
      return { column: id, of: id, from: members.map(() => id.name) }
    }
    const own: PlanColumn = { name: `${step}.$id${n}`, type: id.type }
    const from = members.map(({ table, builder }) => {
      builder.derive(
        own.name,
        isId(table) ? column(id.name, id.type, false) : literal(nothing[id.type.kind], id.type),
      )
      return own.name
    })
    return { column: own, of: id, from }
  })
}

/** Rows of a table without doubt are in none. */
function uniteDoubt(members: readonly Member[]): United | undefined {
  if (members.every(({ table }) => table.doubt === undefined)) return undefined
  const from = members.map(({ table, builder }) => {
    if (table.doubt === undefined) builder.derive(names.doubt, truth(false))
    return names.doubt
  })
  return { column: { name: names.doubt, type: boolean }, from }
}

/** The identity mark of the rows: in a table without one nobody has been compared. */
function uniteMarks(
  step: string,
  members: readonly Member[],
): { readonly marked: Marked; readonly physical: readonly United[] } | undefined {
  const given = members.map(({ table }) => table.marked)
  if (given.every((marked) => marked === undefined)) return undefined
  const none: Term = { value: whole(marks.none) }
  const name = `$mark.${step}.united`
  const { term, physical } = uniteTerm(
    step,
    members,
    name,
    given.map((marked) => marked?.term ?? none),
  )
  const possible = new Set(given.flatMap((marked) => [...(marked?.possible ?? [marks.none])]))
  return { marked: { term, possible }, physical }
}

/** A column of the language; where it lies in a range in one table, it has one in all. */
function uniteTerm(
  step: string,
  members: readonly Member[],
  name: string,
  terms: readonly Term[],
): { readonly term: Term; readonly physical: readonly United[] } {
  const [first] = terms
  const type = first?.value.type as Type
  const write = (target: string, pick: (term: Term) => Term['value'], of = type): United => ({
    column: { name: target, type: of },
    from: members.map(({ builder }, i) => {
      const value = pick(terms[i] as Term)
      if (value.kind === 'column' && value.name === target) return target
      const isTaken = builder.physical().some((each) => each.name === target)
      const name = isTaken ? `${step}.$${target}` : target
      builder.derive(name, value)
      return name
    }),
  })
  const nullable = terms.some(({ value }) => isNullable(value))
  const value = column(name, type, nullable)
  const own = write(name, (term) => term.value)
  const isEvent = terms.some(({ until }) => until !== undefined)
  const until = isEvent && write(names.until(name), pendingOf, date)
  const pending = until
    ? { term: { until: column(until.column.name, date) }, physical: [until] }
    : { physical: [] }
  if (!terms.some(({ range }) => range !== undefined)) {
    const neverNegative = terms.every((term) => term.neverNegative)
    return {
      term: { value, ...(neverNegative && { neverNegative }), ...pending.term },
      physical: [own, ...pending.physical],
    }
  }
  const ends = (['low', 'high'] as const).map((end) =>
    write(names[end](name), (term) => boundsOf(term)[end]),
  )
  const [low, high] = ends.map((end) => column(end.column.name, type))
  const range = { low: low as Term['value'], high: high as Term['value'] }
  const network = first?.network
  const isShared = network !== undefined && terms.every((term) => term.network === network)
  return {
    term: { value, range, ...(isShared && { network }), ...pending.term },
    physical: [own, ...ends, ...pending.physical],
  }
}

/** Up to which day an event is pending: of a column that never is, none. */
const pendingOf = ({ until }: Term): Term['value'] => until ?? literal(null, date)
