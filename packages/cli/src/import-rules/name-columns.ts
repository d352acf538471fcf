import { isReserved } from '@mingjian/core'
import { type Refusal, Refused, refuse } from './refusals.ts'
import type { TurnedRule } from './turn-rules.ts'
import { type FactPlace, leavesOf, nameOfPlace } from './turned.ts'

/** Names that are taken before any fact is named. */
export const keyColumn = 'subject_key'

/** The column of each fact that rules read, in their order. */
export interface Columns {
  readonly names: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, FactPlace>
}

/**
 * Names the columns; a rule with a fact whose name another fact has already taken is left out.
 * @returns the rules that are left, and what was refused.
 */
export function nameColumns(rules: readonly TurnedRule[]): {
  readonly columns: Columns
  readonly rules: readonly TurnedRule[]
  readonly refusals: readonly Refusal[]
} {
  const names = new Map<string, string>()
  const places = new Map<string, FactPlace>()
  const owners = new Map([[keyColumn, keyColumn]])
  const refusals: Refusal[] = []
  const kept = rules.filter((rule) => {
    try {
      for (const leaf of leavesOf(rule.when)) {
        const read = leaf.kind === 'leaf' && 'fact' in leaf.value ? [leaf.value] : []
        for (const place of [leaf.place, ...read]) {
          const fact = nameOfPlace(place)
          const there = places.get(fact)
          if (there !== undefined && there.fact !== place.fact) {
            refuse('name-clash', { fact, other: `${there.fact}…`, column: fact }, leaf.at)
          }
          if (there !== undefined) continue
          const column = toName(fact, `fact_${names.size + 1}`)
          const other = owners.get(column)
          if (other !== undefined) refuse('name-clash', { fact, other, column }, leaf.at)
          owners.set(column, fact)
          names.set(fact, column)
          places.set(fact, place)
        }
      }
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refusals.push(...error.refusals)
      return false
    }
  })
  return { columns: { names, places }, rules: kept, refusals }
}

/** A name of the language out of any other; `otherwise` where nothing of it can stay. */
export function toName(text: string, otherwise: string): string {
  const words = text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  const isLost = /[^\p{ASCII}]/u.test(text)
  const name = isLost || !/^[a-z]/.test(words) ? otherwise : words
  return isReserved(name) ? `${name}_` : name
}

/** A name that is not taken: with 2, 3 … behind it. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free); n += 1) free = `${name}_${n}`
  taken.add(free)
  return free
}
