import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetRow } from '../dataset/dataset-row.ts'
import type { Value } from '../values/type.ts'
import type { RuledNumber, RuledRecords, Rulings } from './rulings.ts'

/** A cell that rulings change, by the places of these rulings. */
export interface RuledCell {
  /** The place of the column. */
  readonly column: number
  readonly name: string
  readonly was: Value
  readonly value: Value
  readonly by: readonly number[]
}

/** What rulings say of a row. */
export interface RowVerdict {
  readonly cells: readonly RuledCell[]
  /** The places of rulings that the row does not fit. */
  readonly unfit: readonly number[]
}

/** Rules on the rows of a dataset. */
export interface RowRuler {
  /** Undefined where no ruling speaks of the row. */
  rule(row: DatasetRow): RowVerdict | undefined
  /** By the place of a column the values of rows of which rulings may speak. */
  readonly asked: ReadonlyMap<number, ReadonlySet<string>>
}

interface PlacedRecords extends RuledRecords {
  readonly name: number
  readonly number: number
  readonly wanted: readonly { readonly at: number; readonly value: Value }[]
}

/** Creates what rules on the rows of a dataset; undefined where no ruling speaks of its columns. */
export function createRowRuler(
  { definition, columns }: Pick<Dataset, 'definition' | 'columns'>,
  { numbers, records }: Rulings,
): RowRuler | undefined {
  const ofNumbers = columns.flatMap((name, at) =>
    definition.columns[name]?.kind === 'person_id' ? [at] : [],
  )
  const byName = new Map<number, Map<string, PlacedRecords[]>>()
  for (const each of records.flatMap((of) => placeRecords(of, definition.id, columns))) {
    const name = String(each.wanted.find(({ at }) => at === each.name)?.value)
    const names = byName.get(each.name) ?? new Map<string, PlacedRecords[]>()
    byName.set(each.name, names.set(name, [...(names.get(name) ?? []), each]))
  }
  const asked = new Map<number, ReadonlySet<string>>()
  if (numbers.size > 0) for (const at of ofNumbers) asked.set(at, new Set(numbers.keys()))
  for (const [at, names] of byName) asked.set(at, new Set(names.keys()))
  if (asked.size === 0) return undefined

  const rule = (row: DatasetRow): RowVerdict | undefined => {
    const found = new Map<number, RuledCell>()
    const unfit: number[] = []
    const change = (column: number, { value, by }: Change) => {
      const was = row.cells[column] ?? null
      if (was !== value) found.set(column, { column, name: columns[column] ?? '', was, value, by })
    }
    for (const at of ofNumbers) {
      const was = row.cells[at]
      const read = typeof was === 'string' ? numbers.get(was) : undefined
      if (read !== undefined) change(at, { value: read.number, by: read.by })
    }
    for (const [at, names] of byName) {
      const named = names.get(String(row.cells[at])) ?? []
      const all = named.filter(({ wanted }) =>
        wanted.every((each) => row.cells[each.at] === each.value),
      )
      const [first] = all
      if (first === undefined) continue
      const own = found.get(first.number)?.value ?? row.cells[first.number] ?? null
      const said = ruleRecords(all, own)
      unfit.push(...said.unfit)
      if (said.number) change(first.number, said.number)
      if (said.name) change(at, said.name)
    }
    if (found.size === 0 && unfit.length === 0) return undefined
    return { cells: [...found.values()], unfit }
  }
  return { rule, asked }
}

function placeRecords(
  records: RuledRecords,
  dataset: string,
  columns: readonly string[],
): PlacedRecords[] {
  const { side } = records
  if (side.dataset !== dataset) return []
  const wanted = side.cells.map(({ column, value }) => ({ at: columns.indexOf(column), value }))
  const [name, number] = [columns.indexOf(side.nameColumn), columns.indexOf(side.numberColumn)]
  if (number < 0 || wanted.some(({ at }) => at < 0)) return []
  return [{ ...records, name, number, wanted }]
}

interface Change {
  readonly value: Value
  readonly by: readonly number[]
}

interface SaidOfRecord {
  readonly number?: Change
  readonly name?: Change
  readonly unfit: readonly number[]
}

/**
 * What rulings say of one record, whose number is `own`. Whose it is becomes its number where it has none. Whose it is not
 * is no number of it; and as nobody knows whose it is, its name is nobody's either: no name leads from it, or to it.
 */
function ruleRecords(all: readonly RuledRecords[], own: Value): SaidOfRecord {
  const given = all.flatMap(({ is }) => is ?? [])
  const denied = all.flatMap(({ isNot }) => isNot)
  const [first] = given
  if (own !== null) {
    const refuted = denied.filter(({ number }) => number === own)
    const unfit = placesOf(given.filter(({ number }) => number !== own))
    return refuted.length === 0 ? { unfit } : { ...nobody(refuted), unfit }
  }
  if (first === undefined) return { ...nobody(denied), unfit: [] }
  const isSure =
    given.every(({ number }) => number === first.number) &&
    !denied.some(({ number }) => number === first.number)
  if (!isSure) return { unfit: placesOf([...given, ...denied]) }
  return { number: { value: first.number, by: placesOf(given) }, unfit: [] }
}

const nobody = (denied: readonly RuledNumber[]): Omit<SaidOfRecord, 'unfit'> => {
  const none = { value: null, by: placesOf(denied) }
  return { number: none, name: none }
}

const placesOf = (of: readonly RuledNumber[]): number[] => [...new Set(of.flatMap(({ by }) => by))]
