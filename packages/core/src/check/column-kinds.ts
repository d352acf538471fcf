import type { KindName } from '../dataset/kinds/index.ts'
import { columnsOf, type Typed } from '../model/typed.ts'
import type { CheckedStep, TableName, Tables } from './checked-model.ts'

/** What the text in a column is, for masking: the kind of the dataset column that it came from. */
export type ColumnKinds = ReadonlyMap<string, KindName>

/** Kinds that tell who someone is, the most telling first. */
const telling: readonly KindName[] = ['person_id', 'person_name', 'party_name']

/**
 * Follows the kinds of datasets through the steps, and tells those of any table: text that is
 * computed from several columns is the most telling of them, whatever was done to it.
 */
export function followKinds({ datasets, borrowed, steps }: Tables): (of: TableName) => ColumnKinds {
  const found = new Map<string, ColumnKinds>()
  const kindsOf = (of: TableName): ColumnKinds => {
    if ('step' in of) return found.get(of.step) ?? new Map()
    if ('borrowed' in of) {
      const lent = borrowed.get(of.borrowed)
      return lent ? followKinds(lent.concept)({ step: lent.step.name }) : new Map()
    }
    const columns = Object.entries(datasets.get(of.dataset)?.definition.columns ?? {})
    return new Map(columns.map(([name, { kind }]) => [name, kind]))
  }
  for (const step of steps.values()) found.set(step.name, kindsOfStep(step, kindsOf))
  return kindsOf
}

function kindsOfStep(step: CheckedStep, kindsOf: (of: TableName) => ColumnKinds): ColumnKinds {
  const kinds = startKinds(step, kindsOf)
  const addTable = (alias: string, of: TableName) => {
    for (const [name, kind] of kindsOf(of)) kinds.set(`${alias}.${name}`, kind)
  }
  const add = (name: string, value: Typed) => {
    const kind = mostTelling(value, kinds)
    if (kind === undefined) kinds.delete(name)
    else kinds.set(name, kind)
  }
  for (const { alias, of } of step.joins) addTable(alias, of)
  for (const { name, of, value } of step.matches) {
    addTable(name, of)
    if (value !== undefined) add(name, value)
  }
  for (const { name, value } of step.derive) add(name, value)
  const namedBy = step.components && kinds.get(step.components.namedBy)
  if (step.components !== undefined && namedBy !== undefined) kinds.set(step.components.id, namedBy)
  for (const { name, value } of step.windows.flatMap(({ select }) => select)) add(name, value)
  for (const { name, value } of step.select) add(name, value)
  // Joined columns stay: no later step can name them, but who looks at the rows sees them.
  return kinds
}

/** A column of a union is the same thing in all its tables, as far as they say. */
function startKinds(
  { from, union }: CheckedStep,
  kindsOf: (of: TableName) => ColumnKinds,
): Map<string, KindName> {
  if (union === undefined) return new Map(kindsOf(from))
  const all = union.of.map(kindsOf)
  const kinds = union.columns.flatMap((name) => {
    const kind = all.map((each) => each.get(name)).find((each) => each !== undefined)
    return kind === undefined ? [] : [[name, kind] as const]
  })
  return new Map(kinds)
}

function mostTelling(value: Typed, kinds: ColumnKinds): KindName | undefined {
  if (value.type.kind !== 'string') return undefined
  const read = columnsOf(value).map((name) => kinds.get(name))
  return telling.find((kind) => read.includes(kind)) ?? read.find((kind) => kind !== undefined)
}
