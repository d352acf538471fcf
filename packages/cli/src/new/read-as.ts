import {
  AdapterError,
  createCellTally,
  createCounts,
  createRowReader,
  datasetDefinitionSchema,
  type FoundDataset,
  findDataset,
  type Header,
  type KindName,
} from '@mingjian/core'

/**
 * How many cells of a column a file would be refused if the column were of a kind: read as files are, in the unit
 * that the header or a title states. All of them where that unit stops the file.
 */
export function countRefused(
  whole: Header,
  at: number,
  cells: readonly string[],
  kind: KindName,
): number {
  const header = onlyColumn(whole, at)
  const dataset = foundAs(header, kind)
  if (dataset === undefined) return cells.length
  const counts = createCounts()
  const reader = createRowReader({
    file: '',
    header,
    dataset,
    columns: ['c'],
    counts,
    tally: createCellTally(),
    logRejects: () => undefined,
  })
  const first = (header.rows.at(-1)?.record ?? 0) + 1
  for (const [index, cell] of cells.entries()) reader.read([cell], first + index)
  return counts.rejectedCells
}

/** A header of one of its columns alone, below the same titles. */
const onlyColumn = ({ texts, cells, rows, titles }: Header, at: number): Header => ({
  texts: texts.slice(at, at + 1),
  cells: cells.slice(at, at + 1),
  rows: rows.map(({ cells, record }) => ({ cells: cells.slice(at, at + 1), record })),
  titles,
})

function foundAs(header: Header, kind: KindName): FoundDataset | undefined {
  const definition = datasetDefinitionSchema.parse({
    id: 'new',
    title: { zh: '新' },
    privacy: 1,
    columns: { c: { title: { zh: 'c' }, kind } },
  })
  try {
    return findDataset('', header, () => ({
      kind: 'matched',
      definition,
      columns: ['c'],
      by: 'headers',
    }))
  } catch (error) {
    if (error instanceof AdapterError) return undefined
    throw error
  }
}
