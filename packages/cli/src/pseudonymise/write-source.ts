import { join } from 'node:path'
import type { ColumnDefinition, Dataset, DatasetRow, Tokeniser } from '@mingjian/core'
import { createCellWriter, wordForUnknown } from './cell-writer.ts'
import { columnFates } from './column-fates.ts'
import { createTokenFile } from './token-file.ts'
import type { ReportedFile } from './token-report.ts'

export interface SourceSetting {
  readonly dir: string
  /** The name of the file that is written. */
  readonly file: string
  readonly tokeniser: Tokeniser
  readonly keep: ReadonlySet<string>
  /** The numbers of the records that could not be read, which grow as the source is read. */
  readonly rejected: ReadonlySet<number>
}

/** Writes the rows of one source of a dataset as tokens. */
export interface SourceWriter {
  /** Writes a row; gives the cells of its dataset as they stand in the file, null where nothing does. */
  write(row: DatasetRow): Promise<readonly (string | null)[]>
  /** Says what became of it, complete once all rows are written. */
  close(alike: number): Promise<ReportedFile>
  /** Gives the file up. */
  abandon(): Promise<void>
}

/** Begins the file of one source; a column that is left out has no header. */
export function createSourceWriter(
  { definition, columns, sources }: Dataset,
  at: number,
  { dir, file, tokeniser, keep, rejected }: SourceSetting,
): SourceWriter {
  const source = sources[at] as Dataset['sources'][number]
  const held = columns.filter((name) => source.headers.some(({ column }) => column === name))
  const fates = columnFates(definition, held, keep)
  const own = fates.map((fate) => {
    const column = definition.columns[fate.column] as ColumnDefinition
    return {
      fate,
      kind: column.kind,
      cell: columns.indexOf(fate.column),
      write: createCellWriter(fate, definition, tokeniser),
      nothing: wordForUnknown(column),
      isThere: fate.became !== 'left-out',
      filled: 0,
      written: 0,
    }
  })
  const there = own.filter(({ isThere }) => isThere)
  const headers = there.map(({ fate }) => fate.column)
  const shift = source.headerRecords?.length ? 0 : 1
  const tokens = createTokenFile(
    join(dir, file),
    headers,
    // A line of one cell is short of what the header asks for only where that is more.
    (record) => there.length > 1 && rejected.has(record - shift),
  )
  let rows = 0
  return {
    async write({ record, cells }) {
      const texts: string[] = []
      const written: (string | null)[] = columns.map(() => null)
      for (const each of own) {
        const value = cells[each.cell] ?? null
        const text = each.write(value)
        if (value !== null) each.filled += 1
        if (value !== null && text !== undefined) {
          each.written += 1
          written[each.cell] = text
        }
        if (each.isThere) texts.push(text ?? each.nothing)
      }
      rows += 1
      await tokens.write(record + shift, texts)
      return written
    },
    abandon: tokens.abandon,
    async close(alike) {
      for (const record of [...rejected].sort((a, b) => a - b)) await tokens.reject(record + shift)
      await tokens.close()
      const { read, rejected: lost, repeated, rejectedCells } = source.counts
      return {
        file,
        dataset: definition.id,
        shift,
        records: { read, written: rows, rejected: lost, repeated, alike },
        rejectedCells,
        otherColumns: source.headers.filter(({ column }) => column === undefined).length,
        columns: own.map(({ fate: { column, became, why }, kind, filled, written }) => ({
          column,
          kind,
          became,
          ...(why && { why }),
          filled,
          written,
        })),
      }
    },
  }
}
