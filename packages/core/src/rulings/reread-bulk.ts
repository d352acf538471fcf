import type { BulkFile } from '../dataset/bulk-file.ts'
import { bulkOf } from '../dataset/bulk-of.ts'
import type { BulkPart, BulkReading, Dataset } from '../dataset/dataset.ts'
import type { DatasetRow } from '../dataset/dataset-row.ts'
import { changeRow } from './change-row.ts'
import { createRowRuler, type RowRuler } from './rule-row.ts'
import type { RulingLog } from './ruling-log.ts'
import type { RuledRecords, Rulings } from './rulings.ts'

/** Values of one column that a backend compares each cell with: more would cost it more than it saves. */
const mostHanded = 500

/**
 * How a backend may read the files of a dataset on which people have ruled: records of which rulings may
 * speak go to the reader of their file. Undefined where it has to read by `batches`.
 */
export function rereadBulk(
  inner: Dataset,
  rulings: Rulings,
  log: RulingLog,
  batches: Dataset['batches'],
): BulkReading | undefined {
  const bulk = bulkOf(inner)
  if (bulk === undefined) return undefined
  const { key = [], id } = inner.definition
  const spoken = rulings.records.filter(({ side }) => side.dataset === id)
  // Rows are taken for alike by what they hold: where a part of their key is taken away, too few would be.
  const isTaken = ({ side: { nameColumn, numberColumn }, isNot }: RuledRecords): boolean =>
    isNot.length > 0 && (key.includes(nameColumn) || key.includes(numberColumn))
  if (spoken.some(isTaken)) return undefined
  const needed = new Set(
    spoken.flatMap(({ side: { numberColumn, cells } }) => [
      numberColumn,
      ...cells.map((each) => each.column),
    ]),
  )
  const has = (of: Dataset) =>
    inner.columns.every((name) => !needed.has(name) || of.columns.includes(name))
  if (!bulk.parts.every(({ dataset }) => has(dataset))) return undefined
  const parts = bulk.parts.map((part) => rereadPart(part, rulings, log))
  return { ...bulk, batches, parts }
}

function rereadPart(part: BulkPart, rulings: Rulings, log: RulingLog): BulkPart {
  const { dataset, source, file } = part
  const ruler = createRowRuler(dataset, rulings)
  if (ruler === undefined) return part
  const change = (row: DatasetRow) => changeRow(row, ruler, log, source)
  const begin = () => log.begin(dataset.sources.map((_, at) => at + source))
  async function* batches(signal?: AbortSignal): ReturnType<Dataset['batches']> {
    begin()
    for await (const batch of dataset.batches(signal)) yield batch.map(change)
  }
  const asked = [...ruler.asked.values()].every((values) => values.size <= mostHanded)
  return {
    ...part,
    dataset: { ...dataset, batches },
    file: file && asked ? rereadFile(file, ruler, change, begin) : undefined,
  }
}

const rereadFile = (
  file: BulkFile,
  { asked }: RowRuler,
  change: (row: DatasetRow) => DatasetRow,
  begin: () => void,
): BulkFile => ({
  ...file,
  columns: file.columns.map((column, at) => {
    const handed = asked.get(at)
    return handed === undefined ? column : { ...column, handed }
  }),
  start: () => {
    begin()
    const reader = file.start()
    return {
      ...reader,
      read: (cells, record) => {
        const row = reader.read(cells, record)
        return row && change(row)
      },
    }
  },
})
