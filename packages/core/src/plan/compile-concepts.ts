import type { CheckedConcept, CheckedModel, Tables } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { compileSteps } from './compile-steps.ts'
import type { CompiledConcept, CompiledConcepts } from './compiled-concept.ts'
import { evidenceTables } from './evidence-table.ts'
import { keepShared } from './keep-tables.ts'
import { namesRead } from './names-read.ts'

/**
 * Makes the concepts of some models ready to run, each once for all of them: what one of the models
 * reads is loaded, and what one of them asks for is kept.
 */
export function compileConcepts(
  models: readonly CheckedModel[],
  coverage: ReadonlyMap<string, Coverage> = new Map(),
): CompiledConcepts {
  const compiled = new Map<string, CompiledConcept>()
  for (const concept of listConcepts(models)) {
    const users = models.filter((model) => conceptsOf(model).some(({ id }) => id === concept.id))
    const read = namesRead(...users)
    const {
      find: _,
      finished,
      ...steps
    } = compileSteps(concept, {
      coverage,
      read,
      concepts: compiled,
    })
    const lent = lentBy(concept, users)
    const outside = users.flatMap((model) => [...evidenceTables(model, concept.id)])
    const tables = keepShared(steps.tables, new Set([...outside, ...lent])).map((table) =>
      lent.has(table.name) ? { ...table, lent: true as const } : table,
    )
    const plan = { model: concept.id, ...steps, tables }
    compiled.set(concept.id, { checked: concept, plan, finished })
  }
  return compiled
}

/** All concepts of the models, those that others read first. */
function listConcepts(models: readonly CheckedModel[]): readonly CheckedConcept[] {
  const all = models.flatMap(conceptsOf).map((concept) => [concept.id, concept] as const)
  return [...new Map(all).values()]
}

/** The steps of a concept that others borrow. */
function lentBy({ id }: CheckedConcept, users: readonly CheckedModel[]): ReadonlySet<string> {
  const readers: readonly Tables[] = users.flatMap((model) => [model, ...conceptsOf(model)])
  const borrowed = readers.flatMap((reader) =>
    [...reader.borrowed.values()].filter(({ concept }) => concept.id === id),
  )
  return new Set(borrowed.map(({ step }) => step.name))
}
