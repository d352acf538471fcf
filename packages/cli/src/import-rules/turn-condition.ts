import { closestMatch } from '@mingjian/core'
import { type Path, refuse, turnEach } from './refusals.ts'
import { type Operand, turnOperator } from './turn-operator.ts'
import type { FactPlace, Turned } from './turned.ts'

type Json = Readonly<Record<string, unknown>>

/** A named condition, where it stands. */
export interface Named {
  readonly value: unknown
  readonly path: Path
}

interface Around {
  readonly named: ReadonlyMap<string, Named>
  /** Names that are being written out: one of them once more would not end. */
  readonly inside: readonly string[]
  /** What has no bearing on the outcome and is left out. */
  readonly note: (path: Path) => void
}

/** In the order in which json-rules-engine looks for them: of several the first wins there. */
const kinds = ['any', 'all', 'not'] as const

export const isMap = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Turns a condition; the root must be `all`, `any`, `not` or a named condition, as the original says. */
export function turnRoot(value: unknown, path: Path, around: Around): Turned {
  const isRoot = isMap(value) && [...kinds, 'condition'].some((key) => Object.hasOwn(value, key))
  const expected = {
    zh: '含有 all、any、not 或 condition 的对象',
    en: 'an object with all, any, not or condition',
  }
  return isRoot ? turnCondition(value, path, around) : refuse('shape', { expected }, path)
}

function turnCondition(value: unknown, path: Path, around: Around): Turned {
  if (!isMap(value)) {
    const expected = { zh: '条件（对象）', en: 'a condition (an object)' }
    return refuse('shape', { expected }, path)
  }
  const found = kinds.filter((key) => Object.hasOwn(value, key))
  const [kind] = found
  const ignore = (known: readonly string[]) => {
    for (const key of Object.keys(value)) if (!known.includes(key)) around.note([...path, key])
  }
  if (kind !== undefined) {
    if (found.length > 1) return refuse('both-all-any', { wins: kind }, path)
    ignore([kind])
    return turnBoolean(kind, value[kind], [...path, kind], around)
  }
  if (Object.hasOwn(value, 'condition')) {
    ignore(['condition'])
    return turnNamed(value['condition'], [...path, 'condition'], around)
  }
  ignore(['fact', 'operator', 'value', 'path', 'params'])
  return turnLeaf(value, path)
}

function turnBoolean(
  kind: (typeof kinds)[number],
  value: unknown,
  path: Path,
  around: Around,
): Turned {
  if (kind === 'not') return { kind, of: turnCondition(value, path, around) }
  if (!Array.isArray(value)) {
    return refuse('shape', { expected: { zh: '条件的列表', en: 'a list of conditions' } }, path)
  }
  if (value.length === 0) return refuse('always-true', { key: kind }, path)
  return { kind, of: turnEach(value, (part, i) => turnCondition(part, [...path, i], around)) }
}

function turnNamed(name: unknown, path: Path, around: Around): Turned {
  if (typeof name !== 'string') {
    return refuse('shape', { expected: { zh: '条件的名称', en: 'the name of a condition' } }, path)
  }
  const { named, inside } = around
  if (inside.includes(name)) return refuse('condition-circular', { name }, path)
  const found = named.get(name)
  if (found === undefined) {
    return refuse('condition-missing', { name, near: closestMatch(name, named.keys()) }, path)
  }
  return turnRoot(found.value, found.path, { ...around, inside: [...inside, name] })
}

function turnLeaf(value: Json, path: Path): Turned {
  const { operator } = value
  const lacking = ['fact', 'operator', 'value'].find((key) => !Object.hasOwn(value, key))
  if (lacking !== undefined || typeof operator !== 'string') {
    const key = lacking ?? 'operator'
    const expected = { zh: `条件中的“${key}”`, en: `"${key}" in the condition` }
    return refuse('shape', { expected }, lacking === undefined ? [...path, key] : path)
  }
  const at = [...path, 'value']
  const written = value['value']
  const right: Operand =
    isMap(written) && Object.hasOwn(written, 'fact')
      ? { kind: 'fact', place: toPlace(written, at) }
      : { kind: 'written', value: written, at }
  return turnOperator(
    operator,
    { left: { kind: 'fact', place: toPlace(value, path) }, right },
    path,
  )
}

function toPlace(value: Json, path: Path): FactPlace {
  const { fact, params, path: inner } = value
  if (typeof fact !== 'string' || fact === '') {
    return refuse('shape', { expected: { zh: '事实的名称', en: 'the name of a fact' } }, [
      ...path,
      'fact',
    ])
  }
  if (params !== undefined && params !== null) refuse('fact-params', {}, [...path, 'params'])
  if (inner === undefined || inner === null || inner === '' || inner === '$') {
    return { fact, keys: [] }
  }
  const keys = typeof inner === 'string' ? keysOf(inner) : undefined
  return keys === undefined
    ? refuse('path', { path: String(inner) }, [...path, 'path'])
    : { fact, keys }
}

/** `$.a.b` and `$['a']['b']`; undefined for anything that may find several values, or count. */
function keysOf(path: string): readonly string[] | undefined {
  if (!/^\$(\.[\p{L}_][\p{L}\p{N}_-]*|\['[^'\]]+'\])+$/u.test(path)) return undefined
  const keys = [...path.matchAll(/\.([^.[]+)|\['([^'\]]+)'\]/g)].map((each) => each[1] ?? each[2])
  return keys.includes('length') ? undefined : (keys as string[])
}
