import type { GeneratedColumn } from './columns.ts'
import { createTape } from './tape.ts'

/** Makes `components` over whom and where rows name, also in joined tables. */
export function generateComponents(
  prefix: string,
  numbers: readonly number[] | null,
  columns: readonly GeneratedColumn[],
): { readonly step: object; readonly column: GeneratedColumn } | undefined {
  if (numbers === null) return undefined
  const tape = createTape(numbers)
  const named = (name: string) =>
    columns.filter((each) => each.name === name || each.name.endsWith(`.${name}`))
  const persons = named('who').map(({ name }) => name)
  const places = named('town').map(({ name }) => name)
  const first = persons[0] ?? places[0]
  if (first === undefined) return undefined
  const link = {
    ...(persons.length > 0 ? { person: persons } : {}),
    ...(places.length > 0 && (persons.length === 0 || tape.chance(50)) ? { place: places } : {}),
    ...(tape.chance(20) && columns.some(({ name }) => name === 'num') ? { number: ['num'] } : {}),
  }
  const id = `${prefix}_net`
  const step = {
    components: {
      id,
      link,
      named_by: first,
      hub: tape.pick<number | string>([500, 'hub_rows', 3, 8]),
    },
  }
  const literals = columns.find(({ name }) => name === first)?.literals ?? ["'上虞'"]
  return { step, column: { name: id, type: 'text', literals } }
}

/** Makes `pick` by some keys; the number of the row, where there is one, mostly decides ties. */
export function generatePick(
  numbers: readonly number[] | null,
  keys: readonly string[],
  columns: readonly GeneratedColumn[],
  rowNumber: string,
): object {
  if (numbers === null) return {}
  const tape = createTape(numbers)
  const ordered = columns.filter(({ type, name }) => type !== 'flag' && name !== rowNumber)
  const by = keys.filter((_, i) => i === 0 || tape.chance(50))
  const column = () =>
    ordered[tape.below(Math.max(ordered.length, 1))]?.name ?? keys[0] ?? rowNumber
  const direction = () => tape.pick(['', ' desc', ' asc'])
  const last = columns.some(({ name }) => name === rowNumber) && !tape.chance(10)
  const order = [
    ...new Set([column(), ...(tape.chance(50) ? [column()] : [])]),
    ...(last ? [rowNumber] : []),
  ]
  return { pick: { by, order: order.map((name) => `${name}${direction()}`) } }
}
