import type { UnionDefinition } from '../model/schema.ts'
import type { Typed, TypedLiteral } from '../model/typed.ts'
import { formatType, sameType, type Type } from '../values/type.ts'
import { repeatedFrom } from './check-fan-out.ts'
import type { CheckedUnion, Tables } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { isReserved } from './expression/reserved.ts'
import { type FoundTable, findTable } from './find-table.ts'
import { reachOf } from './reach.ts'

/** A table of a union, and what it holds in columns that it calls otherwise or computes. */
interface Member {
  readonly name: string
  readonly table: FoundTable
  /** Undefined after a problem, which has been reported. */
  readonly written: ReadonlyMap<string, Typed | undefined>
}

export type UnionScope = Tables & { readonly params: ReadonlyMap<string, readonly TypedLiteral[]> }

/** Checks `union`: every table has the columns, under their names or written for it, of one type. */
export function checkUnion(
  checker: Checker,
  step: string,
  union: UnionDefinition,
  path: Path,
  scope: UnionScope,
): (FoundTable & { readonly union: CheckedUnion }) | undefined {
  const members = readMembers(checker, step, union, path, scope)
  const found = members.filter((member) => member !== undefined)
  const columns = new Map<string, Type>()
  for (const [i, column] of union.columns.entries()) {
    const at = [...path, 'columns', i]
    if (columns.has(column)) checker.report('name-clash', { name: column, with: 'a column' }, at)
    const isNew = found.some(({ written }) => written.has(column))
    if (isNew && isReserved(column)) checker.report('name-reserved', { name: column }, at)
    const type = typeOf(checker, column, found, at)
    if (type === undefined) checker.broken.add(column)
    else columns.set(column, type)
  }
  const [first] = found
  if (first === undefined || found.length < members.length) return undefined
  const dayOf = (key: 'date' | 'until') =>
    union.columns.find((column) =>
      found.every((member) => sourceOf(member, column) === (member.table[key] ?? '')),
    )
  const date = dayOf('date')
  const until = date === undefined ? undefined : dayOf('until')
  return {
    from: first.table.from,
    columns,
    repeated: repeatedIn(union.columns, found),
    date: columns.has(date ?? '') ? date : undefined,
    until: columns.has(until ?? '') ? until : undefined,
    union: {
      of: found.map(({ table }) => table.from),
      columns: union.columns,
      written: found.map(({ written }) => new Map([...written].flatMap(known))),
      date,
      until,
    },
  }
}

const known = ([name, value]: [string, Typed | undefined]): [string, Typed][] =>
  value === undefined ? [] : [[name, value]]

/** The tables of a union, in the order written; undefined is one with a problem. */
function readMembers(
  checker: Checker,
  step: string,
  { of, columns }: UnionDefinition,
  path: Path,
  scope: UnionScope,
): (Member | undefined)[] {
  if (Array.isArray(of)) {
    return of.map((name, i) => {
      const table = findTable(checker, name, step, [...path, 'of', i], scope)
      return table && { name, table, written: new Map() }
    })
  }
  const named = Object.entries(of)
  if (named.length < 2) {
    const found = named.length === 0 ? 'an empty map' : `"${named[0]?.[0]}" alone`
    const parameters = { key: 'of', expected: 'two tables or more', found }
    checker.report('value-invalid', parameters, [...path, 'of'])
    return [undefined]
  }
  return named.map(([name, written]) => {
    const at = [...path, 'of', name]
    const table = findTable(checker, name, step, at, scope, { key: true })
    if (table === undefined) return undefined
    const typed = Object.entries(written).map(([column, text]) => {
      if (!columns.includes(column)) {
        const parameters = { column, table: name, known: columns }
        checker.report('union-column-unlisted', parameters, [...at, column], { key: true })
      }
      return [column, typeWritten(checker, text, [...at, column], { name, table, scope })] as const
    })
    return { name, table, written: new Map(typed) }
  })
}

/** Types an expression over the columns of one table. */
function typeWritten(
  checker: Checker,
  text: string,
  path: Path,
  {
    name,
    table,
    scope,
  }: { readonly name: string; readonly table: FoundTable; readonly scope: UnionScope },
): Typed | undefined {
  const reach = reachOf(name, table.columns, new Map())
  const typed = checker.expression(text, path, {
    ...reach,
    literals: scope.params,
    aggregates: 'none',
  })
  if (typed?.type.kind !== 'span') return typed
  const parameters = { what: `"${path.at(-1)}"`, expected: 'a value', found: 'span' }
  checker.report('type-expected', parameters, path)
  return undefined
}

/** The type of a column in all tables; undefined after a problem, which has been reported. */
function typeOf(
  checker: Checker,
  column: string,
  members: readonly Member[],
  path: Path,
): Type | undefined {
  const missing = members.filter(
    ({ table, written }) => !written.has(column) && !table.columns.has(column),
  )
  for (const { name, table } of missing) {
    const all = [...table.columns.keys()]
    checker.report('union-column-missing', { column, table: name, known: all }, path)
  }
  const typeIn = ({ table, written }: Member): Type | undefined =>
    written.has(column) ? written.get(column)?.type : table.columns.get(column)
  const [first] = members
  const type = first && typeIn(first)
  if (first === undefined || type === undefined) return undefined
  const typed = members.flatMap((member) => {
    const each = typeIn(member)
    return each === undefined ? [] : [{ name: member.name, type: each }]
  })
  const other = typed.find((each) => !sameType(each.type, type))
  if (other !== undefined) {
    const tables = [first.name, other.name] as const
    const found = [formatType(type), formatType(other.type)] as const
    checker.report('union-columns-differ', { column, tables, found }, path)
  }
  return other === undefined && typed.length === members.length ? type : undefined
}

/** The column of a table that stands in one of the union as it is; undefined where that is computed. */
function sourceOf({ written }: Member, column: string): string | undefined {
  const value = written.get(column)
  if (value === undefined) return written.has(column) ? undefined : column
  return value.kind === 'column' ? value.name : undefined
}

/** The columns that some table repeats, and the alias by which it does. */
function repeatedIn(
  columns: readonly string[],
  members: readonly Member[],
): ReadonlyMap<string, string> {
  const repeatedBy = (column: string) =>
    members
      .map(({ table: { repeated }, written }) => {
        const value = written.get(column)
        return value === undefined ? repeated.get(column) : repeatedFrom(value, repeated)
      })
      .find((alias) => alias !== undefined)
  return new Map(
    columns.flatMap((column) => {
      const alias = repeatedBy(column)
      return alias === undefined ? [] : [[column, alias] as const]
    }),
  )
}
