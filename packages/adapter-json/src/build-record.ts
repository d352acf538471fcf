import {
  type FaultyCell,
  type FoundCell,
  type InEach,
  maskHeader,
  type RecordRefusal,
} from '@mingjian/core'
import type { KeyColumns } from './key-columns.ts'
import { type LimitName, limits } from './limits.ts'

/** What became of an element of a list: its cells by the columns of the list, or why it is no record. */
export type BuiltRecord =
  | { readonly cells: readonly FoundCell[] }
  | { readonly refusal: RecordRefusal }

/** Gathers the cells of one object. */
export interface RecordBuilder {
  begin(columns: KeyColumns): void
  key(name: string): void
  /** The value of the key; null where it says that there is none. */
  value(text: string | null): void
  /** The value of the key is a list, or an object too deep to be columns. */
  nested(isList: boolean): void
  /** The value of the key is an object: its values are columns of their own. */
  openGroup(): void
  closeGroup(): void
  end(): BuiltRecord
  /** Whether the keys are those of an object within the record. */
  readonly inGroup: boolean
}

/** Creates the builder of records; `stop` makes the error of a limit. */
export function createRecordBuilder(stop: (limit: LimitName) => Error): RecordBuilder {
  let columns: KeyColumns | undefined
  let cells: FoundCell[] = []
  let characters = 0
  let name = ''
  let group: string | undefined
  /** A key that stands twice. */
  let twice: string | undefined
  const keys = new Set<string>()
  const inner = new Set<string>()
  const groups = new Set<string>()

  const put = (cell: FoundCell): void => {
    const at = columns?.find(name, group)
    if (at === undefined) return
    if (cells.length === 0) cells = Array.from({ length: columns?.width ?? 0 }, () => '')
    cells[at] = cell
  }

  return {
    begin: (of) => {
      columns = of
      cells = []
      characters = 0
      twice = undefined
      keys.clear()
      groups.clear()
    },
    key: (found) => {
      const seen = group === undefined ? keys : inner
      if (seen.has(found)) twice ??= group === undefined ? found : `${group}|${found}`
      if (seen.size >= limits.keys) throw stop('keys')
      seen.add(found)
      name = found
    },
    value: (text) => {
      characters += text?.length ?? 0
      if (characters > limits.recordCharacters) throw stop('recordCharacters')
      if (text !== null) put(text)
      else if (group === undefined) columns?.note(name)
      else put('')
    },
    nested: (isList) => put(isList ? list : object),
    openGroup: () => {
      group = name
      groups.add(group)
      inner.clear()
    },
    closeGroup: () => {
      name = group ?? name
      group = undefined
      if (inner.size > 0) return
      // An object without a key says as much as null.
      groups.delete(name)
      columns?.note(name)
    },
    end: () => {
      if (twice !== undefined) return { refusal: keyTwice(twice) }
      // Where other records have a value under the key, this one has none, and it is not empty.
      if (columns?.width !== undefined) {
        for (name of groups) put(object)
      }
      return { cells }
    },
    get inGroup() {
      return group !== undefined
    },
  }
}

const keyTwice = (key: string): RecordRefusal => ({
  found: maskHeader(key),
  reason: {
    zh: '同一个键出现两次，无法确定取哪个值',
    en: 'stands twice as a key: which value counts is unknown',
  },
  expected: { zh: '每个键只出现一次', en: 'each key once' },
})

const nested = (text: string, reason: InEach): FaultyCell => ({ text, reason })

const list = nested('[…]', {
  zh: '是列表，而单元格只能是一个值',
  en: 'is a list, where a cell holds one value',
})
const object = nested('{…}', {
  zh: '是嵌套的对象，而单元格只能是一个值',
  en: 'is an object, where a cell holds one value',
})
