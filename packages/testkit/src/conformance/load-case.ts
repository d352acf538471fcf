import {
  changeParams,
  checkModels,
  type DatasetDefinition,
  type Diagnostic,
  indexRules,
  type LoadedConcept,
  type LoadedModel,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
  loadParams,
  loadRulings,
  type Rulings,
  readDocument,
} from '@mingjian/core'
import { testDay } from '../screen-plain.ts'
import { completeModel, type PartialModel } from './complete-model.ts'
import type { ConformanceCase } from './conformance-case.ts'
import { toDefinition } from './parse-table.ts'
import { writePlain } from './write-plain.ts'

/** What a case is made of, and what is wrong with it. */
export interface LoadedCase {
  /** Its model, then those beside it, with the parameters that it changes; none where one is broken. */
  readonly models: readonly LoadedModel[]
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  /** What people have ruled of who is who; undefined where nothing was. */
  readonly rulings?: Rulings | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads and checks the models of a case, its concepts, and the datasets of its tables. */
export function loadCase(each: ConformanceCase): LoadedCase {
  const { file, asOf } = each
  const definitions = catalogIn(each).map((definition) =>
    loadDatasetDefinition(writePlain(definition), `${file} (table ${definition.id})`),
  )
  const shared = each.concepts.map((concept) =>
    loadConcept(writePlain(concept), `${file} (concept)`, '0.0.0'),
  )
  const loaded = modelsOf(each).map((model) =>
    loadModel(typeof model === 'string' ? model : writePlain(model), file, '0.0.0'),
  )
  const params = loadParams(each.params ?? '{}', 'params.yaml')
  const problems = [...definitions, ...shared, ...loaded, params].flatMap((one) => one.diagnostics)
  const catalog = definitions.flatMap((result) => result.loaded ?? [])
  const rules = {
    models: loaded.flatMap((result) => result.loaded ?? []),
    concepts: shared.flatMap((result) => result.loaded ?? []),
  }
  if (params.loaded === undefined || problems.length > 0) {
    return { models: [], concepts: rules.concepts, catalog, diagnostics: problems }
  }
  const { models, concepts, diagnostics } = changeParams(rules, params.loaded)
  const results = checkModels(models, indexRules(catalog, concepts), asOf ?? testDay)
  const rulings =
    each.identity === undefined ? undefined : loadRulings(each.identity, 'identity.yaml', catalog)
  const found = [
    ...diagnostics,
    ...results.flatMap((result) => result.diagnostics),
    ...(rulings?.diagnostics ?? []),
  ]
  return { models, concepts, catalog, rulings: rulings?.loaded, diagnostics: found }
}

/** The completed model of a case and those beside it; the text of one that is written as a whole. */
const modelsOf = ({ model, beside, data, absent }: ConformanceCase): (PartialModel | string)[] =>
  [model, ...beside].map((each) =>
    typeof each === 'string' ? each : completeModel(each, data, absent),
  )

/**
 * The models and concepts of a case as they are written once they are complete, as plain data.
 *
 * @example
 * writtenIn(conformanceCase).length // => 1
 */
export const writtenIn = (each: ConformanceCase): unknown[] => [
  ...modelsOf(each).map((model) =>
    typeof model === 'string' ? readDocument(model, each.file).value : model,
  ),
  ...each.concepts,
]

/**
 * The datasets of a case as a catalog holds them, as plain data.
 *
 * @example
 * catalogIn(conformanceCase).map(({ id }) => id) // => ['data']
 */
export const catalogIn = ({
  data,
  catalog,
}: ConformanceCase): ({ readonly id: string } & object)[] =>
  [...data].map(([id, table]) => ({ ...toDefinition(id, table), ...catalog[id], id }))
