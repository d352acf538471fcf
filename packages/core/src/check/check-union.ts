import type { UnionDefinition } from '../model/schema.ts'
import { formatType, sameType, type Type } from '../values/type.ts'
import type { CheckedUnion, Tables } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { followKinds } from './column-kinds.ts'
import { type FoundTable, findTable } from './find-table.ts'

/** A table of a union; `kindOf` says what the text in a column is, where that is known. */
type Member = FoundTable & {
  readonly name: string
  readonly kindOf: (column: string) => string | undefined
}

/** Checks `union`: every table has the columns, and what they hold is the same thing. */
export function checkUnion(
  checker: Checker,
  step: string,
  union: UnionDefinition,
  path: Path,
  scope: Tables,
): (FoundTable & { readonly union: CheckedUnion }) | undefined {
  const kindsOf = followKinds(scope)
  const members = union.of.map((name, i): Member | undefined => {
    const table = findTable(checker, name, step, [...path, 'of', i], scope)
    return table && { ...table, name, kindOf: (column) => kindsOf(table.from).get(column) }
  })
  const found = members.filter((member) => member !== undefined)
  const columns = new Map<string, Type>()
  for (const [i, column] of union.columns.entries()) {
    const at = [...path, 'columns', i]
    if (columns.has(column)) checker.report('name-clash', { name: column, with: 'a column' }, at)
    const type = typeOf(checker, column, found, at)
    if (type === undefined) checker.broken.add(column)
    else columns.set(column, type)
  }
  const [first] = found
  if (first === undefined || found.length < members.length) return undefined
  const shared = (key: 'date' | 'until') =>
    found.every((member) => member[key] === first[key]) && columns.has(first[key] ?? '')
      ? first[key]
      : undefined
  const date = shared('date')
  return {
    from: first.from,
    columns,
    repeated: new Map(found.flatMap(({ repeated }) => [...repeated])),
    date,
    until: date && shared('until'),
    union: { of: found.map(({ from }) => from), columns: union.columns },
  }
}

/** The type of a column in all tables; undefined after a problem, which has been reported. */
function typeOf(
  checker: Checker,
  column: string,
  members: readonly Member[],
  path: Path,
): Type | undefined {
  const missing = members.filter(({ columns }) => !columns.has(column))
  for (const { name, columns } of missing) {
    const known = [...columns.keys()]
    checker.report('union-column-missing', { column, table: name, known }, path)
  }
  const [first, ...rest] = members
  const type = first?.columns.get(column)
  if (first === undefined || type === undefined || missing.length > 0) return undefined
  const differ = (one: Member, two: Member, say: (member: Member) => string) => {
    const parameters = {
      column,
      tables: [one.name, two.name],
      found: [say(one), say(two)],
    } as const
    checker.report('union-columns-differ', parameters, path)
    return undefined
  }
  const typeIn = ({ columns }: Member): Type => columns.get(column) as Type
  const other = rest.find((member) => !sameType(typeIn(member), type))
  if (other !== undefined) return differ(first, other, (member) => formatType(typeIn(member)))
  if (type.kind !== 'string') return type
  // Text of two kinds is cleaned, compared and masked in two ways.
  const [one, ...more] = members.filter(({ kindOf }) => kindOf(column) !== undefined)
  const unlike = more.find(({ kindOf }) => kindOf(column) !== one?.kindOf(column))
  if (one === undefined || unlike === undefined) return type
  return differ(one, unlike, ({ kindOf }) => kindOf(column) ?? '')
}
