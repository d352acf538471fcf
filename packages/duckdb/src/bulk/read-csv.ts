import { randomUUID } from 'node:crypto'
import type { BulkFile } from '@mingjian/core'
import { quoteText } from './literals.ts'

/** The cells of a record in what {@link readCsv} selects; an empty one is null. */
export const cellName = (at: number): string => `c${at}`

/** Whether a record has as many cells as the header, empty ones behind them left out. */
export const fits = 'fits'

/** All cells of a record as they stand, as a list; null behind the last one. */
export const asTheyStand = (file: BulkFile, extra: number | undefined): string =>
  extra === undefined
    ? `[${cellsOf(file.width).map((cell) => `coalesce(${cell}, '')`)}]`
    : `[${cellsOf(file.width + extra).map(raw)}]`

const cellsOf = (width: number): string[] => Array.from({ length: width }, (_, at) => cellName(at))

/**
 * Reads the records of a file below its header, in their order, with the reader of DuckDB, told all that it would guess
 * else. `extra` cells more than the header has are read of each, and missing ones are seen; a record that has
 * still more, or that the engine reads otherwise, fails it. Undefined, which is faster, every record must fit.
 */
export function readCsv(file: BulkFile, extra: number | undefined): string {
  if (extra === undefined) return `(SELECT *, true AS ${fits} FROM ${reader(file, file.width, '')})`
  const cells = cellsOf(file.width + extra)
  const last = raw(cellName(file.width - 1))
  const behind = cells.slice(file.width).map((cell) => `coalesce(${raw(cell)}, '') = ''`)
  const isWide = [`${last} IS NOT NULL`, ...behind].join(' AND ')
  const read = cells.map((cell) => `nullif(${raw(cell)}, '') AS ${cell}, ${raw(cell)}`)
  return (
    `(SELECT ${read.join(', ')}, ${isWide} AS ${fits}\n` +
    ` FROM (SELECT ${cells.map((cell) => `${cell} AS ${raw(cell)}`).join(', ')}\n` +
    ` FROM ${reader(file, cells.length, noCell)}))`
  )
}

/** A cell as it stands, where it may be missing. */
const raw = (cell: string): string => `raw_${cell}`

/** Nobody can have written it into a file. */
const noCell = `no cell ${randomUUID()}`

/** `nothing` is the text of cells that are null; where it is empty no cell may be missing. */
function reader(file: BulkFile, width: number, nothing: string): string {
  const columns = cellsOf(width).map((name) => `${name}: 'VARCHAR'`)
  const options = {
    auto_detect: 'false',
    header: 'false',
    skip: String(file.above),
    delim: quoteText(file.delimiter),
    quote: `'"'`,
    escape: `'"'`,
    nullstr: quoteText(nothing),
    null_padding: String(nothing !== ''),
    compression: `'none'`,
    hive_partitioning: 'false',
    parallel: file.hasBreaks ? 'false' : 'true',
    columns: `{${columns.join(', ')}}`,
  }
  const written = Object.entries(options).map(([name, value]) => `${name} = ${value}`)
  return `read_csv(${quoteText(pathPattern(file.path))}, ${written.join(', ')})`
}

/** A path as a pattern that fits it alone: names of files may hold the signs of patterns, as in `流水[1].csv`. */
export const pathPattern = (path: string): string => path.replaceAll(/[*?[]/g, '[$&]')
