import { basename } from 'node:path'
import { type HeadRecord, textOf } from '@mingjian/core'
import { excelError } from './errors.ts'
import { openParts } from './open-parts.ts'
import { readContext } from './read-context.ts'
import { readSheet } from './read-sheet.ts'
import { readWorkbook } from './read-workbook.ts'

/**
 * Reads the first records of the first sheet of a workbook in which something stands, for which no dataset is
 * known yet.
 *
 * @throws {@link AdapterError} for a file that is not there, no workbook, damaged, above a limit or empty.
 *
 * @example
 * const records = await readExcelHead('exports/罚单.xlsx', 200)
 * console.log(records[0]?.cells)
 */
export async function readExcelHead(
  path: string,
  most: number,
  signal?: AbortSignal,
): Promise<readonly HeadRecord[]> {
  const file = basename(path)
  const parts = await openParts(path, file)
  try {
    const frame = await readWorkbook(parts)
    const context = await readContext(parts, frame, signal)
    for (const sheet of frame.sheets) {
      const records: HeadRecord[] = []
      const notes = { hiddenColumns: [], merged: [] }
      for await (const rows of readSheet(parts, sheet, context, notes, signal)) {
        records.push(...rows.map(({ cells, record }) => ({ cells: cells.map(textOf), record })))
        if (records.length >= most) break
      }
      if (records.length > 0) return records.slice(0, most)
    }
  } finally {
    parts.close()
  }
  throw excelError('workbook-empty', { file })
}
