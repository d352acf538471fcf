import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { threads } from './compiled.mjs'

/**
 * Opens an engine with the same rows in plain tables of plain types, and gives what runs the
 * statements of `sql/<name>.sql`, which were written by hand. Its last table is `subject`.
 */
export async function openByHand(name, tables) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) })
  const connection = await instance.connect()
  for (const [table, { columns, rows }] of Object.entries(tables)) {
    const types = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`)
    await connection.run(`CREATE TABLE ${table} (${types.join(', ')})`)
    await fill(connection, table, { columns, rows })
  }
  const text = readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8')
  const statements = text.split(/;\s*$/m).filter((statement) => statement.trim() !== '')
  return {
    async run() {
      for (const statement of statements) await connection.run(statement)
    },
    /** Columns of the subjects in the order of their key, as text. */
    async read(columns, key) {
      const cast = columns.map((column) => `CAST(${column} AS VARCHAR)`).join(', ')
      const query = `SELECT ${cast} FROM subject ORDER BY ${key}`
      return (await connection.runAndReadAll(query)).getRows()
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** Everything arrives as text and is cast by the engine. */
async function fill(connection, table, { columns, rows }) {
  const names = Object.keys(columns)
  await connection.run(
    `CREATE TEMP TABLE received (${names.map((name) => `"${name}" VARCHAR`).join(', ')})`,
  )
  const appender = await connection.createAppender('received')
  for (const row of rows) {
    for (const name of names) {
      const cell = row[name]
      if (cell === undefined || cell === null || cell === '') appender.appendNull()
      else appender.appendVarchar(String(cell))
    }
    appender.endRow()
  }
  appender.closeSync()
  await connection.run(`INSERT INTO ${table} SELECT * FROM received`)
  await connection.run('DROP TABLE received')
}
