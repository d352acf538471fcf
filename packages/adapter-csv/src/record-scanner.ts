/** Why the records of a text cannot be told apart. */
export type StructureProblem =
  /** Line and record are those of the opening quote; null: not before the end of the file. */
  | { kind: 'quote-unclosed'; line: number; record: number; limit: number | null }
  | { kind: 'quote-broken'; line: number; record: number }
  | { kind: 'record-too-long'; line: number; record: number; limit: number }

/** Finds where records end, chunk by chunk, with the same grammar as the parser behind it. */
export interface RecordScanner {
  /**
   * Reads on; returns the index behind the last record that ended in this text, -1 for none.
   * `ends` receives the index behind every one of them.
   */
  push(text: string, ends?: number[]): number
  /** Ends the last record, which need not have a line break. */
  end(): void
  /** Records that have ended, blank lines too. */
  readonly records: number
  /** The first problem; nothing is read behind it. */
  readonly problem: StructureProblem | undefined
}

/** The most characters of one record: 16 Mi. */
export const recordLimit = 16 * 1024 * 1024

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const space = 32
const quote = 34

const atStart = 0
const inPlain = 1
const inQuotes = 2
const behindQuote = 3
const behindCell = 4
type State =
  | typeof atStart
  | typeof inPlain
  | typeof inQuotes
  | typeof behindQuote
  | typeof behindCell

/**
 * Creates a scanner. A cell is quoted when a quote is its first sign behind white space; a quote
 * further inside is text. Lines end with LF, CR or CRLF.
 */
export function createRecordScanner(delimiter: string, limit = recordLimit): RecordScanner {
  const delimiterUnit = delimiter.charCodeAt(0)
  let state: State = atStart
  let records = 0
  let line = 1
  let startLine = 1
  let quoteLine = 1
  /** Characters of the unfinished record in earlier texts. */
  let open = 0
  let endedByReturn = false
  let previous = 0
  let problem: StructureProblem | undefined

  const push = (text: string, ends?: number[]): number => {
    let last = -1
    const endRecord = (index: number): void => {
      records += 1
      startLine = line
      state = atStart
      last = index
      ends?.push(index)
    }
    for (let i = 0; i < text.length && problem === undefined; i += 1) {
      const unit = text.charCodeAt(i)
      if (unit === carriageReturn || (unit === lineFeed && previous !== carriageReturn)) line += 1
      // A record ends behind CRLF; whether a CR stands alone shows only now.
      if (endedByReturn) {
        endedByReturn = false
        endRecord(unit === lineFeed ? i + 1 : i)
        previous = unit
        if (unit === lineFeed) continue
      }
      previous = unit
      if (state === inQuotes) {
        if (unit === quote) state = behindQuote
        continue
      }
      if (state === behindQuote && unit === quote) state = inQuotes
      else if (unit === delimiterUnit) state = atStart
      else if (unit === lineFeed) endRecord(i + 1)
      else if (unit === carriageReturn) endedByReturn = true
      else if (state === inPlain) continue
      else if (isSpace(unit)) {
        if (state === behindQuote) state = behindCell
      } else if (state !== atStart) {
        problem = { kind: 'quote-broken', line, record: records + 1 }
      } else if (unit === quote) {
        state = inQuotes
        quoteLine = line
      } else state = inPlain
    }
    open = last === -1 ? open + text.length : text.length - last
    if (open > limit) problem ??= describeLength()
    return last
  }

  const describeLength = (): StructureProblem =>
    state === inQuotes
      ? {
          kind: 'quote-unclosed',
          line: quoteLine,
          record: records + 1,
          limit,
        }
      : { kind: 'record-too-long', line: startLine, record: records + 1, limit }

  const end = (): void => {
    if (problem !== undefined) return
    if (state === inQuotes) {
      problem = {
        kind: 'quote-unclosed',
        line: quoteLine,
        record: records + 1,
        limit: null,
      }
    } else if (open > 0) {
      records += 1
      open = 0
    }
  }

  return {
    push,
    end,
    get records() {
      return records
    },
    get problem() {
      return problem
    },
  }
}

/** White space of JavaScript's `\s` without line breaks; fast-csv passes over it around quotes. */
function isSpace(unit: number): boolean {
  if (unit < 128) return unit === space || unit === tab || unit === 11 || unit === 12
  return /\s/.test(String.fromCharCode(unit))
}
