import { basename } from 'node:path'
import {
  AdapterError,
  type CellListeners,
  chooseHeader,
  createHeader,
  createMatcher,
  type Dataset,
  findDataset,
  type MatcherOptions,
  type SourceOptions,
} from '@mingjian/core'
import { excelError } from './errors.ts'
import { type FileIdentity, identifyFile } from './identify-file.ts'
import { inspectSheet, type SheetInspection } from './inspect-sheet.ts'
import { openParts } from './open-parts.ts'
import { openSheet } from './open-sheet.ts'
import { readContext } from './read-context.ts'
import { readWorkbook, type SheetPart, type WorkbookFrame } from './read-workbook.ts'

/** What is known of a workbook beforehand; a mapping calls a sheet by the name of its workbook and its own. */
export type OpenExcelOptions = SourceOptions

/** The sheets of a workbook in which something stands. */
export interface Workbook {
  /** Those that hold a dataset, one for each; `concatDatasets` joins those of one. */
  readonly datasets: readonly Dataset[]
  /** Those that hold something else, such as a sheet of notes, each with the reason. */
  readonly others: readonly AdapterError[]
}

/**
 * Opens an Excel workbook (.xlsx): reads every sheet once for its header, and for what it hides and
 * merges. Each sheet that fits a dataset is a source of its own, called `file.xlsx#sheet`; its
 * records have the numbers of its rows. Empty sheets are passed over. A dataset streams its sheet
 * anew for each `batches()`; `sources[0]` counts the latest one, from zero.
 *
 * Cells are read as text, as they would be typed: dates as ISO 8601 by their number format, formulas
 * by the result that the file has of them. What a cell does not have (an error, a formula without
 * its result, the digits of a number behind the fifteenth) is unknown in its row; a record that
 * cannot become a row is left out; `onReject` hears of both. Shared texts are held in memory, rows
 * are not.
 *
 * @throws {@link AdapterError} for a file that is not there, no workbook, damaged or above a limit;
 * for a sheet whose headers fit a dataset in part, or several; where no sheet fits any; and while
 * rows are read where the file has changed.
 *
 * @example
 * const { datasets, others } = await openExcel('exports/立案.xlsx', {
 *   catalog,
 *   onReject: ({ source, record, reason }) => console.log(source, record, reason.zh),
 * })
 * for (const { message } of others) console.log(message)
 * for (const dataset of datasets) console.log(dataset.sources[0]?.name)
 */
export async function openExcel(path: string, options: OpenExcelOptions): Promise<Workbook> {
  const { catalog, dataset: id, signal } = options
  const file = options.name ?? basename(path)
  signal?.throwIfAborted()
  // Beside sheets of the dataset that is named there may be others: notes, code lists.
  const named = catalog.filter((definition) => definition.id === id)
  const loose = id === undefined ? options : { catalog: named, mapping: options.mapping }
  const identity = await identifyFile(path, file, signal)
  const { frame, sheets } = await inspectSheets(path, file, signal)
  const [first] = sheets
  if (first === undefined) throw excelError('workbook-empty', { file })
  const datasets: Dataset[] = []
  const others: AdapterError[] = []
  for (const each of sheets) {
    try {
      datasets.push(openAs(path, file, identity, frame, each, loose, options))
    } catch (error) {
      if (!(error instanceof AdapterError) || !otherwise.has(error.code)) throw error
      others.push(error)
    }
  }
  if (datasets.length === 0) openAs(path, file, identity, frame, first, options, options)
  return { datasets, others }
}

/** What a sheet may be instead of data. */
const otherwise: ReadonlySet<string> = new Set(['dataset-unknown', 'source-skipped'])

interface InspectedSheet {
  readonly sheet: SheetPart
  readonly inspection: SheetInspection
}

/** Reads all sheets; those in which nothing stands are left out. */
async function inspectSheets(path: string, file: string, signal: AbortSignal | undefined) {
  const parts = await openParts(path, file)
  try {
    const frame = await readWorkbook(parts)
    const context = await readContext(parts, frame, signal)
    const sheets: InspectedSheet[] = []
    for (const sheet of frame.sheets) {
      const inspection = await inspectSheet(parts, sheet, context, signal)
      if (inspection.records > 0) sheets.push({ sheet, inspection })
    }
    return { frame, sheets }
  } finally {
    parts.close()
  }
}

function openAs(
  path: string,
  file: string,
  identity: FileIdentity,
  frame: WorkbookFrame,
  { sheet, inspection }: InspectedSheet,
  known: MatcherOptions,
  listeners: CellListeners,
): Dataset {
  const name = `${file}#${sheet.name}`
  const match = createMatcher(name, known)
  const { head } = inspection
  const header = createHeader(name, head, chooseHeader(name, head, match))
  const dataset = findDataset(name, header, match)
  return openSheet({
    path,
    file,
    name,
    identity,
    frame,
    sheet,
    inspection,
    header,
    dataset,
    listeners,
  })
}
