import type { Band, ClueClearing } from '../clue/clue.ts'
import type { Judgement } from '../clue/judge.ts'
import { scoreOf } from '../clue/score.ts'
import { parseValue, toJsonValue } from '../values/text.ts'
import { decimal, isNumeric, scaleOf, type Type } from '../values/type.ts'
import type { SubjectRow } from './read-subjects.ts'

/** How far a number that a hit compares is from its bound. */
export type Distance = Omit<ClueClearing['distances'][number], 'says'>

/** A smallest set of hits, before it is said in words. */
export interface Clearing {
  readonly signals: readonly string[]
  readonly distances: readonly Distance[]
}

/** The most signals that a set may hold. */
const most = 3

/**
 * The smallest sets of hits without which the clue would be none (SEMANTICS 8.6): all sets of the
 * least size that does it, at most three signals each; none where more would be needed.
 */
export function wouldClear(
  row: SubjectRow<Band | null>,
  judgements: ReadonlyMap<string, Judgement>,
): Clearing[] {
  const { model } = row.model.checked.source
  const hits = [...row.signals].filter(([, outcome]) => outcome === 'hit').map(([id]) => id)
  const falls = (ids: readonly string[]) => {
    const left = new Map(row.signals)
    for (const id of ids) left.set(id, 'clear')
    const { score } = scoreOf(model, left, row.explanations, row.identity)
    return row.model.bandOf(score, left, row.identity.grade) === null
  }
  for (let size = 1; size <= Math.min(most, hits.length); size += 1) {
    const found = setsOf(hits, size).filter(falls)
    if (found.length === 0) continue
    return found.map((ids) => ({
      signals: ids,
      distances: ids.flatMap((id) => distancesOf(row, id, judgements.get(id))),
    }))
  }
  return []
}

/** All sets of so many of the items, in their order. */
function setsOf<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) =>
    setsOf(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]),
  )
}

/** How far each number of a hit lies from what it was compared with. */
function distancesOf(
  row: SubjectRow<Band | null>,
  signal: string,
  judgement: Judgement | undefined,
): Distance[] {
  return (judgement?.leaves ?? []).flatMap(({ leaf, outcome }) => {
    const fact = row.facts.get(leaf.fact)
    const { value } = leaf
    const [text] = value.kind === 'literal' ? value.texts : []
    if (outcome !== 'hit' || fact === undefined || text === undefined) return []
    if (value.kind !== 'literal' || !isNumeric(fact.type) || typeof fact.value !== 'bigint')
      return []
    const bound = parseValue(text, value.type)
    if (typeof bound !== 'bigint' || leaf.operator === 'in' || leaf.operator === 'notIn') return []
    const places = Math.max(scaleOf(fact.type), scaleOf(value.type))
    const scaled = (number: bigint, scale: number) => number * 10n ** BigInt(places - scale)
    const gap = scaled(fact.value, scaleOf(fact.type)) - scaled(bound, scaleOf(value.type))
    const type = places === 0 ? fact.type : decimal(places)
    return [
      {
        signal,
        fact: leaf.fact,
        operator: leaf.operator,
        found: toNumber(fact.value, fact.type),
        bound: toNumber(bound, value.type),
        distance: toNumber(gap, type),
      },
    ]
  })
}

/** Decimals are text, as everywhere in JSON. */
const toNumber = (value: bigint, type: Type): string | number =>
  toJsonValue(value, type) as string | number
