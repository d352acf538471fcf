import { isCreditCode } from '../values/credit-code.ts'
import { hasIdentityCheckDigit } from '../values/identity-number.ts'
import type { RecordsSide, RuledNumber, Ruling, RulingSide, Rulings } from './rulings.ts'

/**
 * What follows of rulings: numbers ruled to be one person's are read as one of them, the first that is
 * written with a valid check digit, else the first; records get the number of whose they are.
 *
 * Rulings that hang together by `same` are refused, all of them, where they contradict each other: two
 * of them that are ruled to be different, or records that would be of two people whose numbers nobody
 * has ruled to be one person's. No later ruling outweighs an earlier one: that is for people to settle.
 */
export function settleRulings(
  all: readonly Ruling[],
): Pick<Rulings, 'contradictions' | 'refused' | 'numbers' | 'records'> {
  const places = all.map((_, place) => place)
  const contradictions = findContradictions(all, places)
  const refused = new Set(contradictions.flat())
  const applied = places.filter((place) => !refused.has(place))
  const links = linksOf(
    all,
    applied.filter((place) => isOfNumbers(all[place])),
  )
  const first = firstNumbers(all, applied, links)
  const numbers = new Map<string, RuledNumber>()
  for (const [key, path] of first.paths) {
    const root = first.roots.get(key)
    if (root !== undefined && root !== key) numbers.set(key, { number: root, by: path })
  }
  const reads = (number: string): RuledNumber => numbers.get(number) ?? { number, by: [] }
  const sides = new Map<string, RecordsSide>()
  const said = new Map<string, number[]>()
  for (const place of applied) {
    for (const side of all[place]?.sides ?? []) {
      if (side.kind !== 'records') continue
      sides.set(keyOf(side), side)
      said.set(keyOf(side), [...(said.get(keyOf(side)) ?? []), place])
    }
  }
  const records = [...sides].map(([key, side]) => {
    const given = (said.get(key) ?? []).map((place) => {
      const { ruling, sides: pair } = all[place] as Ruling
      const { number, by } = reads(numberIn(pair))
      return { ruling, number, by: [place, ...by] }
    })
    const [is] = given.filter(({ ruling }) => ruling === 'same')
    return {
      side,
      is: is && { number: is.number, by: is.by },
      isNot: given.flatMap(({ ruling, number, by }) =>
        ruling === 'different' ? [{ number, by }] : [],
      ),
    }
  })
  return { contradictions, refused: [...refused].toSorted((a, b) => a - b), numbers, records }
}

/** What a side is told apart by. */
const keyOf = (side: RulingSide): string =>
  side.kind === 'number'
    ? side.number
    : JSON.stringify([
        side.dataset,
        side.nameColumn,
        ...side.cells.map(({ column, value }) => [column, String(value)]).toSorted(),
      ])

const isOfNumbers = (ruling: Ruling | undefined): boolean =>
  ruling?.ruling === 'same' && ruling.sides.every(({ kind }) => kind === 'number')

/** The number among two sides of which one are records. */
const numberIn = (sides: readonly RulingSide[]): string =>
  sides.flatMap((side) => (side.kind === 'number' ? [side.number] : []))[0] ?? ''

/** From each side the rulings that say that it is the same as others, and which. */
type Links = ReadonlyMap<string, readonly { readonly to: string; readonly by: number }[]>

function linksOf(all: readonly Ruling[], places: readonly number[]): Links {
  const links = new Map<string, { to: string; by: number }[]>()
  const link = (from: string, to: string, by: number) =>
    links.set(from, [...(links.get(from) ?? []), { to, by }])
  for (const place of places) {
    const [one, other] = (all[place] as Ruling).sides.map(keyOf) as [string, string]
    link(one, other, place)
    link(other, one, place)
  }
  return links
}

/** All that hangs together with a side, each with the rulings on the way to it. */
function reach(from: string, links: Links): Map<string, readonly number[]> {
  const found = new Map<string, readonly number[]>([[from, []]])
  for (const [at, path] of found) {
    for (const { to, by } of links.get(at) ?? []) if (!found.has(to)) found.set(to, [...path, by])
  }
  return found
}

/** The rulings that contradict each other, group by group. */
function findContradictions(all: readonly Ruling[], places: readonly number[]): number[][] {
  const same = places.filter((place) => all[place]?.ruling === 'same')
  const links = linksOf(all, same)
  const ofNumbers = linksOf(
    all,
    same.filter((place) => isOfNumbers(all[place])),
  )
  const groups = new Map<string, number[]>()
  const refuse = (from: string) => {
    const group = reach(from, links)
    const within = places.filter((place) =>
      (all[place] as Ruling).sides.every((side) => group.has(keyOf(side))),
    )
    groups.set(within.join(), within)
  }
  for (const place of places) {
    const { ruling, sides } = all[place] as Ruling
    const [one, other] = sides.map(keyOf) as [string, string]
    if (ruling === 'different' && reach(one, links).has(other)) refuse(one)
    for (const side of sides) {
      if (side.kind !== 'records') continue
      const [number, ...others] = (links.get(keyOf(side)) ?? []).map(({ to }) => to)
      if (number === undefined) continue
      const group = reach(number, ofNumbers)
      if (others.some((each) => !group.has(each))) refuse(keyOf(side))
    }
  }
  return [...groups.values()]
}

/** The number that each is read as, and the rulings on the way to it. */
function firstNumbers(all: readonly Ruling[], applied: readonly number[], links: Links) {
  const written = applied.flatMap((place) =>
    (all[place] as Ruling).sides.flatMap((side) => (side.kind === 'number' ? [side.number] : [])),
  )
  const inOrder = [...written.filter(isValid), ...written]
  const roots = new Map<string, string>()
  const paths = new Map<string, readonly number[]>()
  for (const number of inOrder) {
    if (roots.has(number)) continue
    for (const [each, path] of reach(number, links)) {
      roots.set(each, number)
      paths.set(each, path)
    }
  }
  return { roots, paths }
}

const isValid = (number: string): boolean => hasIdentityCheckDigit(number) || isCreditCode(number)
