import isEqual from 'lodash/isEqual.js'
import type { KindName } from '../dataset/kinds/index.ts'
import { formatDate } from '../values/date.ts'
import {
  caseEnd,
  caseRest,
  formOf,
  isAsCourtsWrite,
  type KeyPart,
  meantNumbers,
  readPart,
  tellsOf,
} from './key-forms.ts'
import type { KeyFault, Mismatch } from './readiness.ts'

/** A key that stands in one column alone, and the first and last day of its rows. */
export interface UnmetKey {
  readonly key: string
  readonly rows: number
  readonly first: number | undefined
  readonly last: number | undefined
}

/** What of one side was not found on the other. */
export interface UnmetSide {
  readonly kind: KindName
  readonly keys: readonly UnmetKey[]
  /** Cells that hold no key, as they stand; of very many the first. */
  readonly cells: readonly string[]
  /** How many there are, by what is wrong with them. */
  readonly faults: ReadonlyMap<KeyFault, number>
  /** The days that it covers; an end that is null is open. */
  readonly covers: { readonly from: string | null; readonly to: string | null }
}

/** How keys and cells of one side are shown. */
export type ShowKey = (key: string) => string

export interface MismatchOptions {
  readonly show: { readonly here: ShowKey; readonly there: ShowKey }
  /** Whether this side looks for the other: what it does not ask for need not be covered. */
  readonly asks: boolean
}

export interface FoundMismatches {
  readonly reasons: readonly Mismatch[]
  /** Keys of this side that nothing explains. */
  readonly unexplained: number
}

/** Examples of each reason. */
const shown = 3

/**
 * Finds why keys of one side were not found on the other. A reason is given only where the data show it: a cell here that is
 * damaged itself, or something there that may be the key. What could be any of several keys counts, and is no repair.
 */
export function findMismatches(
  here: UnmetSide,
  there: UnmetSide,
  { show, asks }: MismatchOptions,
): FoundMismatches {
  const found = createReasons(show)
  const other = indexKeys(there)
  const own = indexKeys(here)
  for (const cell of here.cells) {
    const part = readPart(cell)
    if (part.fault !== 'other') found.add(part.fault, 'here', cell, other.fitting(part))
  }
  for (const fault of ['masked', 'digits-lost'] as const) {
    found.count(fault, 'here', here.faults.get(fault) ?? 0)
  }
  const damaged = indexParts(there.cells)
  const mistyped = indexMistyped(there.keys, new Set(here.keys.map(({ key }) => key)))
  let unexplained = 0
  for (const each of here.keys) {
    const { key } = each
    const hidden = damaged.fitting(key)
    if (hidden !== undefined) {
      // A cell that may be several keys of this side is none of them for certain.
      const isOne = (cell: string) => own.fitting(readPart(cell)).length === 1
      found.add(hidden.fault, 'there', key, hidden.cells, hidden.cells.every(isOne))
      continue
    }
    const spelt = other.spelt(key)
    if (spelt !== undefined) {
      const isOne = (each: string) => own.spelt(each)?.keys.length === 1
      found.add('spelling', spelt.at, key, spelt.keys, spelt.keys.every(isOne))
      continue
    }
    const meant = meantNumbers(key).filter(other.has)
    if (meant.length > 0) {
      found.add('mistyped', 'here', key, meant)
      continue
    }
    const wrong = mistyped.get(key)
    if (wrong !== undefined) {
      found.add('mistyped', 'there', key, wrong)
      continue
    }
    if (asks && liesOutside(each, there.covers)) found.add('outside-period', 'period', key, [])
    else unexplained += 1
  }
  return { reasons: found.list(), unexplained }
}

/** Whether all days of a key lie on one side of a period. */
function liesOutside({ first, last }: UnmetKey, { from, to }: UnmetSide['covers']): boolean {
  if (first === undefined || last === undefined) return false
  return (from !== null && formatDate(last) < from) || (to !== null && formatDate(first) > to)
}

/** Gathers what is found, reason by reason. */
function createReasons(show: { readonly here: ShowKey; readonly there: ShowKey }) {
  const found = new Map<string, { -readonly [name in keyof Mismatch]: Mismatch[name] }>()
  const of = (reason: Mismatch['reason'], at: Mismatch['at']) => {
    const id = `${reason} ${at}`
    const known = found.get(id) ?? { reason, at, count: 0, wouldMeet: 0, examples: [] }
    found.set(id, known)
    return known
  }
  return {
    /** Something here, and what there may be meant by it. */
    add: (
      reason: Mismatch['reason'],
      at: Mismatch['at'],
      own: string,
      others: readonly string[],
      isOne = true,
    ): void => {
      const known = of(reason, at)
      known.count += 1
      if ((others.length === 1 && isOne) || at === 'period') known.wouldMeet += 1
      const [there] = others
      const isBest = there !== undefined
      if (known.examples.length >= shown && !(isBest && known.examples.some(isAlone))) return
      const example = isBest
        ? { here: show.here(own), there: show.there(there) }
        : { here: show.here(own) }
      if (known.examples.some((each) => isEqual(each, example))) return
      const before = isBest ? known.examples.filter((each) => !isAlone(each)) : known.examples
      const alone = isBest ? known.examples.filter(isAlone) : []
      known.examples = [...before, example, ...alone].slice(0, shown)
    },
    /** How many there are in all, where not each was looked at. */
    count: (reason: Mismatch['reason'], at: Mismatch['at'], all: number): void => {
      if (all > 0) of(reason, at).count = all
    },
    list: (): Mismatch[] =>
      [...found.values()].toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

const isAlone = ({ there }: Mismatch['examples'][number]): boolean => there === undefined

/** Finds keys by what another key or a part of one still tells of them. */
function indexKeys({ keys, kind }: UnmetSide) {
  const all = new Set(keys.map(({ key }) => key))
  const byForm = multimap(keys.map(({ key }) => [formOf(key, kind), key]))
  const cases = kind === 'case_no' ? keys.map(({ key }) => key) : []
  const byEnd = multimap(cases.map((key) => [caseEnd(key), key]))
  const rests = multimap(
    cases.map((key) => [caseRest(key) === undefined ? undefined : caseEnd(key), key]),
  )
  const byEnds = new Map<string, ReadonlyMap<string, readonly string[]>>()
  const withEnds = ({ begins, ends }: KeyPart): readonly string[] => {
    const shape = `${begins.length} ${ends.length}`
    const known =
      byEnds.get(shape) ??
      multimap(
        [...all].map((key) => [
          `${key.slice(0, begins.length)} ${key.slice(key.length - ends.length)}`,
          key,
        ]),
      )
    byEnds.set(shape, known)
    return known.get(`${begins} ${ends}`) ?? []
  }
  return {
    has: (key: string) => all.has(key),
    fitting: (part: KeyPart): readonly string[] =>
      tellsOf(part) ? withEnds(part).filter((key) => mayBe(part, key)) : [],
    spelt: (
      key: string,
    ): { readonly at: 'here' | 'there'; readonly keys: readonly string[] } | undefined => {
      const alike = byForm.get(formOf(key, kind))
      if (alike !== undefined) {
        const isMeant = kind === 'case_no' && isAsCourtsWrite(key)
        return { at: isMeant && !alike.some(isAsCourtsWrite) ? 'there' : 'here', keys: alike }
      }
      if (kind !== 'case_no') return undefined
      const end = caseEnd(key)
      if (end === undefined) return undefined
      const isRest = caseRest(key) !== undefined
      const form = formOf(key, kind)
      const near = ((isRest ? byEnd : rests).get(end) ?? []).filter((each) => {
        const whole = formOf(each, kind)
        return isRest ? isWithin(form, whole) : isWithin(whole, form)
      })
      return near.length === 0 ? undefined : { at: isRest ? 'here' : 'there', keys: near }
    },
  }
}

const mayBe = ({ length, begins, ends }: KeyPart, key: string): boolean =>
  length === undefined ? key.length > begins.length + ends.length : key.length === length

/** Finds damaged cells that may be a key. */
function indexParts(cells: readonly string[]) {
  const shapes = new Map<string, { part: KeyPart; cells: Map<string, string[]> }>()
  for (const cell of cells) {
    const part = readPart(cell)
    if (!tellsOf(part)) continue
    const shape = `${part.fault} ${part.begins.length} ${part.ends.length} ${part.length}`
    const known = shapes.get(shape) ?? { part, cells: new Map() }
    const id = `${part.begins} ${part.ends}`
    known.cells.set(id, [...(known.cells.get(id) ?? []), cell])
    shapes.set(shape, known)
  }
  return {
    fitting: (
      key: string,
    ):
      | { readonly fault: 'masked' | 'digits-lost'; readonly cells: readonly string[] }
      | undefined => {
      for (const { part, cells: known } of shapes.values()) {
        if (part.fault === 'other' || !mayBe(part, key)) continue
        const { begins, ends, fault } = part
        const id = `${key.slice(0, begins.length)} ${key.slice(key.length - ends.length)}`
        const fit = known.get(id)
        if (fit !== undefined) return { fault, cells: [...new Set(fit)] }
      }
      return undefined
    },
  }
}

/** By each of some numbers the mistyped ones by which it may be meant. */
const indexMistyped = (
  keys: readonly UnmetKey[],
  numbers: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> =>
  multimap(
    keys.flatMap(({ key }) =>
      meantNumbers(key).flatMap((meant) => (numbers.has(meant) ? [[meant, key] as const] : [])),
    ),
  )

function multimap(
  entries: Iterable<readonly [string | undefined, string]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [at, value] of entries) {
    if (at === undefined) continue
    const known = found.get(at)
    if (known === undefined) found.set(at, [value])
    else known.push(value)
  }
  return found
}

/** Whether a text is left of another where signs of it are left out. */
function isWithin(part: string, whole: string): boolean {
  let at = 0
  for (const sign of whole) if (sign === part[at]) at += 1
  return at === part.length
}
