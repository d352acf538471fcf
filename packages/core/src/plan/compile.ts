import type { CheckedModel } from '../check/checked-model.ts'
import { tableNamed } from '../check/placed-step.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { worstMarks } from '../model/identity.ts'
import { listCautioned } from './caution-columns.ts'
import { tables as named } from './columns.ts'
import { compileConcepts, type PlanOptions, rowsOf } from './compile-concepts.ts'
import { compileSteps } from './compile-steps.ts'
import { compileSubject } from './compile-subject.ts'
import type { CompiledConcepts } from './compiled-concept.ts'
import { leastOf } from './concept-plan.ts'
import { evidenceTables } from './evidence.ts'
import type { Finished } from './finished.ts'
import { keepShared, leaveFunnel } from './keep-tables.ts'
import { namesRead } from './names-read.ts'
import type { Plan, PlanTable } from './plan.ts'
import { coverageRead, type LastMade, rememberLast } from './remember-last.ts'

const last: LastMade<CheckedModel, Plan> = new WeakMap()

/**
 * Makes a checked model ready to run.
 *
 * 1. Datasets: only the columns that the model reads, and what cautions look up. 2. Steps: each as tables, doubt and ranges
 * written out as columns; those of concepts are borrowed from the plans of `concepts`, which run
 * before. 3. Subjects: outcomes, scores, bands, and their counts. 4. What counts rows for the funnel
 * is left out where nobody asks for it. 5. Tables that are read more than once, or from outside, are
 * kept; the others are inlined.
 *
 * The last plan of each checked model is remembered: where nothing has changed it is returned again.
 *
 * @example
 * compileModel(checked).tables.some(({ name }) => name === 'party') // => true
 */
export function compileModel(
  checked: CheckedModel,
  coverage: ReadonlyMap<string, Coverage> = new Map(),
  concepts = compileConcepts([checked], coverage),
  { funnel = true }: PlanOptions = {},
): Plan {
  return rememberLast(last, checked, [coverageRead(coverage), concepts, funnel], () =>
    makePlan(checked, coverage, concepts, funnel),
  )
}

function makePlan(
  checked: CheckedModel,
  coverage: ReadonlyMap<string, Coverage>,
  concepts: CompiledConcepts,
  funnel: boolean,
): Plan {
  const read = namesRead(checked)
  const { identity } = checked
  const {
    find,
    finished: _,
    ...steps
  } = compileSteps(checked, {
    coverage,
    read,
    concepts,
    identity: identity && {
      scope: checked.id,
      kinds: identity.kinds,
      limit: worstMarks[identity.atLeast],
    },
    least: leastOf(checked),
    subjects: new Set([checked.source.model.subject.from]),
  })
  const subject = find(tableNamed(checked.source.model.subject.from, checked))
  const made = countLast([...steps.tables, ...compileSubject(checked, subject)], subject)
  const tables = funnel ? made : leaveFunnel(made)
  const rows = rowsOf([...concepts.values()].filter(({ least }) => least === leastOf(checked)))
  const models = [checked]
  const outside = evidenceTables(checked, rows.set(checked.id, steps.rows), { models, lent: [] })
  const datasets = [...steps.datasets, ...listCautioned(checked)]
  return { model: checked.id, ...steps, datasets, tables: keepShared(tables, outside) }
}

/**
 * The step that subjects are made from has a row for each of them, so its rows are counted there:
 * then it need not be kept.
 */
function countLast(made: readonly PlanTable[], { name }: Finished): PlanTable[] {
  const kept = made.find((table) => table.name === named.kept(name))
  if (kept === undefined) return [...made]
  const counted = { ...kept, from: { table: named.subject } }
  return made.flatMap((table) =>
    table === kept ? [] : table.name === named.subject ? [table, counted] : [table],
  )
}
