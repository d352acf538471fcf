import { type HeadRecord, headRecords, textOf } from '@mingjian/core'
import type { Parts } from './open-parts.ts'
import { readSheet, type SheetNotes } from './read-sheet.ts'
import type { SheetPart } from './read-workbook.ts'
import type { CellContext } from './show-cell.ts'

/** What the first reading of a sheet finds out. */
export interface SheetInspection extends SheetNotes {
  /** The first records that are not blank, as many as a header may need. */
  readonly head: readonly HeadRecord[]
  /** Records that are not blank. */
  readonly records: number
  readonly hiddenRows: number
}

/** Reads a sheet once to its end: what it holds at its head, what it hides, what it merges. */
export async function inspectSheet(
  parts: Parts,
  sheet: SheetPart,
  context: CellContext,
  signal: AbortSignal | undefined,
): Promise<SheetInspection> {
  const notes: SheetNotes = { hiddenColumns: [], merged: [] }
  const head: HeadRecord[] = []
  let records = 0
  let hiddenRows = 0
  for await (const rows of readSheet(parts, sheet, context, notes, signal)) {
    for (const { record, cells, hidden } of rows) {
      records += 1
      if (hidden) hiddenRows += 1
      // One more than may hold the header: it may have two rows.
      if (head.length <= headRecords) head.push({ cells: cells.map(textOf), record })
    }
  }
  return { ...notes, head, records, hiddenRows }
}
