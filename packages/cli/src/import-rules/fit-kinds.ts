import { type InEach, type KindName, kinds } from '@mingjian/core'
import { type Path, refuse, toPointer, turnEach } from './refusals.ts'
import { isDay } from './turn-operator.ts'
import {
  type FactPlace,
  type Literal,
  leavesOf,
  nameOfPlace,
  type Turned,
  type TurnedEnd,
} from './turned.ts'

type Sort = 'number' | 'flag' | 'text' | 'date'

const words: Readonly<Record<Sort, InEach>> = {
  number: { zh: '数字', en: 'a number' },
  flag: { zh: '真假值', en: 'a boolean' },
  text: { zh: '文字', en: 'text' },
  date: { zh: '日期', en: 'a date' },
}

const allSorts: readonly Sort[] = ['text', 'number', 'date', 'flag']

/** What a column may still be, and why: facts that are compared with each other share one. */
interface Group {
  readonly sorts: readonly Sort[]
  readonly why: Path | 'kinds' | undefined
}

interface State {
  /** The group of each column, by its name; joined groups have one. */
  readonly groups: ReadonlyMap<string, number>
  readonly allowed: ReadonlyMap<number, Group>
  /** Of each fact, whether it is read with a path. */
  readonly pathed: ReadonlyMap<string, boolean>
}

/** Finds the kind of each column from what it is compared with, rule by rule. */
export interface KindFinder {
  /** Takes a rule in, or refuses it whole: then nothing of it is taken in. */
  add(rule: Turned): void
  /** The kind of a column of the rules that were taken in. */
  kindOf(place: FactPlace): KindName
}

export function createKindFinder(told: Readonly<Record<string, KindName>>): KindFinder {
  let state: State = { groups: new Map(), allowed: new Map(), pathed: new Map() }
  return {
    add(rule) {
      let next = state
      turnEach(leavesOf(rule), (leaf) => {
        next = addLeaf(next, leaf, told)
      })
      state = next
    },
    kindOf(place) {
      const name = nameOfPlace(place)
      const group = state.groups.get(name)
      const sorts = group === undefined ? allSorts : (state.allowed.get(group)?.sorts ?? allSorts)
      const [sort = 'text'] = sorts
      return told[name] ?? (sort === 'number' ? 'quantity' : sort)
    },
  }
}

function addLeaf(state: State, leaf: TurnedEnd, told: Readonly<Record<string, KindName>>): State {
  let next = enter(state, leaf.place, leaf.at, told)
  if (leaf.kind === 'known') return next
  const isOrder = !['equal', 'notEqual', 'in', 'notIn'].includes(leaf.operator)
  if ('fact' in leaf.value) {
    next = enter(next, leaf.value, leaf.at, told)
    next = join(next, leaf.place, leaf.value, leaf.at)
    return isOrder ? narrow(next, leaf.place, ['number', 'date'], leaf.at) : next
  }
  for (const literal of leaf.value) {
    next = narrow(next, leaf.place, sortsOf(literal, isOrder), leaf.at)
  }
  return next
}

function sortsOf(literal: Literal, isOrder: boolean): readonly Sort[] {
  if (typeof literal === 'boolean') return ['flag']
  if (typeof literal !== 'string') return ['number']
  return isDay(literal) ? (isOrder ? ['date'] : ['text', 'date']) : ['text']
}

function enter(
  state: State,
  place: FactPlace,
  at: Path,
  told: Readonly<Record<string, KindName>>,
): State {
  const hasPath = place.keys.length > 0
  if ((state.pathed.get(place.fact) ?? hasPath) !== hasPath) {
    refuse('path-and-bare', { fact: place.fact }, at)
  }
  const pathed = new Map([...state.pathed, [place.fact, hasPath]])
  const name = nameOfPlace(place)
  if (state.groups.has(name)) return { ...state, pathed }
  const group = state.groups.size
  const kind = told[name]
  const sorts = kind === undefined ? allSorts : [sortOfKind(kind)]
  return {
    groups: new Map([...state.groups, [name, group]]),
    allowed: new Map([...state.allowed, [group, { sorts, why: kind && 'kinds' }]]),
    pathed,
  }
}

const sortOfKind = (name: KindName): Sort => {
  const { kind } = kinds[name].type
  if (kind === 'integer' || kind === 'decimal') return 'number'
  return kind === 'boolean' ? 'flag' : kind === 'date' ? 'date' : 'text'
}

const groupOf = (state: State, place: FactPlace): number =>
  state.groups.get(nameOfPlace(place)) ?? -1

function narrow(state: State, place: FactPlace, sorts: readonly Sort[], at: Path): State {
  const group = groupOf(state, place)
  const before = state.allowed.get(group) ?? { sorts: allSorts, why: undefined }
  const left = before.sorts.filter((sort) => sorts.includes(sort))
  if (left.length === 0) {
    const fact = nameOfPlace(place)
    refuse('kind-conflict', { fact, as: list(sorts), earlier: sayEarlier(before) }, at)
  }
  const why = left.length < before.sorts.length ? at : before.why
  return { ...state, allowed: new Map([...state.allowed, [group, { sorts: left, why }]]) }
}

/** Two facts that are compared with each other are of one kind. */
function join(state: State, one: FactPlace, other: FactPlace, at: Path): State {
  const [a, b] = [groupOf(state, one), groupOf(state, other)]
  if (a === b) return state
  const narrowed = narrow(state, one, state.allowed.get(b)?.sorts ?? allSorts, at)
  const groups = new Map(
    [...narrowed.groups].map(([name, group]) => [name, group === b ? a : group] as const),
  )
  return { ...narrowed, groups }
}

const list = (sorts: readonly Sort[]): InEach => ({
  zh: sorts.map((sort) => words[sort].zh).join('或'),
  en: sorts.map((sort) => words[sort].en).join(' or '),
})

function sayEarlier({ sorts, why }: Group): InEach {
  const { zh, en } = list(sorts)
  if (why === 'kinds') return { zh: `kinds 说它是${zh}`, en: `"kinds" says that it is ${en}` }
  const place = why === undefined ? '' : toPointer(why)
  return { zh: `在 ${place} 是${zh}`, en: `${en} at ${place}` }
}
