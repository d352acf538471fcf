import {
  type BulkPart,
  type DatasetRow,
  recordColumn,
  sourceColumn,
  storedColumns,
  string,
} from '@mingjian/core'
import { createWriter } from '../append.ts'
import { BackendError } from '../backend-error.ts'
import { executeText } from '../execute.ts'
import { addRow, type LoadedColumn, traces } from '../load-row.ts'
import { dataSchema, quoteName } from '../names.ts'
import { storageType } from '../values.ts'
import { answerQuestions } from './answer-questions.ts'
import { findRepeated } from './find-repeated.ts'
import {
  beyondColumn,
  countRows,
  createFilesSchema,
  filesPath,
  type Loading,
  settleAll,
  streamRows,
} from './loading.ts'
import { recordOf, type StagedFile, stageFile } from './stage-file.ts'
import { pendingTexts, staged } from './staged-columns.ts'
import { toldParts } from './told-cells.ts'

interface StagedPart extends StagedFile {
  readonly part: BulkPart
}

/**
 * Loads a dataset whose files the engine reads itself: what is plain in SQL, every other record by the
 * reader of its file. Returns the names of its columns.
 */
export async function loadBulk(loading: Loading): Promise<ReadonlySet<string>> {
  const { connection, dataset, id, bulk, place } = loading
  const stored = storedColumns(dataset)
  const columns = [...traces, ...stored.columns]
  await createFilesSchema(connection, place)
  const { parts, rows } = await readParts(loading, columns)
  const all = quoteName(...filesPath(id, 'all'))
  const selects = parts.map((part) => selectRows(part, loading))
  const rest = quoteName(...filesPath(id, 'rest'))
  await executeText(
    connection,
    // The first names the columns.
    `CREATE VIEW ${all} AS ${[`SELECT * FROM ${rest}`, ...selects].join('\nUNION ALL ')}`,
    place,
  )
  const gone = bulk.repeats && (await findRepeated(loading, all, bulk.repeats))
  const repeated = gone === undefined ? 0 : await countRows(loading, gone)
  const table = quoteName(dataSchema, id)
  const names = columns.map(({ name }) => quoteName(name)).join(', ')
  const places = `${quoteName(sourceColumn)}, ${quoteName(recordColumn)}`
  const text =
    gone === undefined
      ? `CREATE VIEW ${table} AS SELECT ${names} FROM ${all}`
      : `CREATE TABLE ${table} AS SELECT ${names} FROM ${all} ANTI JOIN ${gone} USING (${places})`
  await executeText(connection, text, place)
  if (gone !== undefined) {
    // The rows are copied: what they were read from is of no more use.
    const views = [all, ...parts.map(({ view }) => view)].map((name) => `VIEW ${name}`)
    const tables = [rest, gone, ...parts.flatMap((part) => part.tables)]
    for (const each of [...views, ...tables.map((name) => `TABLE ${name}`)])
      await executeText(connection, `DROP ${each}`, place)
  }
  const found = await countRows(loading, table)
  if (found !== rows - repeated) {
    throw new BackendError(
      `Dataset "${id}" has ${rows - repeated} rows in its files, DuckDB holds ${found}.`,
      { code: 'rows-lost', table: id },
    )
  }
  await tellWatchers(loading, table)
  return new Set(columns.map(({ name }) => name))
}

/** Reads each part in turn; rows that the engine did not read itself go into a table of their own. */
async function readParts(loading: Loading, columns: readonly LoadedColumn[]) {
  const { connection, dataset, id, bulk, options, place } = loading
  const stored = storedColumns(dataset)
  const rest = filesPath(id, 'rest')
  const types = [...columns.map(({ type }) => type), string]
  const names = [...columns.map(({ name }) => name), beyondColumn]
  const spelled = names.map((name, at) => `${quoteName(name)} ${storageType(types[at] ?? string)}`)
  await executeText(connection, `CREATE TABLE ${quoteName(...rest)} (${spelled.join(', ')})`, place)
  const writer = await createWriter(connection, { schema: rest[0], table: rest[1] }, types)
  const parts: StagedPart[] = []
  let rows = 0
  const table = { id, dataset, stored, columns }
  const adderOf = (part: BulkPart) => {
    const order = dataset.columns.map((column) => part.dataset.columns.indexOf(column))
    return (row: DatasetRow) => {
      const cells = order.map((at) => row.cells[at] ?? null)
      const beyond = row.beyond === undefined ? null : JSON.stringify(row.beyond)
      addRow(writer, { ...row, source: row.source + part.source, cells }, table, [beyond])
      rows += 1
    }
  }
  for (const [at, part] of bulk.parts.entries()) {
    const name = (what: string) => quoteName(...filesPath(id, `${at}/${what}`))
    const add = adderOf(part)
    const found = part.file && (await stageFile(connection, part.file, name, place))
    if (found === undefined) {
      for await (const batch of part.dataset.batches(options.signal)) {
        for (const row of batch) add(row)
        options.onProgress?.({ phase: 'load', name: id, rows })
        await settleAll(loading)
      }
      continue
    }
    parts.push({ ...found, part })
    await readFile(found, loading, add)
    rows += found.plain.rows
    options.onProgress?.({ phase: 'load', name: id, rows })
  }
  writer.close()
  return { parts, rows }
}

/** Hands the records that are not plain to the reader of their file. */
async function readFile(
  { file, plain, others }: StagedFile,
  loading: Loading,
  add: (row: DatasetRow) => void,
): Promise<void> {
  const reader = file.start()
  const { of } = recordOf(file)
  if (others.records > 0) {
    const select = `SELECT ${staged.row}, ${staged.cells} FROM ${others.table} WHERE ${staged.cells} IS NOT NULL`
    for await (const records of streamRows(loading, select, others.records)) {
      for (const [row, cells] of records) {
        const found: (string | null)[] = JSON.parse(String(cells))
        const end = found.indexOf(null)
        const read = end < 0 ? found : found.slice(0, end)
        const record = reader.read(read as string[], of(Number(row)))
        if (record !== undefined) add(record)
      }
      await settleAll(loading)
    }
  }
  reader.countPlain(plain)
}

/** The plain records of a file as rows of the dataset. */
function selectRows({ file, view, part }: StagedPart, { dataset }: Loading): string {
  const cells = dataset.columns.flatMap((name) => {
    const at = part.dataset.columns.indexOf(name)
    const [stored] = storedColumns({ ...dataset, columns: [name] }).columns
    const value = at < 0 ? 'NULL' : staged.value(at)
    const cast = `CAST(${value} AS ${stored && storageType(stored.type)})`
    if (dataset.definition.columns[name]?.empty !== 'pending') return [cast]
    const column = file.columns[at]
    return [cast, column && pendingTexts(column).length > 0 ? staged.pending(at) : 'false']
  })
  const traced = [`CAST(${part.source} AS BIGINT)`, recordOf(file).sql]
  return `SELECT ${[...traced, ...cells, toldParts(staged.told).beyond].join(', ')} FROM ${view}`
}

async function tellWatchers(loading: Loading, table: string): Promise<void> {
  const { connection, dataset, bulk, place } = loading
  const questions = bulk.watchers.flatMap((watcher) => watcher.questions)
  const answers = await answerQuestions(connection, table, dataset, questions, place)
  await settleAll(loading)
  let from = 0
  for (const watcher of bulk.watchers) {
    watcher.heed(answers.slice(from, from + watcher.questions.length))
    from += watcher.questions.length
  }
}
