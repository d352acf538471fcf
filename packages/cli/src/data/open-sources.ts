import { AdapterError, type Encoding, openCsv } from '@mingjian/adapter-csv'
import { concatDatasets, type Dataset, type DatasetDefinition, type Reject } from '@mingjian/core'
import { CliError } from '../cli-error.ts'
import type { FoundFile, FoundFiles, PassedOver } from './find-files.ts'

export interface OpenOptions {
  readonly catalog: readonly DatasetDefinition[]
  readonly dataset: string | undefined
  readonly encoding: Encoding | undefined
  readonly signal: AbortSignal
  readonly onReject: (reject: Reject) => void
  readonly onFile: (name: string) => void
}

export interface OpenedSources {
  /** By id of the catalog; files of one dataset are joined. */
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly passedOver: readonly PassedOver[]
}

/**
 * What a file in a folder may be without stopping the run: something else than data. One that
 * lacks a column is data: an office that renames a header must hear of it.
 */
const notData = new Set(['dataset-unknown', 'file-empty', 'header-missing', 'not-csv'])

/**
 * Opens every file as the dataset that its headers fit. A file of a folder that fits none is passed
 * over with its reason; one that was named, or is broken, is an error; so is nothing left.
 */
export async function openSources(
  { files, passedOver, folders }: FoundFiles,
  options: OpenOptions,
): Promise<OpenedSources> {
  const parts = new Map<string, Dataset[]>()
  const skipped: PassedOver[] = [...passedOver]
  for (const file of files) {
    options.onFile(file.name)
    const opened = await openFile(file, options)
    if ('reason' in opened) skipped.push(opened)
    else {
      const { id } = opened.definition
      parts.set(id, [...(parts.get(id) ?? []), opened])
    }
  }
  if (parts.size === 0) throw nothingLeft(skipped, folders)
  const datasets = new Map([...parts].map(([id, each]) => [id, concatDatasets(each)]))
  return { datasets, passedOver: skipped }
}

async function openFile(file: FoundFile, options: OpenOptions): Promise<Dataset | PassedOver> {
  const { catalog, dataset, encoding, signal, onReject } = options
  try {
    const { name } = file
    return await openCsv(file.path, { catalog, dataset, encoding, signal, onReject, name })
  } catch (error) {
    if (file.named || dataset !== undefined || !(error instanceof AdapterError)) throw error
    if (error.code === 'column-missing') throw withFolderHint(error)
    const isText = file.name.toLowerCase().endsWith('.txt')
    if (!isText && !notData.has(error.code)) throw error
    const reason = `${error.message} ${error.hint}`.trim()
    return { name: file.name, reason, mayBeData: error.code === 'file-empty' }
  }
}

const withFolderHint = ({ code, message, hint, file, record, line }: AdapterError): AdapterError =>
  new AdapterError(code, message, {
    file,
    record,
    line,
    hint: `${hint} A table that is none of these data belongs outside the folder.`,
  })

function nothingLeft(skipped: readonly PassedOver[], folders: readonly string[]): CliError {
  if (skipped.length === 0) {
    const names = folders.map((folder) => `"${folder}"`).join(', ')
    const what = folders.length === 1 ? `the folder ${names} is` : `the folders ${names} are`
    return new CliError(`No data: ${what} empty.`, 'Name a folder or files with .csv tables.')
  }
  const reasons = skipped.map(({ name, reason }) => `  ${name}: ${reason}`)
  return new CliError(
    `No data: none of ${skipped.length} files can be read as a dataset.`,
    reasons.join('\n').trimStart(),
  )
}
