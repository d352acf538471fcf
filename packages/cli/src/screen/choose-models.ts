import {
  checkModels,
  type DatasetDefinition,
  type Diagnostic,
  datasetsBehind,
  indexRules,
  type LoadedConcept,
  type LoadedModel,
  ModelError,
} from '@mingjian/core'
import { PackError, type Packs, selectModels } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import type { ChangedParams } from './read-params.ts'

/** The models of a run, and what in the rules is broken beside them. */
export interface ChosenModels {
  readonly models: readonly LoadedModel[]
  /** What they may read. */
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  /** Ids of the datasets that they do read, their concepts too. */
  readonly reads: ReadonlySet<string>
  /** The same of each model, by its id. */
  readonly readsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Rules that could not be read; the run goes on without them and the exit code tells. */
  readonly broken: readonly Diagnostic[]
  readonly warnings: readonly Diagnostic[]
  /** Parameters that the office has changed, in any of the rules. */
  readonly params?: ChangedParams
}

/**
 * Chooses the models of a run and stops where the user asked for one that has mistakes, or where
 * none is without: nothing would run; so do two rules of one id. Elsewhere a broken model does not stop the others.
 */
export function chooseModels(
  packs: Packs,
  wanted: readonly string[] | undefined,
  asOf: string,
): ChosenModels {
  const { catalog, concepts } = packs
  const errors = packs.diagnostics.filter(({ severity }) => severity === 'error')
  const warnings = packs.diagnostics.filter(({ severity }) => severity === 'warning')
  const clashes = errors.filter(({ code }) => code.endsWith('-duplicate'))
  if (clashes.length > 0) throw new ModelError(clashes)
  const models = wanted === undefined ? packs.models : select(packs, wanted, errors)
  const rules = indexRules(catalog, concepts)
  const results = checkModels(models, rules, asOf)
  const mistakes = models.map((model, i) => ({
    model,
    diagnostics: (results[i]?.diagnostics ?? []).filter((d) => d.severity === 'error'),
  }))
  const faulty = mistakes.filter(({ diagnostics }) => diagnostics.length > 0)
  const asked = faulty.filter(({ model }) => isNamed(model, wanted))
  if (asked.length > 0) throw new ModelError(asked.flatMap(({ diagnostics }) => diagnostics))
  if (faulty.length === models.length) {
    const all = [...errors, ...faulty.flatMap(({ diagnostics }) => diagnostics)]
    if (all.length > 0) throw new ModelError(all)
    throw cliError('model-none', {})
  }
  const readsOf = new Map(
    results.flatMap(({ checked }): [string, ReadonlySet<string>][] =>
      checked === undefined
        ? []
        : [[checked.source.model.id, new Set(datasetsBehind(checked).keys())]],
    ),
  )
  const reads = new Set([...readsOf.values()].flatMap((each) => [...each]))
  return { models, concepts, catalog, reads, readsOf, broken: errors, warnings }
}

/** Whether `--models` names this model itself, by id or code, and not as one of its pack. */
export const isNamed = ({ model }: LoadedModel, wanted: readonly string[] | undefined): boolean =>
  wanted !== undefined &&
  (wanted.includes(model.id) || (model.code !== undefined && wanted.includes(model.code)))

/** A model that was asked for may be among those that could not be read: then that is the reason. */
function select(
  packs: Packs,
  wanted: readonly string[],
  errors: readonly Diagnostic[],
): LoadedModel[] {
  try {
    return selectModels(packs.models, wanted)
  } catch (error) {
    if (errors.length === 0) throw error
    if (!(error instanceof PackError)) throw error
    throw cliError('model-unread', { told: error.told, diagnostics: errors })
  }
}
