import { type checkModels, createModelChecker } from '../check/check-models.ts'
import { indexRules, type Rules } from '../check/rules.ts'
import { clueId } from '../clue/clue-id.ts'
import type { Plan } from '../plan/plan.ts'
import { checkCount, checkDay, checkKey } from './check-options.ts'
import type { ModelRun } from './model-run.ts'
import { openData, toDatasets } from './open-data.ts'
import { createRefusals, type Prepared, prepareModel, type Refusals } from './prepare-model.ts'
import type { IdOf } from './read-part-of.ts'
import { closeConcepts, runConcepts, type StartedConcepts } from './run-concepts.ts'
import { runModel } from './run-model.ts'
import type { RunningModel } from './running-model.ts'
import type { Screener, ScreenerOptions, ScreenOptions, ScreenRun } from './screener.ts'
import { streamApart } from './stream-apart.ts'
import { streamClues } from './stream-clues.ts'
import { mostListed, streamUndecided } from './stream-undecided.ts'
import { keyTexts } from './subject-key.ts'

/**
 * Creates a screener over a fixed set of models. Runs may overlap: all that it keeps of one is how
 * the models were checked and what the backend refuses of them, which the next one of the same day
 * needs not do again.
 *
 * A mistake in one model makes that model `failed` and does not stop the others. `screen` rejects
 * with a {@link ScreenOptionError} for wrong options, and with the error of its adapter for a
 * broken source.
 *
 * @example
 * const screener = createScreener({ models, concepts, catalog, backend: memory() })
 * const run = await screener.screen({ datasets: { suit: rows }, asOf: '2026-01-31', key })
 * for await (const clue of run.clues) console.log(clue.rank, clue.subject.label)
 * await run.close()
 */
export function createScreener(options: ScreenerOptions): Screener {
  const rules = indexRules(options.catalog, options.concepts)
  const check = createModelChecker()
  const refusals = createRefusals(options.backend)
  return { screen: (run) => screen(options, { rules, check, refusals }, run) }
}

async function screen(
  { models, backend }: ScreenerOptions,
  {
    rules,
    check,
    refusals,
  }: {
    readonly rules: Rules
    readonly check: typeof checkModels
    readonly refusals: Refusals
  },
  options: ScreenOptions,
): Promise<ScreenRun> {
  checkOptions(options)
  const { catalog } = rules
  const datasets = toDatasets(options, catalog)
  const results = check(models, rules, options.asOf)
  const needs = results.map((result) => prepareModel(result, refusals, datasets))
  const data = await openData(needs, datasets, { backend, catalog }, options)
  const { session, coverage } = data
  const how = {
    signal: options.signal,
    rewrite: (plan: Plan) => plan,
    funnel: options.funnel ?? true,
  }
  const running: RunningModel[] = []
  let concepts: StartedConcepts | undefined
  const close = async () => {
    for (const { run } of running) await run.close()
    if (concepts !== undefined) await closeConcepts(concepts)
    await session.close()
  }
  try {
    const ready = needs.flatMap((each) => (each.ready ? [each.checked] : []))
    concepts = await runConcepts(ready, data, how)
    const runs: ModelRun[] = []
    for (const [i, model] of models.entries()) {
      const started = await runModel(model, needs[i] as Prepared, data, { ...how, concepts })
      runs.push(started.run)
      const { status } = started.run
      if (status === 'failed' || status === 'suspect-data') await started.running?.run.close()
      else if (started.running !== undefined) running.push(started.running)
    }
    const described = {
      datasets: data.datasets,
      reveal: options.reveal === true,
      shown: options.shown ?? 20,
      onEvidence: options.onEvidence,
      asOf: options.asOf,
      language: options.language ?? 'zh',
      signal: options.signal,
      idOf: ({ model, key }: Parameters<IdOf>[0]) =>
        clueId(options.key, model.checked.source.model.id, keyTexts(model.checked, key)),
    }
    return {
      models: runs,
      concepts: [...concepts.started.values()].map(({ run }) => run),
      coverage: Object.fromEntries(coverage),
      clues: streamClues(running, { ...described, top: options.top }),
      apart: streamApart(running, { ...described, onEvidence: undefined }),
      undecided: streamUndecided(running, { ...described, most: options.undecided ?? mostListed }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function checkOptions({ asOf, key, top, shown, undecided }: ScreenOptions): void {
  checkDay(asOf)
  checkKey(key)
  checkCount('top', top)
  checkCount('shown', shown)
  checkCount('undecided', undecided)
}
