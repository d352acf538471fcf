import { AdapterError, type Encoding, openCsv } from '@mingjian/adapter-csv'
import {
  concatDatasets,
  countOnce,
  type Dataset,
  type DatasetDefinition,
  inEach,
  type Reject,
} from '@mingjian/core'
import { type CliError, cliError } from '../cli-error.ts'
import { candidateDatasets } from './candidate-datasets.ts'
import type { FoundFile, FoundFiles, PassedOver } from './find-files.ts'

export interface OpenOptions {
  readonly catalog: readonly DatasetDefinition[]
  /** Ids of the datasets that models read. */
  readonly reads: ReadonlySet<string>
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
  const catalog = candidateDatasets(options)
  for (const file of files) {
    options.onFile(file.name)
    const opened = await openFile(file, { ...options, catalog })
    if ('reason' in opened) skipped.push(opened)
    else {
      const { id } = opened.definition
      parts.set(id, [...(parts.get(id) ?? []), opened])
    }
  }
  if (parts.size === 0) throw nothingLeft(skipped, folders)
  const datasets = new Map(
    [...parts].map(([id, each]) => [
      id,
      countOnce(concatDatasets(each), { onReject: options.onReject }),
    ]),
  )
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
    const { told } = error
    const reason = inEach((language) => {
      const { message, hint } = told[language]
      return `${message}${language === 'zh' ? '' : ' '}${hint}`.trim()
    })
    return {
      name: file.name,
      reason,
      mayBeData: error.code === 'file-empty' || error.code === 'not-csv',
    }
  }
}

const withFolderHint = ({ code, told: { zh, en }, file, record, line }: AdapterError) =>
  new AdapterError(
    code,
    {
      zh: { ...zh, hint: `${zh.hint}不属于这些数据的表格，请移出该文件夹。` },
      en: {
        ...en,
        hint: `${en.hint} A table that is none of these data belongs outside the folder.`,
      },
    },
    { file, record, line },
  )

const nothingLeft = (skipped: readonly PassedOver[], folders: readonly string[]): CliError =>
  skipped.length === 0 ? cliError('data-empty', { folders }) : cliError('data-none', { skipped })
