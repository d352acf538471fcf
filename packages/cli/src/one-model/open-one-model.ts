import type { DataOptions, Dataset, ModelOnBackend, ModelRun } from '@mingjian/core'
import { createBackend } from '../backends.ts'
import type { CommandContext } from '../commands/context.ts'
import type { DataCommandOptions } from '../commands/data-options.ts'
import { findFiles } from '../data/find-files.ts'
import { openSources } from '../data/open-sources.ts'
import { type KnownCells, placeOf, type SourceColumns } from '../explain/cell-states.ts'
import { readRulings } from '../identity/read-rulings.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { formatTokensLost } from '../output/format-tokens.ts'
import { createDataNames, type DataNames } from '../output/name-data.ts'
import { texts } from '../output/texts.ts'
import { createProgress, type Progress } from '../progress.ts'
import { requireNamed } from '../screen/require-named.ts'
import { chooseModel } from './choose-model.ts'

/** One model over the data of a command, ready to run. */
export interface OneModel {
  readonly on: ModelOnBackend
  readonly data: DataOptions
  readonly progress: Progress
  /** What is known of cells without a value, once the model has run. */
  cells(run: ModelRun): KnownCells
  /**
   * Says on stderr what the data and the model lack; throws where the model could not run at all.
   * Call it after the run.
   */
  tell(run: ModelRun): void
}

/** Finds the model and opens the data; reading begins when the model runs. */
export async function openOneModel(
  name: string,
  paths: readonly string[],
  options: DataCommandOptions,
  context: CommandContext,
): Promise<OneModel> {
  const { terminal, interrupt } = context
  const { lang: language, quiet, threads, memory } = options
  const found = await findFiles(paths)
  const chosen = await chooseModel(name, options.rules, options.asOf)
  const progress = createProgress(terminal, { quiet, language, stages: 2 * found.files.length + 2 })
  let [rejects, aside] = [0, 0]
  const unread = new Set<string>()
  try {
    const { datasets } = await openSources(found, {
      catalog: chosen.catalog,
      reads: chosen.reads,
      dataset: options.dataset,
      mapping: await readMapping(options.mapping, paths, chosen.catalog),
      rulings: await readRulings(options.identity, paths, chosen.catalog, { terminal, language }),
      encoding: options.encoding,
      key: options.key,
      signal: interrupt.signal,
      onReject: (reject) => {
        rejects += 1
        if (reject.aside !== undefined) aside += 1
        else if (rejects <= mostNoted) unread.add(placeOf(reject))
      },
      onFile: (file) => progress.stage(texts[language].reading(file)),
    })
    const backend = await createBackend(options, found.files)
    const data: DataOptions = {
      datasets: Object.fromEntries(datasets),
      asOf: options.asOf,
      reveal: options.reveal,
      doubtLost: options.doubtLost,
      ...(threads === undefined ? {} : { threads }),
      ...(memory === undefined ? {} : { memory }),
      signal: interrupt.signal,
      onProgress: progress.backend,
    }
    const tell = (run: ModelRun) => {
      requireNamed([run], [...datasets.values()], [chosen.model], [run.model])
      const names = createDataNames(chosen.catalog, language)
      tellRun(
        run,
        { unread: rejects - aside, aside },
        { language, names, say: (text) => terminal.err(`${text}\n`) },
      )
    }
    const cells = ({ missing }: ModelRun): KnownCells => {
      // Where not all are noted, nobody knows of the others whether they are empty.
      const sources = rejects > mostNoted ? [] : [...datasets.values()].flatMap(columnsOf)
      return { sources, missing, unread }
    }
    return { cells, on: { ...chosen, backend }, data, progress, tell }
  } catch (error) {
    progress.stop()
    throw error
  }
}

/** Cells that could not be read and are remembered: no data can fill the memory. */
const mostNoted = 200_000

const columnsOf = ({ definition, sources }: Dataset): SourceColumns[] =>
  sources.map(({ name, headers }) => ({
    name,
    dataset: definition.id,
    columns: headers.flatMap(({ column }) => column ?? []),
  }))

interface Voice {
  readonly language: DataCommandOptions['lang']
  readonly names: DataNames
  say(text: string): void
}

function tellRun(
  run: ModelRun,
  { unread, aside }: { readonly unread: number; readonly aside: number },
  voice: Voice,
): void {
  const words = texts[voice.language]
  for (const { dataset, columns } of run.missing) {
    const lost = columns && voice.names.columns(dataset, columns)
    voice.say(words.missing(voice.names.dataset(dataset), lost, voice.names.office(dataset)))
  }
  for (const line of formatTokensLost(run, voice.names, voice.language)) voice.say(line)
  if (unread + aside > 0) voice.say(words.rejected(unread, aside))
  if (run.reason !== undefined) {
    voice.say(`${run.model} ${words.status[run.status]}: ${run.reason[voice.language]}`)
  }
}
