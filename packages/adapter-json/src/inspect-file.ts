import { createHash } from 'node:crypto'
import {
  AdapterError,
  decodeText,
  type Encoding,
  findEncoding,
  findForeignFormat,
  readMark,
} from '@mingjian/core'
import type { JsonRecord } from './collect-records.ts'
import { detectShape } from './detect-shape.ts'
import { jsonError } from './errors.ts'
import { createKeyColumns, type KeyColumns } from './key-columns.ts'
import { type LimitName, mostLists } from './limits.ts'
import { asFileError, type FileIdentity, readBytes, readHead } from './read-file.ts'
import { type OpenList, readRecords, type Shape } from './read-records.ts'

/** A list in which there are objects. */
export interface JsonList {
  /** The keys under which it stands. */
  readonly path: readonly string[]
  /** Its place among all lists of the file, from 0. */
  readonly index: number
  readonly columns: KeyColumns
  /** Its elements, whatever they are. */
  readonly records: number
}

/** What the first reading of a file finds out. */
export interface Inspection extends FileIdentity {
  readonly sha256: string
  readonly encoding: Encoding
  readonly shape: Shape
  readonly lists: readonly JsonList[]
}

export interface InspectOptions {
  readonly file: string
  readonly encoding: Encoding | undefined
  readonly signal: AbortSignal | undefined
}

/**
 * Reads a file once: fingerprint, encoding, whether it is whole JSON, and the keys of its lists.
 *
 * @throws {@link AdapterError} for a file that is not there, no JSON, cut, or above a limit.
 */
export async function inspectFile(path: string, options: InspectOptions): Promise<Inspection> {
  const { file, encoding: stated } = options
  const { head, ...identity } = await readHead(path, file)
  const isWide = (readMark(head) ?? stated)?.startsWith('utf-16') ?? false
  const foreign = findForeignFormat(head, isWide)
  if (foreign !== undefined) {
    throw jsonError('not-json', { file, format: foreign.name, hint: foreign.hint })
  }
  try {
    const { encoding, found } = await findEncoding({
      file,
      head,
      stated,
      open: () => readBytes(path),
      read: (each) => inspectAs(path, each, options),
    })
    return { ...identity, ...found, encoding }
  } catch (error) {
    throw asFileError(file, error)
  }
}

/** What is said of a broken file holds only once the encoding is certain: the rest must decode. */
async function inspectAs(path: string, encoding: Encoding, options: InspectOptions) {
  try {
    return await findLists(path, encoding, options)
  } catch (error) {
    if (error instanceof AdapterError) {
      for await (const _ of decodeText(readBytes(path), encoding)) options.signal?.throwIfAborted()
    }
    throw error
  }
}

async function findLists(path: string, encoding: Encoding, { file, signal }: InspectOptions) {
  const hash = createHash('sha256')
  let isHashed = false
  async function* bytes(): AsyncGenerator<Uint8Array> {
    // Where a failure is located, the text is read again.
    const isFirst = !isHashed
    isHashed = true
    for await (const piece of readBytes(path)) {
      signal?.throwIfAborted()
      if (isFirst) hash.update(piece)
      yield piece
    }
  }
  const shape = detectShape(path, await firstText(path, encoding))
  const lists = createListFinder(file)
  const text = { file, shape, open: () => decodeText(bytes(), encoding) }
  for await (const records of readRecords(text, lists.open)) lists.count(records)
  return { sha256: hash.digest('hex'), shape, lists: lists.found() }
}

async function firstText(path: string, encoding: Encoding): Promise<string> {
  for await (const text of decodeText(readBytes(path), encoding)) return text
  return ''
}

/** Finds the lists in which there are keys. */
function createListFinder(file: string) {
  const lists = new Map<number, JsonList & { records: number }>()
  let last = 0
  const drop = (): void => {
    if (lists.get(last)?.columns.isEmpty) lists.delete(last)
  }
  const stop = (limit: LimitName) => jsonError('json-limit', { file, limit })
  const open: OpenList = (path, index) => {
    // All of the list before is known by now.
    drop()
    if (lists.size >= mostLists) throw jsonError('list-missing/many', { file, lists: mostLists })
    const columns = createKeyColumns(stop)
    lists.set(index, { path, index, columns, records: 0 })
    last = index
    return columns
  }
  const count = (records: readonly JsonRecord[]): void => {
    for (const { list } of records) {
      const found = lists.get(list)
      if (found !== undefined) found.records += 1
    }
  }
  const found = (): readonly JsonList[] => {
    drop()
    for (const { columns } of lists.values()) columns.freeze()
    return [...lists.values()]
  }
  return { open, count, found }
}
