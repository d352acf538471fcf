import { hashText } from '../load/hash-text.ts'
import { checkDatasets } from './check-datasets.ts'
import { checkOrigins } from './check-origins.ts'
import { checkParams } from './check-params.ts'
import { checkStep } from './check-step.ts'
import { checkTables } from './check-tables.ts'
import type { BorrowedStep, CheckedStep, CheckedSteps } from './checked-model.ts'
import type { Checker } from './checker.ts'
import { isReserved } from './expression/reserved.ts'
import type { ConceptFinder } from './found-concept.ts'
import { keepApart } from './keep-apart.ts'
import type { Rules } from './rules.ts'

/** Where names of datasets and concepts are looked up, and the day of the run. */
export interface Surroundings {
  readonly rules: Rules
  readonly concepts: ConceptFinder
  readonly asOf: string
}

/** Checks what a concept and a model have in common: parameters, datasets, and steps over them. */
export function checkSteps(
  checker: Checker,
  hash: string,
  { rules, concepts, asOf }: Surroundings,
): CheckedSteps {
  const params = checkParams(checker, asOf)
  checkOrigins(checker)
  const { datasets: sources, borrowed } = checkDatasets(checker, rules.catalog, concepts)
  const datasets = new Map([...sources, ...checkTables(checker)])
  const steps = new Map<string, CheckedStep>()
  for (const name of Object.keys(checker.definition.steps)) {
    if (isReserved(name)) checker.report('name-reserved', { name }, ['steps', name], { key: true })
    if (datasets.has(name) || borrowed.has(name)) {
      checker.report('name-clash', { name, with: 'a dataset' }, ['steps', name], { key: true })
    }
    const step = checkStep(checker, name, { params, datasets, borrowed, steps })
    if (step === undefined) continue
    steps.set(name, step)
    checker.tables.set(name, new Set(step.columns.keys()))
  }
  const { id } = checker.definition
  const { written } = checker
  const whole = hashOf(hash, [...borrowed.values()])
  return keepApart({ id, params, datasets, borrowed, steps, written, hash: whole })
}

/** A text that reads concepts means what they say too. */
function hashOf(own: string, borrowed: readonly BorrowedStep[]): string {
  if (borrowed.length === 0) return own
  const concepts = new Map(borrowed.map(({ concept }) => [concept.id, concept.hash]))
  return hashText(JSON.stringify([own, ...[...concepts].sort(([a], [b]) => (a < b ? -1 : 1))]))
}
