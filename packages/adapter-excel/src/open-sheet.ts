import {
  createCounts,
  createRejectLog,
  createRowReader,
  createUnreadTally,
  type Dataset,
  type DatasetRow,
  describeHeader,
  type FoundCell,
  type FoundDataset,
  type Header,
  type Reject,
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
  readonly onReject: ((reject: Reject) => void) | undefined
}

const batchSize = 2000

/** The dataset of a sheet: it opens the workbook anew for each `batches()`. */
export function openSheet(options: OpenSheet): Dataset {
  const { path, file, name, identity, frame, sheet, inspection, header, dataset } = options
  const columns = Object.keys(dataset.definition.columns).filter((column) =>
    dataset.columns.includes(column),
  )
  const log = createRejectLog(options.onReject)
  let counts = createCounts()
  let tally = createUnreadTally()

  async function* batches(signal?: AbortSignal): AsyncGenerator<readonly DatasetRow[]> {
    counts = createCounts()
    tally = createUnreadTally()
    await checkUnchanged(path, file, identity)
    const reader = createRowReader({ file: name, header, dataset, columns, counts, tally, log })
    const parts = await openParts(path, file)
    let batch: DatasetRow[] = []
    let read = 0
    let last = 0
    try {
      const context = await readContext(parts, frame, signal)
      for await (const { cells, record } of readRecords(parts, context, signal)) {
        // Rows between are empty; those below the table are no part of it.
        counts.blank += record - last - 1
        last = record
        read += 1
        const row = reader.read(cells, record)
        if (row !== undefined) batch.push(row)
        if (batch.length < batchSize) continue
        yield batch
        signal?.throwIfAborted()
        batch = []
      }
    } finally {
      parts.close()
    }
    if (read !== inspection.records) throw sourceError('file-changed', { file })
    if (batch.length > 0) yield batch
  }

  /** The records of the sheet that are not blank, as wide as its header. */
  async function* readRecords(
    parts: Awaited<ReturnType<typeof openParts>>,
    context: Awaited<ReturnType<typeof readContext>>,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<{ readonly cells: readonly FoundCell[]; readonly record: number }> {
    const width = header.cells.length
    const mark = createCoverMarker(inspection.merged, width, { file, part: sheet.part })
    const notes = { hiddenColumns: [], merged: [] }
    for await (const rows of readSheet(parts, sheet, context, notes, signal)) {
      for (const { cells, record } of rows) {
        const missing = Array.from({ length: width - cells.length }, () => '')
        yield { cells: mark(missing.length === 0 ? cells : [...cells, ...missing], record), record }
      }
    }
  }

  const source: Source = {
    name,
    format: 'xlsx',
    sha256: identity.sha256,
    bytes: identity.bytes,
    sheet: sheet.name,
    ...hiddenOf(options),
    ...describeHeader(header, dataset.columns),
    get counts() {
      return counts
    },
    get unread() {
      return tally.found()
    },
  }
  return { definition: dataset.definition, columns, sources: [source], batches }
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
