import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  type CellChange,
  type Dataset,
  type DatasetRow,
  kinds,
  type Reject,
  rejectedCell,
  rememberCell,
  type Value,
} from '@mingjian/core'

/** Rows that were read together, and what was found while they were. */
export interface Chunk {
  readonly rows: readonly DatasetRow[]
  readonly rejects: readonly Reject[]
}

/** How a chunk is written: column by column, so that what is alike lies together. */
interface WrittenChunk {
  readonly records: readonly number[]
  readonly columns: readonly (readonly unknown[])[]
  /** The rows that say more than their values, by their places. */
  readonly beyond: readonly (readonly [number, readonly string[]])[]
  /** Each with its cell as it stands, where one was read: readiness compares it with others. */
  readonly rejects: readonly (readonly [Reject, string?])[]
}

/** Plain data as compressed JSON: text of registers shrinks to a tenth. */
export const pack = (data: unknown): Uint8Array =>
  deflateRawSync(Buffer.from(JSON.stringify(data)), { level: 3 })

/** Reads what {@link pack} wrote. */
export const unpack = (bytes: Uint8Array): unknown =>
  JSON.parse(inflateRawSync(bytes).toString('utf8'))

/** Packs rows of one source; integers and decimals are bigints, which JSON lacks: they are texts there. */
export function packChunk({ rows, rejects }: Chunk, dataset: Pick<Dataset, 'columns'>): Uint8Array {
  const chunk: WrittenChunk = {
    records: rows.map(({ record }) => record),
    columns: dataset.columns.map((_, at) =>
      rows.map(({ cells }) => {
        const cell = cells[at] ?? null
        return typeof cell === 'bigint' ? String(cell) : cell
      }),
    ),
    beyond: rows.flatMap(({ beyond }, at) => (beyond === undefined ? [] : [[at, beyond] as const])),
    rejects: rejects.map((reject) => {
      const cell = rejectedCell(reject)
      return cell === undefined ? [reject] : [reject, cell]
    }),
  }
  return pack(chunk)
}

/** Reads what {@link packChunk} wrote of the same columns; rejects are told under the name that the source has now. */
export function unpackChunk(
  bytes: Uint8Array,
  { definition, columns: names }: Pick<Dataset, 'definition' | 'columns'>,
  source: string,
): Chunk {
  const { records, columns, beyond, rejects } = unpack(bytes) as WrittenChunk
  const said = new Map(beyond)
  const values = columns.map((cells, at): readonly Value[] => {
    const { kind } = definition.columns[names[at] as string] as { kind: keyof typeof kinds }
    const isNumber = ['integer', 'decimal'].includes(kinds[kind].type.kind)
    return isNumber
      ? cells.map((cell) => (cell === null ? null : BigInt(cell as string)))
      : (cells as readonly Value[])
  })
  const rows = records.map((record, at): DatasetRow => {
    const more = said.get(at)
    return {
      source: 0,
      record,
      cells: values.map((column) => column[at] ?? null),
      ...(more !== undefined && { beyond: more }),
    }
  })
  return {
    rows,
    rejects: rejects.map(([kept, cell]) => {
      const reject = { ...kept, source }
      return cell === undefined ? reject : rememberCell(reject, cell)
    }),
  }
}

/** Cells that cleaning changed, packed; nothing where there are none. */
export const packChanges = (changes: readonly CellChange[]): Uint8Array | null =>
  changes.length === 0 ? null : pack(changes)
