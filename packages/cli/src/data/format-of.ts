import { isJson } from './is-json.ts'
import { isTableFile } from './is-table-file.ts'
import { isWorkbook } from './is-workbook.ts'

/** How a file is read: `engine` of Parquet and databases of DuckDB. */
export type Format = 'csv' | 'engine' | 'json' | 'workbook'

/** Tells the format of a file by its name or its first bytes; what is nothing else is read as text. */
export async function formatOf(path: string): Promise<Format> {
  if (isJson(path)) return 'json'
  if (await isTableFile(path)) return 'engine'
  return (await isWorkbook(path)) ? 'workbook' : 'csv'
}
