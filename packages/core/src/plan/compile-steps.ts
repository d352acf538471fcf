import uniqBy from 'lodash/uniqBy.js'
import type { CheckedSteps, TableName } from '../check/checked-model.ts'
import { followLack } from '../check/follow-lack.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import type { Grade } from '../model/identity.ts'
import { borrow } from './borrow.ts'
import { compileStep } from './compile-step.ts'
import type { CompiledConcepts } from './compiled-concept.ts'
import type { Finished, Root } from './finished.ts'
import type { StepsIdentity } from './marked.ts'
import type { Plan, PlanCheck, PlanRows, PlanTable } from './plan.ts'
import { listDatasets, planDatasets } from './plan-datasets.ts'
import { splitRows } from './split-rows.ts'
import { unite } from './unite.ts'

export interface CompileOptions {
  readonly coverage: ReadonlyMap<string, Coverage>
  /** The names of columns that are loaded of datasets. */
  readonly read: ReadonlySet<string>
  /** The concepts that are borrowed from. */
  readonly concepts: CompiledConcepts
  /** What is known of identity; undefined where nobody is graded. */
  readonly identity: StepsIdentity | undefined
  /** The least identity grade that counts. */
  readonly least: Grade
  /** The steps whose groups are subjects. */
  readonly subjects: ReadonlySet<string>
}

/** Steps as tables, and what they read. */
export interface CompiledSteps extends Pick<Plan, 'datasets' | 'borrowed'> {
  readonly tables: readonly PlanTable[]
  readonly checks: readonly PlanCheck[]
  readonly rows: readonly PlanRows[]
  /** A dataset, a step or a borrowed step as those that read it see it. */
  find(of: TableName): Finished
  readonly finished: ReadonlyMap<string, Finished>
}

/** Writes the steps of a concept or of a model as tables, in their order. */
export function compileSteps(
  checked: CheckedSteps,
  { coverage, read, concepts, identity, least, subjects }: CompileOptions,
): CompiledSteps {
  const { id, borrowed, steps } = checked
  const datasets = planDatasets(checked.datasets, read, coverage)
  const loans = new Map(
    [...borrowed].map(([name, step]) => [name, borrow(name, step, { concepts, least })]),
  )
  const finished = new Map<string, Finished>()
  const tables: PlanTable[] = []
  const checks: PlanCheck[] = []
  const rows: PlanRows[] = []
  const find = (of: TableName): Finished => {
    const found =
      'step' in of
        ? finished.get(of.step)
        : 'borrowed' in of
          ? loans.get(of.borrowed)?.finished
          : datasets.get(of.dataset)
    if (found === undefined) throw new InvariantError(`${JSON.stringify(of)} is not compiled.`)
    // A concept may have marks for another model that reads it.
    return identity === undefined ? { ...found, marked: undefined } : found
  }
  const coverageOf = ({ definition }: Root) => coverage.get(definition.id)
  const doubtsLost = [...coverage.values()].some(({ lost }) => lost !== undefined)
  const lacking = [...coverage].flatMap(([dataset, { lacks }]) =>
    lacks === undefined ? [] : [{ dataset, columns: lacks }],
  )
  const lackOf = followLack(checked, lacking)
  for (const step of steps.values()) {
    const start = step.union && unite(step.name, step.union, step.union.of.map(find))
    const whole = start?.finished ?? find(step.from)
    const split = step.split && splitRows(step.name, step.split, whole)
    const origin = split?.finished ?? whole
    const compiled = compileStep(step, origin, {
      scope: id,
      find,
      coverageOf,
      doubtsLost,
      lackOf,
      checks,
      starts: start?.starts ?? [],
      identity,
      isSubject: subjects.has(step.name),
    })
    finished.set(step.name, compiled.finished)
    tables.push(...(start?.tables ?? []), ...(split?.tables ?? []), ...compiled.tables)
    rows.push(compiled.rows)
  }
  const lent = [...loans.values()]
  return {
    datasets: uniqBy([...listDatasets(datasets), ...lent.flatMap((loan) => loan.datasets)], 'name'),
    ...(lent.length === 0 ? {} : { borrowed: lent.map((loan) => loan.borrowed) }),
    tables,
    checks,
    rows,
    find,
    finished,
  }
}
