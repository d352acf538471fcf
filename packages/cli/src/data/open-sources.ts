import {
  AdapterError,
  applyRulings,
  type CellChange,
  concatDatasets,
  countOnce,
  type Dataset,
  type DatasetDefinition,
  type Encoding,
  type InEach,
  inEach,
  type Mapping,
  type Reject,
  type Rulings,
} from '@mingjian/core'
import { type CliError, cliError } from '../cli-error.ts'
import { readKey } from '../key-file.ts'
import { candidateDatasets } from './candidate-datasets.ts'
import type { DatabaseTables } from './databases.ts'
import { findCopied, passOverCopy } from './find-copied.ts'
import type { FoundFile, FoundFiles, PassedOver } from './find-files.ts'
import { formatOf } from './format-of.ts'

export interface OpenOptions {
  readonly catalog: readonly DatasetDefinition[]
  /** Ids of the datasets that models read. */
  readonly reads: ReadonlySet<string>
  readonly dataset: string | undefined
  readonly mapping: Mapping | undefined
  /** What people have ruled of who is who. */
  readonly rulings?: Rulings | undefined
  readonly encoding: Encoding | undefined
  /** Where the key of the office lies, for workspaces; its usual place where undefined. */
  readonly key: string | undefined
  /** Whether it is no error that nothing is left. */
  readonly mayBeNone?: boolean
  readonly signal: AbortSignal
  readonly onReject: (reject: Reject) => void
  readonly onChange?: ((change: CellChange) => void) | undefined
  readonly onFile: (name: string) => void
}

/** Files that were opened, before those of one dataset are joined. */
export interface OpenedParts {
  /** One for each file, sheet, table or batch that is data, in their order. */
  readonly parts: readonly Dataset[]
  readonly passedOver: readonly PassedOver[]
}

export interface OpenedSources {
  /** By id of the catalog; files, sheets and tables of one dataset are joined. */
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly passedOver: readonly PassedOver[]
}

/**
 * What a file in a folder may be without stopping the run: something else than data. One that
 * lacks a column is data: an office that renames a header must hear of it.
 */
const notData = new Set([
  'database-empty',
  'dataset-unknown',
  'file-empty',
  'header-missing',
  'list-missing',
  'not-csv',
  'not-database',
  'not-json',
  'not-xlsx',
  'source-skipped',
  'workbook-empty',
  'workspace-empty',
])

/** Of these, what someone may have meant as data. */
const mayBeData = new Set([
  'database-empty',
  'file-empty',
  'list-missing',
  'not-csv',
  'not-database',
  'not-json',
  'not-xlsx',
  'view-skipped',
  'workbook-empty',
  'workspace-empty',
])

/** Opens files as {@link openParts} does, and joins those of one dataset; what they hold twice counts once. */
export async function openSources(found: FoundFiles, options: OpenOptions): Promise<OpenedSources> {
  const { parts, passedOver } = await openParts(found, options)
  const joined = new Map<string, Dataset[]>()
  for (const dataset of parts) {
    const { id } = dataset.definition
    joined.set(id, [...(joined.get(id) ?? []), dataset])
  }
  const { rulings, onReject, onChange } = options
  const datasets = new Map(
    [...joined].map(([id, each]) => {
      const whole = concatDatasets(each)
      const read = rulings === undefined ? whole : applyRulings(whole, rulings, { onChange })
      return [id, countOnce(read, { onReject })]
    }),
  )
  return { datasets, passedOver }
}

/**
 * Opens every file as the dataset that its headers fit. A file of a folder that fits none is passed
 * over with its reason, and so is the same file under another name; one that was named, or is broken, is an error; so
 * is nothing left.
 */
export async function openParts(
  { files, passedOver, folders }: FoundFiles,
  options: OpenOptions,
): Promise<OpenedParts> {
  const parts: Dataset[] = []
  const skipped: PassedOver[] = [...passedOver]
  const catalog = candidateDatasets(options)
  for (const file of files) {
    options.onFile(file.name)
    const opened = await openFile(file, { ...options, catalog })
    skipped.push(...opened.passedOver)
    for (const dataset of opened.datasets) {
      const copied = findCopied(dataset, parts)
      if (copied === undefined) parts.push(dataset)
      else skipped.push(passOverCopy(dataset, copied))
    }
  }
  if (parts.length === 0 && options.mayBeNone !== true) throw nothingLeft(skipped, folders)
  return { parts, passedOver: skipped }
}

interface OpenedFile {
  readonly datasets: readonly Dataset[]
  readonly passedOver: readonly PassedOver[]
}

async function openFile(file: FoundFile, options: OpenOptions): Promise<OpenedFile> {
  try {
    return await openByContent(file, options)
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    const isColumn = error.code === 'column-missing'
    // A sheet has the name of its workbook before it, a table that of its database.
    if (isColumn && error.file.startsWith(`${file.name}#`)) {
      const isSheet = file.database === undefined && (await formatOf(file.path)) === 'workbook'
      throw withHint(error, isSheet ? outsideWorkbook : outsideDatabase)
    }
    const isSkipped = error.code === 'source-skipped'
    if (!isSkipped && (file.named || options.dataset !== undefined)) throw error
    if (isColumn) throw withHint(error, outsideFolder)
    const isText = file.name.toLowerCase().endsWith('.txt')
    if (!isText && !notData.has(error.code)) throw error
    return { datasets: [], passedOver: [passOver(file.name, error)] }
  }
}

async function openByContent(
  { path, name, database }: FoundFile,
  { catalog, dataset, mapping, encoding, key, signal, onReject, onChange }: OpenOptions,
): Promise<OpenedFile> {
  const known = { catalog, dataset, mapping, signal, onReject, onChange, name }
  if (database !== undefined) return toOpened(await database.open(path, known))
  // An adapter is loaded where a file asks for it: engine and drivers take time and memory.
  switch (await formatOf(path)) {
    case 'json': {
      const { openJson } = await import('@mingjian/adapter-json')
      return { datasets: [await openJson(path, { ...known, encoding })], passedOver: [] }
    }
    case 'engine': {
      const { isWorkspace, openWorkspace } = await import('@mingjian/workspace')
      if (await isWorkspace(path, name)) {
        const { bytes } = await readKey(key, { mayMake: false })
        return toOpened(await openWorkspace(path, { ...known, key: bytes }))
      }
      const { openDuckdb } = await import('@mingjian/adapter-duckdb')
      return toOpened(await openDuckdb(path, known))
    }
    case 'workbook': {
      const { openExcel } = await import('@mingjian/adapter-excel')
      return toOpened(await openExcel(path, known))
    }
    case 'csv': {
      const { openCsv } = await import('@mingjian/adapter-csv')
      return { datasets: [await openCsv(path, { ...known, encoding })], passedOver: [] }
    }
  }
}

const toOpened = ({ datasets, others }: DatabaseTables): OpenedFile => ({
  datasets,
  passedOver: others.map((error) => passOver(error.file, error)),
})

const passOver = (name: string, { code, told }: AdapterError): PassedOver => ({
  name,
  reason: inEach((language) => {
    const { message, hint } = told[language]
    return `${message}${language === 'zh' ? '' : ' '}${hint}`.trim()
  }),
  mayBeData: mayBeData.has(code),
})

const outsideFolder: InEach = {
  zh: '不属于这些数据的表格，请移出该文件夹。',
  en: 'A table that is none of these data belongs outside the folder.',
}
const outsideWorkbook: InEach = {
  zh: '不属于这些数据的工作表，请移出该工作簿。',
  en: 'A sheet that is none of these data belongs outside the workbook.',
}

const outsideDatabase: InEach = {
  zh: '不属于这些数据的表，可在数据对应文件（mingjian map）中写明不读取。',
  en: 'A table that is none of these data can be skipped by a mapping (mingjian map).',
}

const withHint = ({ code, told: { zh, en }, file, record, line }: AdapterError, more: InEach) =>
  new AdapterError(
    code,
    {
      zh: { ...zh, hint: `${zh.hint}${more.zh}` },
      en: { ...en, hint: `${en.hint} ${more.en}` },
    },
    { file, record, line },
  )

const nothingLeft = (skipped: readonly PassedOver[], folders: readonly string[]): CliError =>
  skipped.length === 0 ? cliError('data-empty', { folders }) : cliError('data-none', { skipped })
