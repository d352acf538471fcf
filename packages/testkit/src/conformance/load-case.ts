import {
  checkModel,
  type DatasetDefinition,
  type Diagnostic,
  indexRules,
  type LoadedConcept,
  type LoadedModel,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'
import { testDay } from '../screen-plain.ts'
import { completeModel } from './complete-model.ts'
import type { ConformanceCase } from './conformance-case.ts'
import { toDefinition } from './parse-table.ts'
import { writePlain } from './write-plain.ts'

/** What a case is made of, and what is wrong with it. */
export interface LoadedCase {
  readonly loaded: LoadedModel | undefined
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads and checks the model of a case, its concepts, and the datasets of its tables. */
export function loadCase({
  model,
  concepts,
  data,
  absent,
  catalog: says,
  file,
  asOf,
}: ConformanceCase): LoadedCase {
  const text = typeof model === 'string' ? model : writePlain(completeModel(model, data, absent))
  const definitions = [...data].map(([id, table]) =>
    loadDatasetDefinition(
      writePlain({ ...toDefinition(id, table), ...says[id] }),
      `${file} (table ${id})`,
    ),
  )
  const catalog = definitions.flatMap((result) => result.loaded ?? [])
  const { loaded, diagnostics } = loadModel(text, file, '0.0.0')
  const shared = concepts.map((each) => loadConcept(writePlain(each), `${file} (concept)`, '0.0.0'))
  const known = { loaded, concepts: shared.flatMap((result) => result.loaded ?? []), catalog }
  const problems = [...definitions, ...shared].flatMap((result) => result.diagnostics)
  const found = [...problems, ...diagnostics]
  if (loaded === undefined || found.length > 0) return { ...known, diagnostics: found }
  const checked = checkModel(loaded, indexRules(catalog, known.concepts), asOf ?? testDay)
  return { ...known, diagnostics: checked.diagnostics }
}
