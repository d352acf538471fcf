import {
  type Collector,
  createCollector,
  type JsonRecord,
  type ListListener,
} from './collect-records.ts'
import { brokenError, jsonError } from './errors.ts'
import type { KeyColumns } from './key-columns.ts'
import { type LimitName, limits } from './limits.ts'
import { locateFailure } from './locate-failure.ts'
import { createParser, JsonFailure } from './parse-json.ts'

/** Whether a file is one document, or has one in each line. */
export type Shape = 'json' | 'jsonl'

/** A text that is read as JSON. */
export interface JsonText {
  readonly file: string
  readonly shape: Shape
  /** The text from its beginning; a failure is located by a second reading. */
  readonly open: () => AsyncIterable<string>
}

/** Where the records of lists go: undefined for those that nobody wants. */
export type OpenList = (path: readonly string[], index: number) => KeyColumns | undefined

/**
 * Streams the records of the lists that are wanted, some at a time. Memory does not grow with their
 * number.
 *
 * @throws {@link AdapterError} for a text that is no JSON, with the place, or above a limit.
 */
export async function* readRecords(
  text: JsonText,
  openList: OpenList,
): AsyncGenerator<readonly JsonRecord[]> {
  let records: JsonRecord[] = []
  const listener: ListListener = {
    open: openList,
    record: (found) => records.push(found),
    stop: (limit) => stop(text.file, limit),
  }
  const collector = createCollector(listener, text.shape === 'jsonl')
  const steps =
    text.shape === 'json' ? readWhole(text, collector) : readLines(text, collector, listener)
  for await (const _ of steps) {
    if (records.length === 0) continue
    yield records
    records = []
  }
}

const stop = (file: string, limit: LimitName) => jsonError('json-limit', { file, limit })

/** One document: yields after each piece of the text. */
async function* readWhole({ file, open }: JsonText, collector: Collector): AsyncGenerator<void> {
  const parser = createParser()
  /** Characters since the last token: the parser holds so many. */
  let held = 0
  try {
    for await (const piece of open()) {
      const tokens = parser.push(piece)
      held = tokens.length === 0 ? held + piece.length : piece.length
      if (held > limits.characters) throw stop(file, 'characters')
      collector.take(tokens)
      yield
    }
    collector.take(parser.end())
    yield
  } catch (error) {
    if (!(error instanceof JsonFailure)) throw error
    throw brokenError(file, await locateFailure(open(), error))
  }
}

/** A document in each line that is not blank. */
async function* readLines(
  { file, open }: JsonText,
  collector: Collector,
  { record }: ListListener,
): AsyncGenerator<void> {
  let held: string[] = []
  let length = 0
  let line = 0
  /** Reads a line; its failure where it has one. */
  const read = (pieces: readonly string[]): JsonFailure | undefined => {
    line += 1
    // What a spreadsheet or an editor leaves of a line is blank, also where JSON knows no such space.
    if (pieces.every((piece) => piece.trim() === '')) {
      record({ list: 0, record: line, cells: [] })
      return undefined
    }
    try {
      const parser = createParser()
      collector.startAt(line)
      for (const piece of pieces) collector.take(parser.push(piece))
      collector.take(parser.end())
      return undefined
    } catch (error) {
      if (error instanceof JsonFailure) return error
      throw error
    }
  }
  const refuse = async (pieces: readonly string[], failure: JsonFailure): Promise<never> => {
    const place = await locateFailure(pieces, failure)
    if (place.problem === undefined) throw jsonError('json-broken/line', { file, line }, { line })
    throw brokenError(file, { ...place, line })
  }
  for await (const piece of open()) {
    let from = 0
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', from)) {
      const pieces = [...held, piece.slice(from, end)]
      const failure = read(pieces)
      if (failure !== undefined) await refuse(pieces, failure)
      held = []
      length = 0
      from = end + 1
    }
    held.push(piece.slice(from))
    length += piece.length - from
    if (length > limits.recordCharacters) throw stop(file, 'recordCharacters')
    yield
  }
  const failure = length > 0 ? read(held) : undefined
  if (failure !== undefined) await refuse(held, failure)
  yield
}
