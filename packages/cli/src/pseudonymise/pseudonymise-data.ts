import { writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import {
  countOnce,
  createTokeniser,
  type Dataset,
  type DatasetDefinition,
  type DatasetRow,
  type Mapping,
  type Reject,
  type Source,
  type Tokeniser,
} from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { PseudonymiseOptions } from '../commands/pseudonymise-options.ts'
import { findFiles } from '../data/find-files.ts'
import { openSources } from '../data/open-sources.ts'
import { mappingName, tokenReportName } from '../data/settings-files.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readTokenKey } from '../key-file.ts'
import { mappingText, type ReadSource } from '../mapping/mapping-text.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { texts } from '../output/texts.ts'
import { createProgress } from '../progress.ts'
import { readRules } from '../rules.ts'
import { createRunFolder } from '../run-folder.ts'
import { chooseModels } from '../screen/choose-models.ts'
import { readVersion } from '../version.ts'
import { formatTokenReport } from './format-token-report.ts'
import type { ReportedColumn, TokenReport, WrittenSource } from './token-report.ts'
import { tokenWords } from './token-words.ts'
import { createSourceWriter } from './write-source.ts'

/** Writes data with tokens in place of numbers, and says what became of each column; returns the exit code. */
export async function pseudonymiseData(
  data: readonly string[],
  options: PseudonymiseOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const { lang: language, quiet } = options
  const found = await findFiles(data)
  const { catalog, reads } = chooseModels(await readRules(options.rules), undefined, options.asOf)
  const keep = requireKept(options.keep, catalog)
  const mapping = await readMapping(options.mapping, data, catalog)
  const key = await readTokenKey(options.key, options.makeKey)
  if (key.created) terminal.err(`${tokenWords[language].keyMade(showPath(key.path))}\n`)
  const tokeniser = createTokeniser(key.bytes)
  const folder = await createRunFolder(options.out, options.asOf)
  interrupt.onForcedExit(folder.removeNow)
  const progress = createProgress(terminal, { quiet, language, stages: 2 * found.files.length })
  const rejected = createRejectedRecords()
  try {
    const { datasets, passedOver } = await openSources(found, {
      catalog,
      reads,
      dataset: options.dataset,
      mapping,
      encoding: options.encoding,
      // The key of a workspace is that of its office, where it usually lies.
      key: undefined,
      signal: interrupt.signal,
      onReject: rejected.hear,
      onFile: (name) => progress.stage(texts[language].reading(name)),
    })
    const written: WrittenSource[] = []
    for (const dataset of datasets.values()) {
      const files = await writeDataset(dataset, {
        dir: folder.partial,
        // Files of several offices lie side by side at whoever screens.
        office: basename(resolve(options.out)),
        keep,
        tokeniser,
        rejected,
        signal: interrupt.signal,
      })
      written.push(...files)
    }
    const report: TokenReport = {
      format: 1,
      mingjian: readVersion(),
      key: tokeniser.key,
      files: written.map(({ file }) => file),
    }
    await writeFile(
      join(folder.partial, tokenReportName),
      `${JSON.stringify(report, undefined, 2)}\n`,
    )
    await writeFile(
      join(folder.partial, mappingName),
      mappingText({ sources: written.map(asWritten), catalog, mapping: headed(written), language }),
    )
    interrupt.signal.throwIfAborted()
    const name = await folder.complete()
    progress.stop()
    terminal.out(
      quiet ? `${name}\n` : formatTokenReport({ report, written, passedOver, name }, language),
    )
    return exitCodes.done
  } catch (error) {
    progress.stop()
    await folder.remove()
    throw error
  }
}

interface WriteSetting {
  readonly dir: string
  /** How the names of files begin. */
  readonly office: string
  readonly keep: ReadonlySet<string>
  readonly tokeniser: Tokeniser
  readonly rejected: RejectedRecords
  readonly signal: AbortSignal
}

/** Writes a file for each source of a dataset. */
async function writeDataset(
  dataset: Dataset,
  { dir, office, keep, tokeniser, rejected, signal }: WriteSetting,
): Promise<WrittenSource[]> {
  const { definition, sources } = dataset
  const writers = sources.map(({ name }, at) =>
    createSourceWriter(dataset, at, {
      dir,
      file: `${office}-${definition.id}-${at + 1}.csv`,
      tokeniser,
      keep,
      rejected: rejected.of(name),
    }),
  )
  async function* batches(): ReturnType<Dataset['batches']> {
    for await (const batch of dataset.batches(signal)) {
      const written: DatasetRow[] = []
      for (const row of batch) {
        const cells = await writers[row.source]?.write(row)
        written.push({ source: row.source, record: row.record, cells: cells ?? [] })
      }
      yield written
    }
  }
  // As whoever reads the files will judge which records repeat others.
  const { columns } = dataset
  const once = countOnce({ definition, columns, sources, batches })
  try {
    for await (const _ of once.batches(signal)) signal.throwIfAborted()
    return await Promise.all(
      writers.map(async (writer, at) => ({
        source: sources[at] as Source,
        definition,
        file: await writer.close(once.sources[at]?.counts.repeated ?? 0),
      })),
    )
  } catch (error) {
    await Promise.all(writers.map((writer) => writer.abandon()))
    throw error
  }
}

/** The first record is the header: rows of tokens alone may look like one. */
const headed = (written: readonly WrittenSource[]): Mapping => ({
  file: mappingName,
  hash: '',
  sources: written.map(({ file }) => ({ files: [file.file], header: 1 })),
})

/** A written file as a source of whoever reads it: with what was said of the period and the office. */
function asWritten({ source, definition, file }: WrittenSource): ReadSource {
  const { coverage, office, extracted, counts } = source
  const is = (column: ReportedColumn): boolean => column.became !== 'left-out'
  const leftOut = file.columns.filter((column) => !is(column)).map(({ column }) => column)
  return {
    definition,
    source: {
      name: file.file,
      format: 'csv',
      headers: file.columns.filter(is).map(({ column }) => ({ header: column, column })),
      counts,
      leftOut,
      ...(coverage && { coverage }),
      ...(office !== undefined && { office }),
      ...(extracted !== undefined && { extracted }),
    },
  }
}

/** Columns of text alone can be kept: others are kept already, or must not be. */
function requireKept(
  names: readonly string[],
  catalog: readonly DatasetDefinition[],
): ReadonlySet<string> {
  for (const name of names) {
    const [id, column = ''] = name.split('.')
    const kind = catalog.find((each) => each.id === id)?.columns[column]?.kind
    if (kind !== 'text') throw cliError('keep-refused', { name, kind })
  }
  return new Set(names)
}

/** The numbers of the records of each source that could not be read. */
interface RejectedRecords {
  hear(reject: Reject): void
  of(source: string): ReadonlySet<number>
}

function createRejectedRecords(): RejectedRecords {
  const bySource = new Map<string, Set<number>>()
  const of = (source: string) => {
    const known = bySource.get(source) ?? new Set()
    bySource.set(source, known)
    return known
  }
  return {
    hear: ({ source, column, record, aside }) => {
      if (column === undefined && aside === undefined) of(source).add(record)
    },
    of,
  }
}
