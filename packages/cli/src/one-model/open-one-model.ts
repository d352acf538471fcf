import type { DataOptions, ModelOnBackend, ModelRun } from '@mingjian/core'
import { backends } from '../backends.ts'
import type { CommandContext } from '../commands/context.ts'
import type { DataCommandOptions } from '../commands/data-options.ts'
import { findFiles } from '../data/find-files.ts'
import { openSources } from '../data/open-sources.ts'
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
  let rejects = 0
  try {
    const { datasets } = await openSources(found, {
      catalog: chosen.catalog,
      reads: chosen.reads,
      dataset: options.dataset,
      encoding: options.encoding,
      signal: interrupt.signal,
      onReject: () => {
        rejects += 1
      },
      onFile: (file) => progress.stage(texts[language].reading(file)),
    })
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
      tellRun(run, rejects, { language, names, say: (text) => terminal.err(`${text}\n`) })
    }
    return { on: { ...chosen, backend: backends[options.backend]() }, data, progress, tell }
  } catch (error) {
    progress.stop()
    throw error
  }
}

interface Voice {
  readonly language: DataCommandOptions['lang']
  readonly names: DataNames
  say(text: string): void
}

function tellRun(run: ModelRun, rejects: number, voice: Voice): void {
  const words = texts[voice.language]
  for (const { dataset, columns } of run.missing) {
    const lost = columns && voice.names.columns(dataset, columns)
    voice.say(words.missing(voice.names.dataset(dataset), lost))
  }
  if (rejects > 0) voice.say(words.rejected(rejects))
  if (run.reason !== undefined) {
    voice.say(`${run.model} ${words.status[run.status]}: ${run.reason[voice.language]}`)
  }
}
