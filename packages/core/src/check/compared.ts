import type { KindName } from '../dataset/kinds/index.ts'
import { type Mark, marks } from '../model/identity.ts'
import type { Typed } from '../model/typed.ts'
import { string } from '../values/type.ts'
import type { CheckedOn, ColumnKinds } from './checked-model.ts'
import { columnsToldApart } from './told-apart.ts'

/**
 * By what a comparison takes rows to be of one person or firm: by numbers, whose check digits tell
 * how sure it is, or else by a name.
 */
export interface Compared {
  /** Columns or expressions that hold numbers: where each has no valid check digit, its mark. */
  readonly numbers: readonly { readonly value: Typed; readonly otherwise: Mark }[]
  /** The mark of the names that are compared, or may be in place of a number; 0 for none. */
  readonly byName: Mark
}

/** What is compared in one place: a value, and the kinds that stand on its two sides. */
interface Place {
  readonly value: Typed
  readonly kinds: readonly KindName[]
}

const names: readonly KindName[] = ['person_name', 'party_name', 'parties']
/** Within one of these a name is rarely another's. */
const contexts: readonly KindName[] = ['case_no', 'account']

/** How rows are told apart that are alike in the keys of `on`; undefined where no one is compared. */
export function comparedOn(
  { keys, condition }: CheckedOn,
  alias: string,
  kinds: ColumnKinds,
): Compared | undefined {
  const byKeys = compared(
    keys.flatMap(({ left, right }) => {
      const read = columnsToldApart(left)
      const other = kindsOf([`${alias}.${right}`], kinds)
      // Who compares spellings tells nobody apart; a day of birth may be read from a number.
      if (read.length === 0) {
        const context = other.filter((kind) => kind === 'birth_date' || kind === 'sex')
        return context.length === 0 ? [] : [{ value: left, kinds: context }]
      }
      return [{ value: left, kinds: [...kindsOf(read, kinds), ...other] }]
    }),
  )
  const isOther = (name: string) => name.startsWith(`${alias}.`)
  const byCondition = condition !== undefined && comparesSomeone(condition, isOther, kinds)
  return byKeys ?? (byCondition ? { numbers: [], byName: marks.name } : undefined)
}

/**
 * Whether a condition beside the keys compares someone for equality, under an `or` perhaps: which
 * side of it held is not asked, so that it counts as little as a name.
 */
function comparesSomeone(
  typed: Typed,
  isOther: (name: string) => boolean,
  kinds: ColumnKinds,
): boolean {
  if (typed.kind !== 'call') return false
  if (typed.operator !== 'equal' && typed.operator !== 'in') {
    return typed.args.some((arg) => comparesSomeone(arg, isOther, kinds))
  }
  const read = columnsToldApart(typed)
  const tells = kindsOf(read, kinds).some((kind) => kind === 'person_id' || names.includes(kind))
  return tells && read.some(isOther) && !read.every(isOther)
}

/** How rows are told apart that are alike in columns; undefined where no one is compared. */
export const comparedBy = (columns: readonly string[], kinds: ColumnKinds): Compared | undefined =>
  compared(
    columns.map((name) => ({
      // Only text is a number of someone, or a name.
      value: { kind: 'column', name, type: string },
      kinds: kindsOf([name], kinds),
    })),
  )

const kindsOf = (columns: readonly string[], kinds: ColumnKinds): KindName[] =>
  columns.flatMap((name) => [...(kinds.get(name) ?? [])])

function compared(places: readonly Place[]): Compared | undefined {
  const isName = ({ kinds }: Place) => kinds.some((kind) => names.includes(kind))
  const isNumber = ({ kinds }: Place) => kinds.includes('person_id')
  const numbers = places.filter(isNumber)
  if (numbers.length === 0 && !places.some(isName)) return undefined
  // What may be a name instead of the number is one where it is no valid number.
  const byName = numbers.length === 0 || numbers.some(isName) ? markOfName(places) : marks.none
  return {
    numbers: numbers.map((place) => ({
      value: place.value,
      otherwise: isName(place) ? byName : marks.failingNumber,
    })),
    byName,
  }
}

function markOfName(places: readonly Place[]): Mark {
  const all = new Set(places.flatMap(({ kinds }) => kinds))
  if (all.has('birth_date') && all.has('sex')) return marks.nameWithBirth
  return contexts.some((kind) => all.has(kind)) ? marks.nameInContext : marks.name
}
