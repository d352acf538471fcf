import type { HeaderText } from '@mingjian/core'
import { type LimitName, limits } from './limits.ts'

/** The columns of a list of objects: one for every key that any of them has. */
export interface KeyColumns {
  /** The place of a key, of those within the object under `group` where one is given; undefined once frozen. */
  find(key: string, group: string | undefined): number | undefined
  /** Takes note of a key without a value. */
  note(key: string): void
  /** Makes columns of the keys that never have a value; no other is added from now on. */
  freeze(): void
  /** Whether no key was found so far. */
  readonly isEmpty: boolean
  /** How many there are; undefined before it is frozen. */
  readonly width: number | undefined
  /** In the order in which the file has them; of a key in an object `group|key`, and the key alone. */
  readonly texts: readonly HeaderText[]
}

/** Creates the columns of a list; `stop` hears of a limit. */
export function createKeyColumns(stop: (limit: LimitName) => Error): KeyColumns {
  const texts: HeaderText[] = []
  const keys = new Map<string, number>()
  const groups = new Map<string, Map<string, number>>()
  const empty = new Set<string>()
  let isFrozen = false

  const add = (to: Map<string, number>, key: string, text: HeaderText): number => {
    if (texts.length + empty.size >= limits.keys) throw stop('keys')
    if (key.length > limits.keyCharacters) throw stop('keyCharacters')
    if (to === keys) empty.delete(key)
    to.set(key, texts.length)
    return texts.push(text) - 1
  }
  const within = (group: string): Map<string, number> => {
    const found = groups.get(group) ?? new Map<string, number>()
    groups.set(group, found)
    return found
  }

  const find = (key: string, group: string | undefined): number | undefined => {
    const at = (group === undefined ? keys : groups.get(group))?.get(key)
    if (at !== undefined || isFrozen) return at
    return group === undefined
      ? add(keys, key, key)
      : add(within(group), key, [`${group}|${key}`, key])
  }

  const note = (key: string): void => {
    if (isFrozen || keys.has(key) || empty.has(key)) return
    if (texts.length + empty.size >= limits.keys) throw stop('keys')
    if (key.length > limits.keyCharacters) throw stop('keyCharacters')
    empty.add(key)
  }

  const freeze = (): void => {
    const left = [...empty].filter((key) => !keys.has(key) && !groups.has(key))
    empty.clear()
    for (const key of left) add(keys, key, key)
    isFrozen = true
  }

  return {
    find,
    note,
    freeze,
    texts,
    get isEmpty() {
      return texts.length + empty.size === 0
    },
    get width() {
      return isFrozen ? texts.length : undefined
    },
  }
}
