import {
  type CellListeners,
  createRecordDataset,
  type Dataset,
  type FoundDataset,
  type FoundRecord,
  type Header,
  type Source,
  sourceError,
} from '@mingjian/core'
import { checkUnchanged, type FileIdentity } from './identify-file.ts'
import type { SheetInspection } from './inspect-sheet.ts'
import { createCoverMarker } from './merged-cells.ts'
import { openParts } from './open-parts.ts'
import { readContext } from './read-context.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetPart, WorkbookFrame } from './read-workbook.ts'

/** A sheet that holds a dataset, and the file that it is part of. */
export interface OpenSheet {
  readonly path: string
  readonly file: string
  /** Name in clues and messages. */
  readonly name: string
  readonly identity: FileIdentity
  readonly frame: WorkbookFrame
  readonly sheet: SheetPart
  readonly inspection: SheetInspection
  readonly header: Header
  readonly dataset: FoundDataset
  readonly listeners: CellListeners
}

/** The dataset of a sheet: it opens the workbook anew for each `batches()`. */
export function openSheet(options: OpenSheet): Dataset {
  const { name, identity, sheet, header, dataset, listeners } = options
  return createRecordDataset({
    about: {
      name,
      format: 'xlsx',
      sha256: identity.sha256,
      bytes: identity.bytes,
      sheet: sheet.name,
      ...hiddenOf(options),
    },
    header,
    dataset,
    listeners,
    records: (signal) => readRecords(options, signal),
  })
}

/** The records of the sheet that are not blank, as wide as its header. */
async function* readRecords(
  { path, file, identity, frame, sheet, inspection, header }: OpenSheet,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly FoundRecord[]> {
  await checkUnchanged(path, file, identity)
  const width = header.cells.length
  const mark = createCoverMarker(inspection.merged, width, { file, part: sheet.part })
  const notes = { hiddenColumns: [], merged: [] }
  const parts = await openParts(path, file)
  let read = 0
  try {
    const context = await readContext(parts, frame, signal)
    for await (const rows of readSheet(parts, sheet, context, notes, signal)) {
      read += rows.length
      yield rows.map(({ cells, record }) => {
        const missing = Array.from({ length: width - cells.length }, () => '')
        return {
          record,
          cells: mark(missing.length === 0 ? cells : [...cells, ...missing], record),
        }
      })
    }
  } finally {
    parts.close()
  }
  if (read !== inspection.records) throw sourceError('file-changed', { file })
}

function hiddenOf({ sheet, inspection, header }: OpenSheet): Pick<Source, 'hidden'> {
  const columns = header.cells.filter(
    (cell, index) =>
      cell.trim() !== '' &&
      inspection.hiddenColumns.some(([first, last]) => first <= index && index <= last),
  ).length
  const { hiddenRows: rows } = inspection
  if (!sheet.hidden && rows === 0 && columns === 0) return {}
  return { hidden: { sheet: sheet.hidden, rows, columns } }
}
