import { randomUUID } from 'node:crypto'
import type { BulkFile } from '@mingjian/core'
import { quoteText } from './literals.ts'

/** The cells of a record in what {@link readCsv} selects; an empty one is null. */
export const cellName = (at: number): string => `c${at}`

/** Whether a record has as many cells as the header, empty ones behind them left out. */
export const fits = 'fits'

/** All cells of a record as they stand, as JSON, which costs the records less that have none than a list; null behind the last one. */
export function asTheyStand(file: BulkFile, extra: number | undefined): string {
  const cells = cellsOf(file, extra)
  const asRead = cells.map((cell, at) => (extra === undefined ? `coalesce(${cell}, '')` : raw(at)))
  return `CAST(to_json([${asRead}]) AS VARCHAR)`
}

/** The cells that are read of each record of a file: those of its header, and so many more. */
export const cellsOf = ({ width }: BulkFile, extra = 0): string[] =>
  Array.from({ length: width + extra }, (_, at) => cellName(at))

/** Whether a record has as many cells as the header; `cell` names one as it stands, which is null where it is missing. */
export function isWide(
  { width }: BulkFile,
  extra: number | undefined,
  cell: (at: number) => string,
): string {
  if (extra === undefined) return 'true'
  const behind = Array.from({ length: extra }, (_, at) => `coalesce(${cell(width + at)}, '') = ''`)
  return [`${cell(width - 1)} IS NOT NULL`, ...behind].join(' AND ')
}

/**
 * Reads the records of a file below its header, in their order, with the reader of DuckDB, told all that it would guess
 * else. `extra` cells more than the header has are read of each, and missing ones are seen; a record that has
 * still more, or that the engine reads otherwise, fails it. Undefined, which is faster, every record must fit.
 */
export function readCsv(file: BulkFile, extra: number | undefined): string {
  const cells = cellsOf(file, extra)
  const wide = `${isWide(file, extra, raw)} AS ${fits}`
  if (extra === undefined) return `(SELECT *, ${wide} FROM ${reader(file, cells, '')})`
  const read = cells.map((cell, at) => `nullif(${raw(at)}, '') AS ${cell}, ${raw(at)}`)
  return (
    `(SELECT ${read.join(', ')}, ${wide}\n` +
    ` FROM (SELECT ${cells.map((cell, at) => `${cell} AS ${raw(at)}`).join(', ')}\n` +
    ` FROM ${reader(file, cells, noCell)}))`
  )
}

/** A cell as it stands, where it may be missing. */
const raw = (at: number): string => `raw_${cellName(at)}`

/** Nobody can have written it into a file. */
const noCell = `no cell ${randomUUID()}`

/** `nothing` is the text of cells that are null; where it is empty no cell may be missing. */
function reader(file: BulkFile, cells: readonly string[], nothing: string): string {
  const columns = cells.map((name) => `${name}: 'VARCHAR'`)
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
