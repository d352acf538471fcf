import type { Backend } from '../backend.ts'
import { type CheckResult, checkModel } from '../check/check-model.ts'
import { checkModels } from '../check/check-models.ts'
import { reachedSignals } from '../check/reached-signals.ts'
import { indexRules } from '../check/rules.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { Plan } from '../plan/plan.ts'
import { checkDay } from './check-options.ts'
import type { ModelRun } from './model-run.ts'
import { openData, toDatasets } from './open-data.ts'
import { createRefusals, type Prepared, prepareModel } from './prepare-model.ts'
import { readBanded } from './read-banded.ts'
import { closeConcepts, runConcepts, type StartedConcepts } from './run-concepts.ts'
import { runModel } from './run-model.ts'
import type { DataOptions } from './screener.ts'

/** One model, with its parameters as they are written or changed, and the concepts that it may read. */
export interface Variant {
  readonly model: LoadedModel
  readonly concepts: readonly LoadedConcept[]
}

/** What a model finds with some values of its parameters. */
export interface VariantRun {
  /** What became of it: where it is `suspect-data` a screening would hold its clues. */
  readonly run: ModelRun
  /** Subjects on which a signal that the change reaches is a hit; undefined where it did not run. */
  readonly hit: number | undefined
  /** Subjects in bands that are in none by the first variant, and the other way round. */
  readonly added: number | undefined
  readonly lost: number | undefined
}

/** The data over which variants run, and who is told of each. */
export interface VariantsOptions extends DataOptions {
  /** Is told before a variant runs: its place among all. */
  readonly onVariant?: (index: number) => void
}

/** How the variants of a model came out, in their order. */
export interface VariantRuns {
  /** The signals that any of them reaches. */
  readonly signals: readonly string[]
  readonly runs: readonly VariantRun[]
}

/**
 * Runs one model with several values of its parameters over data that are loaded once; each is
 * compared with the first. Nothing is said of any subject: they are counted.
 *
 * @throws {@link ScreenOptionError} for a day that is none, and for data that the catalog lacks;
 * what backends and adapters throw is passed on.
 *
 * @example
 * const variants = [{ model, concepts }, { model, concepts }]
 * const { runs } = await runVariants({ variants, catalog, backend }, { datasets, asOf: '2026-01-31' })
 * runs.length // => 2
 */
export async function runVariants(
  on: {
    readonly variants: readonly Variant[]
    readonly catalog: readonly DatasetDefinition[]
    readonly backend: Backend
  },
  options: VariantsOptions,
): Promise<VariantRuns> {
  checkDay(options.asOf)
  const { variants, backend } = on
  const { catalog } = indexRules(on.catalog)
  const datasets = toDatasets(options, catalog)
  const refusals = createRefusals(backend)
  const prepared = checkVariants(on, options.asOf).map((result) =>
    prepareModel(result, refusals, datasets),
  )
  const data = await openData(prepared, datasets, { backend, catalog }, options)
  const signals = signalsOf(prepared)
  const how = { signal: options.signal, rewrite: (plan: Plan) => plan, funnel: true }
  const start = (each: readonly Prepared[]) =>
    runConcepts(
      each.flatMap((one) => (one.ready ? [one.checked] : [])),
      data,
      how,
    )
  let shared: StartedConcepts | undefined
  try {
    if (areShared(variants)) shared = await start(prepared)
    const runs: VariantRun[] = []
    let first: ReadonlySet<string> | undefined
    for (const [i, { model }] of variants.entries()) {
      options.signal?.throwIfAborted()
      options.onVariant?.(i)
      const each = prepared[i] as Prepared
      const concepts = shared ?? (await start([each]))
      const { run, running } = await runModel(model, each, data, { ...how, concepts })
      // Of a model that failed there may be tables, but what they say is not to be relied on.
      const isSound = running !== undefined && run.status !== 'failed'
      const banded = isSound ? await readBanded(running, signals) : undefined
      await running?.run.close()
      if (shared === undefined) await closeConcepts(concepts)
      if (i === 0) first = banded?.keys
      const isCompared = banded !== undefined && first !== undefined
      runs.push({
        run,
        hit: banded?.hit,
        added: isCompared ? without(banded.keys, first as ReadonlySet<string>) : undefined,
        lost: isCompared ? without(first as ReadonlySet<string>, banded.keys) : undefined,
      })
    }
    return { signals, runs }
  } finally {
    if (shared !== undefined) await closeConcepts(shared)
    await data.session.close()
  }
}

/** Whether no variant changes a concept: then these are computed once for all. */
const areShared = ([first, ...others]: readonly Variant[]): boolean =>
  others.every(({ concepts }) => concepts.every((each, i) => each === first?.concepts[i]))

function checkVariants(
  { variants, catalog }: { variants: readonly Variant[]; catalog: readonly DatasetDefinition[] },
  asOf: string,
): readonly CheckResult[] {
  const [first] = variants
  if (first !== undefined && areShared(variants)) {
    const models = variants.map(({ model }) => model)
    return checkModels(models, indexRules(catalog, first.concepts), asOf)
  }
  return variants.map(({ model, concepts }) =>
    checkModel(model, indexRules(catalog, concepts), asOf),
  )
}

const without = (keys: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...keys].filter((key) => !others.has(key)).length

/** What differs between the first variant and any other one. */
function signalsOf([first, ...others]: readonly Prepared[]): string[] {
  if (first?.ready !== true) return []
  const reached = new Set(
    others.flatMap((other) => (other.ready ? reachedSignals(first.checked, other.checked) : [])),
  )
  return first.checked.signals.map(({ id }) => id).filter((id) => reached.has(id))
}
