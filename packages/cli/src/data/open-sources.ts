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

/** What a file in a folder may be without stopping the run: something else than data. */
const notData = new Set([
  'dataset-unknown',
  'column-missing',
  'file-empty',
  'header-missing',
  'not-csv',
])

/**
 * Opens every file as the dataset that its headers fit. A file of a folder that fits none is passed
 * over with its reason; one that was named, or is broken, is an error; so is nothing left.
 */
export async function openSources(
  { files, passedOver }: FoundFiles,
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
  if (parts.size === 0) throw nothingLeft(skipped)
  const datasets = new Map([...parts].map(([id, each]) => [id, concatDatasets(each)]))
  return { datasets, passedOver: skipped }
}

async function openFile(file: FoundFile, options: OpenOptions): Promise<Dataset | PassedOver> {
  const { catalog, dataset, encoding, signal, onReject } = options
  try {
    const { name } = file
    return await openCsv(file.path, { catalog, dataset, encoding, signal, onReject, name })
  } catch (error) {
    const isText = file.name.toLowerCase().endsWith('.txt')
    const passable = error instanceof AdapterError && (isText || notData.has(error.code))
    if (file.named || dataset !== undefined || !passable) throw error
    return { name: file.name, reason: `${error.message} ${error.hint}`.trim() }
  }
}

function nothingLeft(skipped: readonly PassedOver[]): CliError {
  if (skipped.length === 0) {
    return new CliError('No data: the folder is empty.', 'Name a folder or files with .csv tables.')
  }
  const reasons = skipped.map(({ name, reason }) => `  ${name}: ${reason}`)
  return new CliError(
    `No data: none of ${skipped.length} files can be read as a dataset.`,
    reasons.join('\n').trimStart(),
  )
}
