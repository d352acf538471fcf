/** What the lines of a UTF-8 file are, as its bytes tell. */
export interface ByteLayout {
  /** All records, header and blank lines too. */
  readonly records: number
  /** The numbers of the lines without any sign; undefined where they are too many to list. */
  readonly blank: readonly number[] | undefined
  /** The first record that holds a line break inside quotes; undefined where none does. */
  readonly broken: number | undefined
  /** Whether all lines end alike. */
  readonly alike: boolean
}

/** Finds the records of a file in its bytes; see {@link createByteScanner}. */
export interface ByteScanner {
  /** Reads on; false where bytes do not tell, and then never again true. */
  push(bytes: Uint8Array): boolean
  /** Ends the last record; undefined where bytes did not tell. */
  end(): ByteLayout | undefined
}

/** Blank lines that are listed. */
const mostBlank = 10_000

/** Bytes of a record that is not yet ended: longer ones are left to the scanner of texts. */
const recordLimit = 1024 * 1024

const lineFeed = 10
const carriageReturn = 13
const quote = 34

const atStart = 0
const inPlain = 1
const inQuotes = 2
const behindQuote = 3
const behindReturn = 4
const returnInQuotes = 5

/**
 * Creates the fast scanner for UTF-8 as programs write it: it finds the records that the scanner of
 * texts finds, or says that it cannot tell. That is so where a quote stands inside a cell or apart from
 * the separator, at a CR without LF, for very long records, and where a quote is not closed.
 */
export function createByteScanner(delimiter: string): ByteScanner {
  const separator = delimiter.charCodeAt(0)
  let state = atStart
  let records = 0
  /** Bytes of the unfinished record in earlier pieces. */
  let open = 0
  const ends = { lineFeed: 0, both: 0 }
  let blank: number[] | undefined = []
  let broken: number | undefined
  let certain = true

  const endRecord = (isBlank: boolean): void => {
    records += 1
    if (!isBlank) return
    blank?.push(records)
    if ((blank?.length ?? 0) > mostBlank) blank = undefined
  }

  const endLine = (size: number, isReturn: boolean): void => {
    if (isReturn) ends.both += 1
    else ends.lineFeed += 1
    endRecord(size === (isReturn ? 1 : 0))
  }

  /** Without quotes every line is a record: from one end to the next. */
  const pushLines = (bytes: Uint8Array): void => {
    let begin = -open
    let returns = 0
    for (let i = bytes.indexOf(lineFeed); i !== -1; i = bytes.indexOf(lineFeed, begin)) {
      const isReturn = bytes[i - 1] === carriageReturn
      if (isReturn) returns += 1
      endLine(i - begin, isReturn)
      begin = i + 1
    }
    open = bytes.length - begin
    const last = bytes.at(-1)
    if (last === carriageReturn) state = behindReturn
    else state = last === lineFeed || last === separator ? atStart : inPlain
    if (last === carriageReturn) returns += 1
    if (countOf(bytes, carriageReturn) !== returns) certain = false
  }

  const pushBytes = (bytes: Uint8Array): void => {
    let begin = -open
    for (let i = 0; i < bytes.length && certain; i += 1) {
      const byte = bytes[i] as number
      if (state === inPlain) {
        if (byte > quote && byte !== separator) continue
        if (byte === quote) certain = false
      } else if (state === inQuotes) {
        if (byte === quote) state = behindQuote
        else if (byte === lineFeed || byte === carriageReturn) {
          broken ??= records + 1
          if (byte === carriageReturn) state = returnInQuotes
        }
        continue
      } else if (state === returnInQuotes) {
        if (byte === lineFeed) state = inQuotes
        else certain = false
        continue
      } else if (state === behindReturn && byte !== lineFeed) certain = false
      if (byte === separator) state = atStart
      else if (byte === lineFeed) {
        endLine(i - begin, state === behindReturn)
        state = atStart
        begin = i + 1
      } else if (byte === carriageReturn) state = behindReturn
      else if (byte === quote) state = inQuotes
      else if (state === behindQuote) certain = false
      else state = inPlain
    }
    open = bytes.length - begin
  }

  const push = (bytes: Uint8Array): boolean => {
    if (!certain || bytes.length === 0) return certain
    const isBare = (state === atStart || state === inPlain) && !bytes.includes(quote)
    if (isBare) pushLines(bytes)
    else pushBytes(bytes)
    if (open > recordLimit) certain = false
    return certain
  }

  const end = (): ByteLayout | undefined => {
    if (!certain || state === inQuotes || state === returnInQuotes || state === behindReturn) {
      return undefined
    }
    if (open > 0) endRecord(false)
    return { records, blank, broken, alike: ends.lineFeed === 0 || ends.both === 0 }
  }

  return { push, end }
}

function countOf(bytes: Uint8Array, byte: number): number {
  let count = 0
  for (let i = bytes.indexOf(byte); i !== -1; i = bytes.indexOf(byte, i + 1)) count += 1
  return count
}
