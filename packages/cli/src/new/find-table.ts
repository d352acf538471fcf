import {
  createCellTally,
  createCounts,
  createHeader,
  createRowReader,
  datasetDefinitionSchema,
  type Header,
  type HeadRecord,
  headRecords,
  joinHeaderRows,
  kinds,
} from '@mingjian/core'

/** A table for which no dataset is known yet, as its file will be read once there is one. */
export interface FoundTable {
  readonly header: Header
  /** What each column is called: of two rows the lower, where that is said once. */
  readonly labels: readonly string[]
  /** The cells of its rows, column by column; empty where nothing is written. Totals and notes are none. */
  readonly columns: readonly (readonly string[])[]
}

/** Finds the header and the rows of a table among its first records, by the rules by which files are read. */
export function findTable(records: readonly HeadRecord[]): FoundTable {
  const { rows: own, texts } = headerOf(records)
  const chosen = { rows: own, texts, known: 0, complete: true, doubtful: false }
  const header = createHeader('', records.length === 0 ? own : records, chosen)
  const below = records.filter(({ record }) => record > (own.at(-1)?.record ?? 0))
  const names = header.cells.map((_, at) => `c${at}`)
  const told = textColumns(header, below)
  const definition = datasetDefinitionSchema.parse({
    id: 'new',
    title: { zh: '新' },
    privacy: 1,
    columns: Object.fromEntries(
      names.map((name, at) => [
        name,
        { title: { zh: name }, kind: 'text', required: told.has(at) },
      ]),
    ),
  })
  const reader = createRowReader({
    file: '',
    header,
    dataset: { definition, columns: names, units: [], by: 'headers' },
    columns: names,
    counts: createCounts(),
    tally: createCellTally(),
    logRejects: () => undefined,
  })
  const rows = below.flatMap(({ cells, record }) => {
    // A workbook ends a row at its last filled cell.
    const padded = [...cells, ...header.cells.slice(cells.length).map(() => '')]
    const found = reader.read(padded, record)
    return found === undefined ? [] : [found.cells.map((cell) => String(cell ?? ''))]
  })
  const labels = labelsOf(texts)
  return { header, labels, columns: names.map((_, at) => rows.map((cells) => cells[at] ?? '')) }
}

/** The row of the header, or the two of them. */
function headerOf(records: readonly HeadRecord[]) {
  const at = headerAt(records)
  const row = records[at] ?? { cells: [], record: 1 }
  for (const first of [at - 1, at]) {
    const [upper, lower] = [records[first], records[first + 1]]
    if (upper === undefined || lower === undefined) continue
    if (!isPair(upper, lower, records.slice(first + 2))) continue
    return { rows: [upper, lower], texts: joinHeaderRows(upper.cells, lower.cells).texts }
  }
  return { rows: [row], texts: row.cells }
}

const cellAt = ({ cells }: HeadRecord, at: number): string => cells[at]?.trim() ?? ''

/**
 * Whether a row names groups of columns and the one below it the columns: it names some that the upper one
 * leaves open, and no numbers, though some of its columns hold nothing else.
 */
function isPair(upper: HeadRecord, lower: HeadRecord, rows: readonly HeadRecord[]): boolean {
  if (lower.record !== upper.record + 1 || countFilled(upper.cells) < 2) return false
  const named = lower.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  if (named.some((at) => /\d/.test(cellAt(lower, at)))) return false
  const opens = named.some((at) => cellAt(upper, at) === '')
  const isOfNumbers = (at: number): boolean => {
    const cells = rows.map((row) => cellAt(row, at)).filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => /\d/.test(cell))
  }
  return opens && named.some(isOfNumbers)
}

/** A file is read by the lower of two rows alone, unless several columns are called so. */
function labelsOf(texts: Header['texts']): string[] {
  const lower = texts.map((text) => (typeof text === 'string' ? text : (text[1] ?? text[0])))
  return lower.map((label, at) => {
    const text = texts[at] ?? ''
    const isOnce = lower.filter((each) => each === label).length === 1
    return isOnce || typeof text === 'string' ? label : text[0]
  })
}

/**
 * Where the header stands: the first of the first records that has as many filled cells as most rows, or
 * nearly; a title above it has fewer.
 */
function headerAt(records: readonly HeadRecord[]): number {
  const filled = records.map(({ cells }) => countFilled(cells))
  const most = Math.max(0, ...filled)
  return Math.max(
    0,
    filled.slice(0, headRecords).findIndex((count) => count >= 2 && count >= most * 0.6),
  )
}

const countFilled = (cells: readonly string[]): number =>
  cells.filter((cell) => cell.trim() !== '').length

/** Columns of words that most rows fill: a total has nothing there, which is what tells it from a row. */
function textColumns({ cells }: Header, rows: readonly HeadRecord[]): ReadonlySet<number> {
  const ofWords = cells.map(
    (_, at) =>
      rows.filter(({ cells }) => {
        const cell = cells[at]?.trim() ?? ''
        return cell !== '' && kinds.money.read(cell) === undefined
      }).length,
  )
  return new Set(ofWords.flatMap((count, at) => (count * 2 > rows.length ? [at] : [])))
}
