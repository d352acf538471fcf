import { none } from 'stream-chain/core'
import { jsonParser, type Token } from 'stream-json/core/parser.js'

/** Thrown where a text is no JSON. */
export class JsonFailure extends Error {
  override readonly name = 'JsonFailure'
  /** Characters in the pieces before the last two: what is wrong begins behind them. */
  readonly before: number
  constructor(before: number, cause: unknown) {
    super('The text is no JSON.', { cause })
    this.before = before
  }
}

/** Takes the text of one JSON document piece by piece. */
export interface JsonParser {
  /** The tokens that a piece completes. */
  push(text: string): readonly Token[]
  /** Ends the document: it must be whole. */
  end(): readonly Token[]
}

/**
 * Creates a strict parser. It keeps numbers as they are written and tells every key, also one that
 * stands twice; both are lost to `JSON.parse`.
 */
export function createParser(): JsonParser {
  const parse = jsonParser({ packValues: true, streamValues: false })
  let before = 0
  let next = 0
  let last = 0
  const take = (piece: string | typeof none): readonly Token[] => {
    try {
      const found = parse(piece as string)
      return typeof found === 'symbol' ? [] : found.values
    } catch (cause) {
      throw new JsonFailure(before, cause)
    }
  }
  return {
    push: (text) => {
      before = last
      last = next
      next += text.length
      return take(text)
    },
    end: () => take(none),
  }
}
