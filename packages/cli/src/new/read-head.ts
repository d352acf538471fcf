import { stat } from 'node:fs/promises'
import { readCsvHead } from '@mingjian/adapter-csv'
import { readDuckdbHead } from '@mingjian/adapter-duckdb'
import { readExcelHead } from '@mingjian/adapter-excel'
import { readJsonHead } from '@mingjian/adapter-json'
import type { HeadRecord } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { isAddress, schemeOf } from '../data/is-address.ts'
import { isJson } from '../data/is-json.ts'
import { isTableFile } from '../data/is-table-file.ts'
import { isWorkbook } from '../data/is-workbook.ts'

/** Records that a new dataset is guessed from. */
const sample = 500

/** Reads the first records of a data file: of a workbook or database those of the first sheet or table that holds any. */
export async function readHead(path: string, signal: AbortSignal): Promise<readonly HeadRecord[]> {
  if (isAddress(path)) throw cliError('data-no-file', { scheme: schemeOf(path) })
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isFile() !== true) throw cliError('data-missing', { path: showPath(path) })
  if (await isTableFile(path)) return readDuckdbHead(path, sample, signal)
  if (isJson(path)) return readJsonHead(path, sample, { signal })
  return (await isWorkbook(path))
    ? readExcelHead(path, sample, signal)
    : readCsvHead(path, sample, { signal })
}
