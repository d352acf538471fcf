import { type DuckDBConnection, type DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import { InvariantError } from '@mingjian/core'
import type { ComponentsStatement } from '@mingjian/sql'
import { createChunkWriter } from './append.ts'
import { BackendError } from './backend-error.ts'
import { executeText, type Place } from './execute.ts'
import { quoteName } from './names.ts'
import { createUnionFind, type UnionFind } from './union-find.ts'

/** The most nodes that numbers of 32 bits tell apart. */
const mostNodes = 2 ** 31 - 1
/** Nodes written between two looks at the signal. */
const writtenAtOnce = 200_000

/**
 * Finds the connected parts of a graph. The edges stream through; of the nodes only the array of
 * the union-find is held. A recursion in SQL takes minutes where this takes a second.
 */
export async function findComponents(
  connection: DuckDBConnection,
  { nodes, edges, roots }: ComponentsStatement,
  place: Place,
): Promise<void> {
  const size = await countRows(connection, nodes, place)
  if (size > mostNodes) {
    const message = `${place.what} failed: ${size} nodes, at most ${mostNodes} can be linked. Link fewer.`
    throw new BackendError(message, { code: 'memory', ...tableOf(place) })
  }
  const networks = createUnionFind(size)
  await readEdges(connection, edges, networks, place)
  await writeRoots(connection, roots, size, networks, place)
}

/** Edges lie in a plain table, and their number is known: a stream that fails just ends. */
async function readEdges(
  connection: DuckDBConnection,
  edges: readonly string[],
  networks: UnionFind,
  place: Place,
): Promise<void> {
  const expected = await countRows(connection, edges, place)
  const stream = await connection.stream(`SELECT "a", "b" FROM ${quoteName(...edges)}`)
  let read = 0
  for (;;) {
    place.signal?.throwIfAborted()
    const chunk = await stream.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    read += chunk.rowCount
    const [a, b] = [numbersOf(chunk, 0), numbersOf(chunk, 1)]
    for (let row = 0; row < chunk.rowCount; row += 1) networks.union(a(row), b(row))
  }
  if (read === expected) return
  const message = `${place.what} gave ${read} of ${expected} edges. Run it again.`
  throw new BackendError(message, { code: 'rows-lost', ...tableOf(place) })
}

async function writeRoots(
  connection: DuckDBConnection,
  roots: readonly string[],
  size: number,
  networks: UnionFind,
  place: Place,
): Promise<void> {
  const table = quoteName(...roots)
  await executeText(connection, `CREATE TABLE ${table} ("node" INTEGER, "root" INTEGER)`, place)
  const writer = await createChunkWriter(connection, roots, [INTEGER, INTEGER])
  for (let node = 0; node < size; node += 1) {
    writer.add([node, networks.find(node)])
    if (node % writtenAtOnce > 0) continue
    // Appending is synchronous: let an abort be seen.
    await new Promise(setImmediate)
    place.signal?.throwIfAborted()
  }
  const written = writer.close()
  const found = await countRows(connection, roots, place)
  if (written === size && found === size) return
  const message = `${place.what} wrote ${found} of ${size} nodes. Run it again.`
  throw new BackendError(message, { code: 'rows-lost', ...tableOf(place) })
}

async function countRows(
  connection: DuckDBConnection,
  path: readonly string[],
  place: Place,
): Promise<number> {
  const text = `SELECT count(*) FROM ${quoteName(...path)}`
  const counted = await executeText(connection, text, place)
  return Number((await counted.getRows())[0]?.[0])
}

/** Reads a column of numbers cell by cell, without a list of them. */
function numbersOf(chunk: DuckDBDataChunk, column: number): (row: number) => number {
  const vector = chunk.getColumnVector(column)
  return (row) => {
    const value = vector.getItem(row)
    if (typeof value !== 'number') throw new InvariantError('An edge has no number.')
    return value
  }
}

const tableOf = ({ table }: Place) => (table === undefined ? {} : { table })
