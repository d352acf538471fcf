import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Clue,
  createScreener,
  InvariantError,
  type Mapping,
  type Rulings,
  type Source,
} from '@mingjian/core'
import { type ReportWriter, writeRunManifest } from '@mingjian/report'
import { createBackend } from '../backends.ts'
import type { ScreenOptions } from '../commands/screen-options.ts'
import type { FoundFiles } from '../data/find-files.ts'
import { observeDataset } from '../data/observe-dataset.ts'
import { openSources } from '../data/open-sources.ts'
import { mappingName } from '../data/settings-files.ts'
import { mappingText } from '../mapping/mapping-text.ts'
import type { ShownDataset } from '../output/format-sources.ts'
import { texts } from '../output/texts.ts'
import type { Progress } from '../progress.ts'
import { buildManifest, type RunFacts } from './build-manifest.ts'
import type { ChosenModels } from './choose-models.ts'
import { requireNamed } from './require-named.ts'

export interface RunSetting {
  readonly options: ScreenOptions
  readonly chosen: ChosenModels
  readonly mapping: Mapping | undefined
  readonly rulings: Rulings | undefined
  readonly key: Uint8Array
  readonly report: ReportWriter
  readonly progress: Progress
  readonly dir: string
  readonly signal: AbortSignal
}

/** A run that is written, with the clues that the terminal shows. */
export interface WrittenRun extends RunFacts {
  readonly first: readonly Clue[]
}

/** Clues that the terminal shows. */
const shownClues = 10

/** Reads the data, runs the models and writes every file of the run folder. */
export async function writeRun(found: FoundFiles, setting: RunSetting): Promise<WrittenRun> {
  const { options, chosen, mapping, rulings, report, progress, signal } = setting
  const started = new Date()
  const backend = await createBackend(options, found.files)
  const opened = await openSources(found, {
    catalog: chosen.catalog,
    reads: chosen.reads,
    dataset: options.dataset,
    mapping,
    rulings,
    encoding: options.encoding,
    key: options.key,
    signal,
    onReject: report.reject,
    onChange: options.changes ? report.change : undefined,
    onFile: (name) => progress.stage(texts[options.lang].reading(name)),
  })
  const observed = new Map(
    [...opened.datasets].map(([id, each]) => [
      id,
      observeDataset(each, options.asOf, report.settle),
    ]),
  )
  const screener = createScreener({ ...chosen, backend })
  const run = await screener.screen({
    datasets: Object.fromEntries([...observed].map(([id, { dataset }]) => [id, dataset])),
    asOf: options.asOf,
    key: setting.key,
    reveal: options.reveal,
    doubtLost: options.doubtLost,
    language: options.lang,
    shown: options.shown,
    undecided: options.undecided,
    ...(options.top === undefined ? {} : { top: options.top }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memory === undefined ? {} : { memory: options.memory }),
    signal,
    onEvidence: report.evidence,
    onProgress: progress.backend,
  })
  const bands = { A: 0, B: 0, C: 0 }
  const first: Clue[] = []
  try {
    requireNamed(run.models, [...opened.datasets.values()], chosen.models, options.models)
    progress.stage(texts[options.lang].writing)
    for await (const clue of run.clues) {
      await report.clue(clue)
      bands[clue.band] += 1
      if (first.length < shownClues) first.push(clue)
    }
    for await (const subject of run.apart) await report.apart(subject)
    for await (const subject of run.undecided) await report.undecided(subject)
  } finally {
    await run.close()
  }
  const written = await report.close()
  const datasets = [...observed.values()].map((each): ShownDataset => {
    const { dataset, wasRead } = each
    if (wasRead()) dataset.sources.forEach(checkCounts)
    return {
      dataset,
      loaded: wasRead(),
      lacking: dataset.sources.map((_, i) => each.lacking(i)),
      late: dataset.sources.map((_, i) => each.late(i)),
    }
  })
  const read = datasets.flatMap(({ dataset: { definition, sources } }) =>
    sources.map((source) => ({ source, definition })),
  )
  const { catalog } = chosen
  const text = mappingText({ sources: read, catalog, mapping, language: options.lang })
  await writeFile(join(setting.dir, mappingName), text)
  const facts: RunFacts = {
    options,
    backend,
    chosen,
    mapping,
    rulings,
    datasets,
    coverage: run.coverage,
    passedOver: opened.passedOver,
    models: run.models,
    concepts: run.concepts,
    bands,
    written,
    files: [...report.files, mappingName, 'run.json'],
    started,
  }
  await writeRunManifest(setting.dir, buildManifest(facts))
  return { ...facts, first }
}

/** Nothing is lost silently: each record that was read became a row, a reject, or repeats another. */
function checkCounts({ name, counts: { read, loaded, rejected, repeated } }: Source): void {
  if (read === loaded + rejected + repeated) return
  throw new InvariantError(
    `Of ${read} records of "${name}" ${loaded} were loaded, ${rejected} rejected and ${repeated} repeat others.`,
  )
}
