import type { CheckedConcept, CheckedModel, Tables } from '../check/checked-model.ts'
import { followColumnKinds } from '../check/column-kinds.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { type Grade, worstMarks } from '../model/identity.ts'
import { compileSteps } from './compile-steps.ts'
import type { CompiledConcept, CompiledConcepts } from './compiled-concept.ts'
import { conceptPlan, leastOf } from './concept-plan.ts'
import { evidenceTables } from './evidence.ts'
import { keepShared, leaveFunnel } from './keep-tables.ts'
import type { StepsIdentity } from './marked.ts'
import { namesRead } from './names-read.ts'
import type { PlanRows } from './plan.ts'
import { coverageRead, type LastMade, rememberLast } from './remember-last.ts'

/** By the first of the models. */
const last: LastMade<CheckedModel, CompiledConcepts> = new WeakMap()

/** What a plan computes beside what it is run for. */
export interface PlanOptions {
  /** Whether it counts what becomes of the rows of each step; unless told it does. */
  readonly funnel?: boolean | undefined
}

/**
 * Makes the concepts of some models ready to run, each once for all of them in which the same
 * identity grade is the least that counts: what one of these models reads is loaded, and what one
 * of them asks for is kept. What was made last is remembered, as by `compileModel`.
 *
 * @example
 * [...compileConcepts([checked]).values()].map(({ plan }) => plan.model) // => ['demo.suits']
 */
export function compileConcepts(
  models: readonly CheckedModel[],
  coverage: ReadonlyMap<string, Coverage> = new Map(),
  { funnel = true }: PlanOptions = {},
): CompiledConcepts {
  const [first] = models
  if (first === undefined) return new Map()
  return rememberLast(last, first, [coverageRead(coverage), funnel, ...models], () =>
    makeConcepts(models, coverage, funnel),
  )
}

function makeConcepts(
  models: readonly CheckedModel[],
  coverage: ReadonlyMap<string, Coverage>,
  funnel: boolean,
): CompiledConcepts {
  const grades = [...new Set(models.map(leastOf))]
  return new Map(
    grades.flatMap((least) => {
      const alike = models.filter((model) => leastOf(model) === least)
      return [...compileAlike(alike, coverage, { funnel, least })]
    }),
  )
}

function compileAlike(
  models: readonly CheckedModel[],
  coverage: ReadonlyMap<string, Coverage>,
  { least, funnel }: { readonly least: Grade; readonly funnel: boolean },
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
      least,
      identity: identityOf(concept, users, least),
      subjects: subjectsIn(concept, users),
    })
    const lent = lentBy(concept, users)
    const rows = rowsOf([...compiled.values()])
    const asked = { models: users, lent: [...lent] }
    const outside = evidenceTables(concept, rows.set(concept.id, steps.rows), asked)
    const made = funnel ? steps.tables : leaveFunnel(steps.tables)
    const tables = keepShared(made, new Set([...outside, ...lent])).map((table) =>
      lent.has(table.name) ? { ...table, lent: true as const } : table,
    )
    const name = conceptPlan(concept.id, least)
    const plan = { model: name, ...steps, tables }
    compiled.set(name, { checked: concept, least, plan, finished })
  }
  return compiled
}

/** A concept marks its rows where one of its models is graded. */
function identityOf(
  concept: CheckedConcept,
  users: readonly CheckedModel[],
  least: Grade,
): StepsIdentity | undefined {
  if (users.every(({ identity }) => identity === undefined)) return undefined
  const kinds = followColumnKinds(concept, 'identity').rows
  return { scope: concept.id, kinds, limit: worstMarks[least] }
}

/** The steps of a concept whose groups are the subjects of some model. */
function subjectsIn({ id }: CheckedConcept, users: readonly CheckedModel[]): ReadonlySet<string> {
  const lent = users.flatMap(({ borrowed, source }) => {
    const found = borrowed.get(source.model.subject.from)
    return found?.concept.id === id ? [found.step.name] : []
  })
  return new Set(lent)
}

/** Where the rows of compiled concepts stand, by their ids. */
export const rowsOf = (compiled: readonly CompiledConcept[]): Map<string, readonly PlanRows[]> =>
  new Map(compiled.map(({ checked, plan }) => [checked.id, plan.rows ?? []]))

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
