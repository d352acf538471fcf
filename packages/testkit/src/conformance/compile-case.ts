import {
  checkModel,
  compileConcepts,
  compileModel,
  formatDiagnostics,
  indexRules,
  type Plan,
} from '@mingjian/core'
import { testDay } from '../screen-plain.ts'
import { CaseError, type ConformanceCase } from './conformance-case.ts'
import { loadCase } from './load-case.ts'

/**
 * Compiles a case to plans: those of its concepts, then that of its model, whose data cover all
 * time.
 *
 * @throws {@link CaseError} where its model is refused.
 *
 * @example
 * compileCase(conformanceCase).map(({ model }) => model) // => ['test.conformance']
 */
export function compileCase(each: ConformanceCase): readonly Plan[] {
  const { models, concepts, catalog, diagnostics } = loadCase(each)
  const [loaded] = models
  const rules = indexRules(catalog, concepts)
  const found = loaded && checkModel(loaded, rules, each.asOf ?? testDay)
  if (found?.checked === undefined) {
    throw new CaseError(`${each.file}: ${formatDiagnostics(diagnostics)}`)
  }
  const compiled = compileConcepts([found.checked])
  return [
    ...[...compiled.values()].map(({ plan }) => plan),
    compileModel(found.checked, new Map(), compiled),
  ]
}
