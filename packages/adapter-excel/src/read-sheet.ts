import { type FoundCell, textOf } from '@mingjian/core'
import { excelError, partError } from './errors.ts'
import { type LimitName, limits } from './limits.ts'
import type { Parts } from './open-parts.ts'
import { parseXml, type XmlListener } from './parse-xml.ts'
import { createRawCellReader } from './raw-cell.ts'
import { isTrue, type SheetPart } from './read-workbook.ts'
import { columnAt, parseRange, type Range } from './references.ts'
import { type CellContext, showCell } from './show-cell.ts'

/** A row of a sheet in which something stands but white space. */
export interface SheetRecord {
  /** The number of the row, from 1. */
  readonly record: number
  /** From column A to the last one in which something stands. */
  readonly cells: readonly FoundCell[]
  readonly hidden: boolean
}

/** What a sheet says beside its rows; whole once all rows are read. */
export interface SheetNotes {
  /** Columns that are hidden, from 0, both ends included. */
  readonly hiddenColumns: (readonly [first: number, last: number])[]
  readonly merged: Range[]
}

/**
 * Streams the rows of a sheet in which something stands, some at a time, hidden ones too. Memory
 * does not grow with their number.
 *
 * @throws {@link AdapterError} for a sheet that is damaged or above a limit.
 */
export async function* readSheet(
  parts: Parts,
  { part }: SheetPart,
  context: CellContext,
  notes: SheetNotes,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRecord[]> {
  const { file } = parts
  let rows: SheetRecord[] = []
  const listener = createListener(file, part, context, notes, (row) => rows.push(row))
  const bytes = parts.read(part, 'partBytes', signal)
  for await (const _ of parseXml(bytes, { file, part }, listener)) {
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
}

function createListener(
  file: string,
  part: string,
  context: CellContext,
  notes: SheetNotes,
  emit: (row: SheetRecord) => void,
): XmlListener {
  const cell = createRawCellReader()
  let inData = false
  let inCell = false
  let record = 0
  let hidden = false
  let cells: FoundCell[] = []
  let isBlank = true
  /** Places of the row so far, empty ones at its end too. */
  let width = 0
  /** Characters of the row as the file has them. */
  let written = 0
  /** Cells and characters of the sheet so far. */
  let total = 0
  let delivered = 0

  const stop = (limit: LimitName) => excelError('workbook-limit', { file, limit })
  const broken = (zh: string, en: string) =>
    partError(file, part, { zh: `第 ${record} 行${zh}`, en: `has in row ${record} ${en}` })

  const beginRow = (attributes: Readonly<Record<string, string>>): void => {
    const { r } = attributes
    const next = r === undefined ? record + 1 : Number(r)
    if (!Number.isInteger(next) || next <= record) {
      throw broken('之后的行号有误', 'no row number behind it that follows')
    }
    if (next > limits.rows) throw stop('rows')
    record = next
    hidden = isTrue(attributes['hidden'])
    cells = []
    isBlank = true
    width = 0
    written = 0
  }

  const endCell = (): void => {
    const raw = cell.end()
    const column = raw.reference === undefined ? width : columnAt(raw.reference, record)
    if (column === undefined || column < width) {
      throw broken('的单元格编号有误', 'a cell that is out of place')
    }
    if (column >= limits.columns) throw stop('columns')
    width = column + 1
    const found = showCell(raw, context)
    if (found === undefined) {
      throw broken('引用了不存在的文字或样式', 'a text or style that is not there')
    }
    if (found === '') return
    while (cells.length < column) cells.push('')
    cells.push(found)
    const shown = textOf(found)
    isBlank &&= shown.trim() === ''
    delivered += shown.length
    if (delivered > limits.sheetCharacters) throw stop('sheetCharacters')
  }

  const endRow = (): void => {
    total += cells.length
    if (total > limits.cells) throw stop('cells')
    if (!isBlank) emit({ record, cells, hidden })
  }

  const note = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'col' && isTrue(attributes['hidden'])) {
      if (notes.hiddenColumns.length >= limits.columns) throw stop('columns')
      notes.hiddenColumns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1])
    }
    if (name !== 'mergeCell') return
    const range = parseRange(attributes['ref'] ?? '')
    if (range === undefined) {
      throw broken('之后的合并区域有误', 'a merged range behind it that is none')
    }
    if (notes.merged.length >= limits.merges) throw stop('merges')
    notes.merged.push(range)
  }

  return {
    open: (name, attributes) => {
      if (inCell) cell.open(name, attributes)
      else if (name === 'sheetData') inData = true
      else if (!inData) note(name, attributes)
      else if (name === 'row') beginRow(attributes)
      else if (name === 'c') {
        cell.begin(attributes)
        inCell = true
      }
    },
    text: (found) => {
      if (!inCell) return
      written += found.length
      if (written > limits.characters) throw stop('characters')
      cell.text(found)
    },
    close: (name) => {
      if (inCell && name === 'c') {
        endCell()
        inCell = false
      } else if (inCell) cell.close(name)
      else if (name === 'sheetData') inData = false
      else if (inData && name === 'row') endRow()
    },
  }
}
