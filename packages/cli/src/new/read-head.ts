import { stat } from 'node:fs/promises'
import type { HeadRecord } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { formatOf } from '../data/format-of.ts'
import { isAddress, schemeOf } from '../data/is-address.ts'

/** Records that a new dataset is guessed from. */
const sample = 500

/** Reads the first records of a data file: of a workbook or database those of the first sheet or table that holds any. */
export async function readHead(path: string, signal: AbortSignal): Promise<readonly HeadRecord[]> {
  if (isAddress(path)) throw cliError('data-no-file', { scheme: schemeOf(path) })
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isFile() !== true) throw cliError('data-missing', { path: showPath(path) })
  switch (await formatOf(path)) {
    case 'json': {
      const { readJsonHead } = await import('@mingjian/adapter-json')
      return readJsonHead(path, sample, { signal })
    }
    case 'engine': {
      const { isWorkspace } = await import('@mingjian/workspace')
      const file = showPath(path)
      if (await isWorkspace(path, file)) throw cliError('head-workspace', { file })
      const { readDuckdbHead } = await import('@mingjian/adapter-duckdb')
      return readDuckdbHead(path, sample, signal)
    }
    case 'workbook': {
      const { readExcelHead } = await import('@mingjian/adapter-excel')
      return readExcelHead(path, sample, signal)
    }
    case 'csv': {
      const { readCsvHead } = await import('@mingjian/adapter-csv')
      return readCsvHead(path, sample, { signal })
    }
  }
}
