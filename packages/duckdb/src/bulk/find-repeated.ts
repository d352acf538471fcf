import type { DuckDBValue } from '@duckdb/node-api'
import {
  type Dataset,
  type DatasetRow,
  integer,
  kinds,
  pendingCell,
  pendingFlag,
  type RepeatedRows,
  recordColumn,
  sourceColumn,
  storedColumns,
  type Value,
} from '@mingjian/core'
import { createWriter } from '../append.ts'
import { executeText } from '../execute.ts'
import { quoteName } from '../names.ts'
import { fromStored } from '../values.ts'
import { countRows, filesPath, type Loading, settleAll, streamRows } from './loading.ts'

/**
 * Has the rows judged that may repeat others. Returns the table of those that do, by source and record;
 * undefined where none does. Whether rows may is told by hashes: few rows have one in common.
 */
export async function findRepeated(
  loading: Loading,
  all: string,
  { key, start }: RepeatedRows,
): Promise<string | undefined> {
  const { connection, dataset, id, place } = loading
  const stays = start()
  const hash = hashOf(dataset, key)
  const twice = quoteName(...filesPath(id, 'twice'))
  await executeText(
    connection,
    `CREATE TABLE ${twice} AS SELECT hash FROM (SELECT ${hash} AS hash FROM ${all}) GROUP BY hash HAVING count(*) > 1`,
    place,
  )
  if ((await countRows(loading, twice)) === 0) return undefined
  const like = quoteName(...filesPath(id, 'like'))
  const order = `${quoteName(sourceColumn)}, ${quoteName(recordColumn)}`
  await executeText(
    connection,
    `CREATE TABLE ${like} AS SELECT * FROM ${all} WHERE ${hash} IN (SELECT hash FROM ${twice}) ORDER BY ${order}`,
    place,
  )
  const gone = filesPath(id, 'gone')
  const [source, record] = [quoteName(sourceColumn), quoteName(recordColumn)]
  const places = `${source} BIGINT, ${record} BIGINT`
  await executeText(connection, `CREATE TABLE ${quoteName(...gone)} (${places})`, place)
  const writer = await createWriter(connection, { schema: gone[0], table: gone[1] }, [
    integer,
    integer,
  ])
  const read = createRowReader(dataset)
  const expected = await countRows(loading, like)
  for await (const rows of streamRows(loading, `SELECT * FROM ${like}`, expected)) {
    for (const row of rows.map(read)) {
      if (!stays(row)) writer.add([BigInt(row.source), BigInt(row.record)])
    }
    await settleAll(loading)
  }
  const repeated = writer.close()
  for (const each of [like, twice]) await executeText(connection, `DROP TABLE ${each}`, place)
  return repeated === 0 ? undefined : quoteName(...gone)
}

/** Alike where the known key of two rows is, and where the key of neither is known and all cells are alike. */
function hashOf(dataset: Dataset, key: readonly number[]): string {
  const all = storedColumns(dataset).columns.map(({ name }) => quoteName(name))
  const whole = `hash(${all.join(', ')})`
  const names = key.flatMap((at) => dataset.columns[at] ?? [])
  if (key.length === 0 || names.length < key.length) return whole
  const known = names.map((name) =>
    mayPend(dataset, name)
      ? `(${quoteName(name)} IS NOT NULL OR ${quoteName(pendingFlag(name))})`
      : `${quoteName(name)} IS NOT NULL`,
  )
  const cells = names.map((name) => quoteName(name))
  return `CASE WHEN ${known.join(' AND ')} THEN hash(${cells.join(', ')}) ELSE ${whole} END`
}

const mayPend = ({ definition }: Dataset, name: string): boolean =>
  definition.columns[name]?.empty === 'pending'

/** Reads a row of a loaded table: source, record, cells, and what these say beyond their values. */
function createRowReader(dataset: Dataset): (row: readonly DuckDBValue[]) => DatasetRow {
  let place = 2
  const readers = dataset.columns.map((name) => {
    const at = place
    const pends = mayPend(dataset, name)
    place += pends ? 2 : 1
    const column = dataset.definition.columns[name]
    if (column === undefined) throw new RangeError(`"${name}" is no column of its dataset.`)
    const { type } = kinds[column.kind]
    return (row: readonly DuckDBValue[]): Value =>
      pends && row[at + 1] === true ? pendingCell : fromStored(row[at] ?? null, type)
  })
  return (row) => {
    const beyond = row[place]
    return {
      source: Number(row[0]),
      record: Number(row[1]),
      cells: readers.map((read) => read(row)),
      ...(typeof beyond === 'string' && { beyond: JSON.parse(beyond) }),
    }
  }
}
