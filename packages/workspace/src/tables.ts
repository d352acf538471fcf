import type { DuckDBBlobValue } from '@duckdb/node-api'
import type { Batch } from './batch.ts'
import type { Engine } from './open-engine.ts'

/** The version of this layout. */
export const layout = 1

/** A batch as it stands in the file. */
export interface StoredBatch extends Batch {
  /** Its key, sealed under that of the workspace. */
  readonly sealedKey: Uint8Array
  /** Its content, sealed under its key. */
  readonly sealed: Uint8Array
}

/** What a workspace says of itself. */
export interface StoredWorkspace {
  readonly layout: number
  readonly salt: Uint8Array
  /** Nothing, sealed under the key: who opens it has the key. */
  readonly proof: Uint8Array
}

/** A chunk as it stands in the file. */
export interface StoredChunk {
  readonly number: number
  readonly rows: Uint8Array
  readonly changes: Uint8Array | null
}

/**
 * The tables of a workspace. A table of chunks is filled once, in one transaction, and belongs to the batch whose id
 * it begins with; where that is not among the batches, it is left from a load that broke off.
 */
const layoutSql = [
  'CREATE SCHEMA mingjian',
  'CREATE SCHEMA chunks',
  'CREATE TABLE mingjian.workspace (layout INTEGER, salt BLOB, proof BLOB)',
  `CREATE TABLE mingjian.batch (
    id VARCHAR, place INTEGER, turn INTEGER, dataset VARCHAR, office VARCHAR, "from" VARCHAR, "to" VARCHAR,
    rows BIGINT, rejected BIGINT, loaded VARCHAR, sealed_key BLOB, sealed BLOB)`,
]

export async function createTables(
  engine: Engine,
  { salt, proof }: StoredWorkspace,
): Promise<void> {
  for (const text of layoutSql) await engine.run(text)
  await engine.run('INSERT INTO mingjian.workspace VALUES ($1, $2, $3)', [layout, salt, proof])
}

/** Whether a database is a workspace, whatever its version. */
export async function hasTables(engine: Engine): Promise<boolean> {
  const rows = await engine.run(
    "SELECT 1 FROM duckdb_tables() WHERE schema_name = 'mingjian' AND table_name = 'workspace'",
  )
  return rows.length === 1
}

export async function readWorkspace(engine: Engine): Promise<StoredWorkspace> {
  const [row = []] = await engine.run('SELECT layout, salt, proof FROM mingjian.workspace')
  return { layout: Number(row[0]), salt: bytesOf(row[1]), proof: bytesOf(row[2]) }
}

/** The batches in their order. */
export async function readStored(engine: Engine): Promise<readonly StoredBatch[]> {
  const rows =
    await engine.run(`SELECT id, place, turn, dataset, office, "from", "to", rows, rejected, loaded, sealed_key, sealed
     FROM mingjian.batch ORDER BY place, turn, id`)
  const text = (value: unknown) => (value === null ? null : String(value))
  return rows.map((row) => ({
    id: String(row[0]),
    place: Number(row[1]),
    turn: Number(row[2]),
    dataset: String(row[3]),
    office: text(row[4]),
    from: text(row[5]),
    to: text(row[6]),
    rows: Number(row[7]),
    rejected: Number(row[8]),
    loaded: String(row[9]),
    sealedKey: bytesOf(row[10]),
    sealed: bytesOf(row[11]),
  }))
}

export const insertBatch = (engine: Engine, batch: StoredBatch): Promise<unknown> =>
  engine.run(
    `INSERT INTO mingjian.batch VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      batch.id,
      batch.place,
      batch.turn,
      batch.dataset,
      batch.office,
      batch.from,
      batch.to,
      BigInt(batch.rows),
      BigInt(batch.rejected),
      batch.loaded,
      batch.sealedKey,
      batch.sealed,
    ],
  )

/** Takes a batch out of the list; its chunks are nobody's then. */
export const deleteBatch = (engine: Engine, id: string): Promise<unknown> =>
  engine.run('DELETE FROM mingjian.batch WHERE id = $1', [id])

/** Names of tables of chunks and the ids of their batches, in the order of their numbers. */
export async function readChunkTables(
  engine: Engine,
): Promise<readonly { readonly id: string; readonly part: number }[]> {
  const rows = await engine.run(
    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'chunks'",
  )
  return rows
    .flatMap(([name]) => {
      const [, id, part] = /^([0-9a-f]+)\/(\d+)$/.exec(String(name)) ?? []
      return id === undefined ? [] : [{ id, part: Number(part) }]
    })
    .toSorted((a, b) => a.part - b.part)
}

/** Ids are ours and need no quoting. */
const chunkTable = (id: string, part: number): string => `chunks."${id}/${part}"`

/** Writes a table of chunks, whole or not at all. */
export async function writeChunks(
  engine: Engine,
  id: string,
  part: number,
  chunks: readonly StoredChunk[],
): Promise<void> {
  const table = chunkTable(id, part)
  await inTransaction(engine, async () => {
    await engine.run(`CREATE TABLE ${table} (number INTEGER, rows BLOB, changes BLOB)`)
    for (const { number, rows, changes } of chunks) {
      await engine.run(`INSERT INTO ${table} VALUES ($1, $2, $3)`, [number, rows, changes])
    }
  })
}

/** The chunks of a table in the order of their numbers; changes only where they are asked for. */
export async function readChunks(
  engine: Engine,
  id: string,
  part: number,
  withChanges: boolean,
): Promise<readonly StoredChunk[]> {
  const changes = withChanges ? 'changes' : 'NULL'
  const rows = await engine.run(
    `SELECT number, rows, ${changes} FROM ${chunkTable(id, part)} ORDER BY number`,
  )
  return rows.map(([number, bytes, more]) => ({
    number: Number(number),
    rows: bytesOf(bytes),
    changes: more === null ? null : bytesOf(more),
  }))
}

export const dropChunks = (engine: Engine, id: string, part: number) =>
  engine.run(`DROP TABLE ${chunkTable(id, part)}`)

/** Does some work whole, or not at all. */
export async function inTransaction(engine: Engine, work: () => Promise<void>): Promise<void> {
  await engine.run('BEGIN TRANSACTION')
  try {
    await work()
  } catch (error) {
    await engine.run('ROLLBACK')
    throw error
  }
  await engine.run('COMMIT')
}

const bytesOf = (value: unknown): Uint8Array => (value as DuckDBBlobValue).bytes
