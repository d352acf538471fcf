import { type RecordRefusal, showStray } from '@mingjian/core'
import type { Token } from 'stream-json/core/parser.js'
import { type BuiltRecord, createRecordBuilder } from './build-record.ts'
import type { KeyColumns } from './key-columns.ts'
import { type LimitName, limits } from './limits.ts'

/** An element of a list, by its number in it. */
export type JsonRecord = BuiltRecord & {
  /** The place of its list among those of the document, from 0. */
  readonly list: number
  readonly record: number
}

/** Hears of the lists of a document that are in no other list. */
export interface ListListener {
  /** A list begins under these keys; undefined where nobody wants its records. */
  open(path: readonly string[], list: number): KeyColumns | undefined
  record(found: JsonRecord): void
  stop(limit: LimitName): Error
}

export interface Collector {
  take(tokens: readonly Token[]): void
  /** The next element is this record. */
  startAt(record: number): void
}

/**
 * Creates what turns the tokens of a document into records: the elements of its lists. A key of an
 * element is a column, and so is a key of an object within it; what lies deeper is no cell. With
 * `lines` each document is itself an element.
 */
export function createCollector(listener: ListListener, lines: boolean): Collector {
  const { stop } = listener
  const builder = createRecordBuilder(stop)
  /** Objects and lists that are open. */
  let depth = 0
  /** Keys that lead to where it is, outside of lists. */
  const path: string[] = []
  let list = -1
  let columns: KeyColumns | undefined
  /** How deep the elements of the open list are; undefined outside of lists. */
  let level: number | undefined
  /** What is deeper is passed over. */
  let skipped = Number.POSITIVE_INFINITY
  let record = 0

  const openList = (): void => {
    list += 1
    columns = listener.open(path.slice(0, depth), list)
    level = depth
    record = 0
  }
  if (lines) openList()

  const tell = (found: BuiltRecord): void => {
    if (columns !== undefined) listener.record({ list, record, ...found })
  }
  const refuse = (found: string): void => {
    record += 1
    tell({ refusal: { found, ...noObject } })
  }

  const hearKey = (key: string): void => {
    if (depth > skipped) return
    if (level !== undefined) builder.key(key)
    else if (key.length > limits.keyCharacters) throw stop('keyCharacters')
    else path[depth - 1] = key
  }

  const hearValue = (text: string | null): void => {
    if (level === undefined || depth > skipped) return
    if (depth === level) refuse(showStray(text ?? 'null'))
    else builder.value(text)
  }

  const open = (isList: boolean): void => {
    depth += 1
    if (depth > limits.depth) throw stop('depth')
    const outside = depth - 1
    if (outside > skipped) return
    if (level === undefined) {
      if (isList) openList()
    } else if (outside === level && !isList && columns !== undefined) {
      record += 1
      builder.begin(columns)
    } else if (outside > level && !isList && !builder.inGroup) {
      builder.openGroup()
    } else {
      if (outside === level) refuse('[…]')
      else builder.nested(isList)
      skipped = outside
    }
  }

  const close = (): void => {
    depth -= 1
    if (depth > skipped) return
    if (depth === skipped) skipped = Number.POSITIVE_INFINITY
    else if (level === undefined) return
    else if (depth < level) level = undefined
    else if (depth > level) builder.closeGroup()
    else tell(builder.end())
  }

  const hear = (token: Token): void => {
    switch (token.name) {
      case 'keyValue':
        hearKey(token.value)
        break
      case 'stringValue':
      case 'numberValue':
        hearValue(token.value)
        break
      case 'trueValue':
      case 'falseValue':
        hearValue(String(token.value))
        break
      case 'nullValue':
        hearValue(null)
        break
      case 'startObject':
      case 'startArray':
        open(token.name === 'startArray')
        break
      case 'endObject':
      case 'endArray':
        close()
        break
    }
  }

  const take = (tokens: readonly Token[]): void => {
    for (const token of tokens) hear(token)
  }
  const startAt = (next: number): void => {
    record = next - 1
  }
  return { take, startAt }
}

const noObject: Omit<RecordRefusal, 'found'> = {
  reason: { zh: '不是对象', en: 'is no object' },
  expected: { zh: '一个对象 {"列名": 值}', en: 'an object {"column": value}' },
}
