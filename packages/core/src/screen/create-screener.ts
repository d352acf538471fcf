import type { BackendSession } from '../backend.ts'
import { clueId } from '../clue/clue-id.ts'
import {
  absentDataset,
  type Coverage,
  type ObservedDataset,
  observeCoverage,
} from '../dataset/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { createDataset } from '../dataset/from-rows.ts'
import { closestMatch } from '../diagnostics/closest-match.ts'
import type { LoadedModel } from '../load/load-model.ts'
import { compileModel } from '../plan/compile.ts'
import { parseDate } from '../values/date.ts'
import { formatValue } from '../values/text.ts'
import { findBrokenCheck } from './find-broken-check.ts'
import type { ModelRun } from './model-run.ts'
import { type Prepared, prepareModel } from './prepare-model.ts'
import { readFunnel, readModelCounts } from './read-counts.ts'
import type { RunningModel } from './running-model.ts'
import type { Screener, ScreenerOptions, ScreenOptions, ScreenRun } from './screener.ts'
import { streamClues } from './stream-clues.ts'

/** Thrown for options of a screener that cannot be used; says what was expected. */
export class ScreenOptionError extends Error {
  override readonly name = 'ScreenOptionError'
  readonly code = 'option-invalid'
}

/** The least bytes of an office's key. */
const leastKey = 16

/**
 * Creates a screener over a fixed set of models. It holds no state: runs may overlap.
 *
 * A mistake in one model makes that model `failed` and does not stop the others; wrong options
 * throw a {@link ScreenOptionError}; a broken source throws the error of its adapter.
 *
 * @example
 * const screener = createScreener({ models, catalog, backend: memory() })
 * const run = await screener.screen({ datasets: { docket_suit: rows }, asOf: '2026-01-31', key })
 * for await (const clue of run.clues) console.log(clue.rank, clue.subject.label)
 * await run.close()
 */
export function createScreener(options: ScreenerOptions): Screener {
  const catalog = new Map(options.catalog.map((definition) => [definition.id, definition]))
  return { screen: (run) => screen(options, catalog, run) }
}

async function screen(
  { models, backend }: ScreenerOptions,
  catalog: ReadonlyMap<string, DatasetDefinition>,
  options: ScreenOptions,
): Promise<ScreenRun> {
  checkOptions(options)
  const datasets = toDatasets(options.datasets, catalog)
  const prepared = models.map((model) => ({
    model,
    prepared: prepareModel(model, catalog, backend, datasets, options.asOf),
  }))
  const needed = neededBy(prepared, datasets, options.coverage ?? {}, catalog)
  const loaded = new Map([...needed].map(([id, { dataset }]) => [id, dataset]))
  const session = await backend.open(loaded, {
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memory === undefined ? {} : { memory: options.memory }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  })
  const running: RunningModel[] = []
  const coverage = new Map([...needed].map(([id, { coverage: read }]) => [id, read()]))
  const close = async () => {
    for (const { run } of running) await run.close()
    await session.close()
  }
  try {
    const runs: ModelRun[] = []
    for (const { model, prepared: each } of prepared) {
      runs.push(await runModel(model, each, coverage, session, running, options.signal))
    }
    const clues = streamClues(running, {
      datasets: loaded,
      reveal: options.reveal === true,
      shown: options.shown ?? 20,
      onEvidence: options.onEvidence,
      asOf: options.asOf,
      language: options.language ?? 'zh',
      top: options.top,
      signal: options.signal,
      idOf: ({ model, key }) =>
        clueId(options.key, model.checked.source.model.id, keyTexts(model, key)),
    })
    return { models: runs, coverage: Object.fromEntries(coverage), clues, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Key values as text that is the same on every backend. */
function keyTexts({ checked }: RunningModel, key: RunningKey): string[] {
  return checked.source.model.subject.key.map((name, i) => {
    const type = checked.facts.get(name)
    return type === undefined ? '' : (formatValue(key[i] ?? null, type) ?? '')
  })
}

type RunningKey = Parameters<Parameters<typeof streamClues>[1]['idOf']>[0]['key']

function checkOptions({ asOf, key, top, shown }: ScreenOptions): void {
  const fail = (message: string): never => {
    throw new ScreenOptionError(message)
  }
  if (parseDate(asOf) === undefined)
    fail(`Expected asOf to be a day such as 2026-01-31, found "${asOf}".`)
  if (!(key instanceof Uint8Array) || key.length < leastKey) {
    fail(`Expected key to be at least ${leastKey} bytes: clue ids are computed under it.`)
  }
  for (const [name, value] of [
    ['top', top],
    ['shown', shown],
  ] as const) {
    if (value !== undefined && (!Number.isSafeInteger(value) || value < 0)) {
      fail(`Expected ${name} to be a whole number of 0 or more, found ${value}.`)
    }
  }
}

function toDatasets(
  given: ScreenOptions['datasets'],
  catalog: ReadonlyMap<string, DatasetDefinition>,
): ReadonlyMap<string, Dataset> {
  return new Map(
    Object.entries(given).map(([id, rows]) => {
      const definition = catalog.get(id)
      if (definition === undefined) {
        const near = closestMatch(id, [...catalog.keys()])
        const hint = near === undefined ? '' : ` Did you mean "${near}"?`
        throw new ScreenOptionError(`Unknown dataset "${id}": it is not in the catalog.${hint}`)
      }
      return [id, 'batches' in rows ? rows : createDataset(definition, rows)]
    }),
  )
}

/** Only the datasets that a model will read are loaded; a helpful one that is missing is empty. */
function neededBy(
  prepared: readonly { readonly prepared: Prepared }[],
  datasets: ReadonlyMap<string, Dataset>,
  declared: NonNullable<ScreenOptions['coverage']>,
  catalog: ReadonlyMap<string, DatasetDefinition>,
): ReadonlyMap<string, ObservedDataset> {
  const needed = new Set(
    prepared.flatMap(({ prepared: each }) =>
      each.ready ? each.plan.datasets.map(({ use }) => use) : [],
    ),
  )
  return new Map(
    [...needed].flatMap((id): [string, ObservedDataset][] => {
      const dataset = datasets.get(id)
      if (dataset !== undefined) return [[id, observeCoverage(dataset, declared[id])]]
      const definition = catalog.get(id)
      return definition === undefined ? [] : [[id, absentDataset(definition)]]
    }),
  )
}

async function runModel(
  source: LoadedModel,
  prepared: Prepared,
  coverage: ReadonlyMap<string, Coverage>,
  session: BackendSession,
  running: RunningModel[],
  signal: AbortSignal | undefined,
): Promise<ModelRun> {
  const { model, version, hash } = source
  const start = performance.now()
  const base = { model: model.id, code: model.code ?? null, title: model.title, version, hash }
  const seconds = () => Math.round(performance.now() - start) / 1000
  if (!prepared.ready) {
    const { status, reason, diagnostics, missing } = prepared
    return { ...base, status, reason, diagnostics, missing, funnel: [], seconds: seconds() }
  }
  const { checked, missing } = prepared
  const plan = compileModel(checked, coverage)
  try {
    const run = await session.run(plan)
    const started = { checked, plan, run }
    running.push(started)
    const broken = await findBrokenCheck(run, plan)
    if (broken !== undefined) {
      running.pop()
      await run.close()
      const funnel: ModelRun['funnel'] = []
      return {
        ...base,
        status: 'failed',
        reason: broken,
        diagnostics: [],
        missing,
        funnel,
        seconds: seconds(),
      }
    }
    const funnel = await readFunnel(run, plan, checked)
    const counts = await readModelCounts(run, plan, checked)
    const status = missing.length > 0 ? 'degraded' : 'ran'
    return { ...base, status, diagnostics: [], missing, funnel, counts, seconds: seconds() }
  } catch (error) {
    if (signal?.aborted === true) throw error
    if (!isOverflow(error)) throw error
    return {
      ...base,
      status: 'failed',
      reason: overflowReason,
      diagnostics: [],
      missing,
      funnel: [],
      seconds: seconds(),
    }
  }
}

/** The same words on every backend: engines tell the place, not always the type. */
const overflowReason =
  'A number left its type: an integer 64 bits, or a decimal 38 digits. Nothing was rounded.'

/** An error that the data raise in this model alone: other models go on. */
const isOverflow = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'overflow'
