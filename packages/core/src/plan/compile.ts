import type { Term } from '../aggregates/aggregate.ts'
import type { CheckedEvidence, CheckedModel, TableName } from '../check/checked-model.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { columnsOf } from '../model/typed.ts'
import { integer, type Type } from '../values/type.ts'
import { column } from './build.ts'
import { tables } from './columns.ts'
import { columnsRead } from './columns-read.ts'
import { compileStep } from './compile-step.ts'
import { compileSubject } from './compile-subject.ts'
import type { Finished, Root } from './finished.ts'
import {
  type Plan,
  type PlanCheck,
  type PlanColumn,
  type PlanTable,
  recordColumn,
  sourceColumn,
} from './plan.ts'
import { unite } from './unite.ts'

/**
 * Makes a checked model ready to run.
 *
 * 1. Datasets: only the columns that the model reads.
 * 2. Steps: each as tables, doubt and ranges written out as columns.
 * 3. Subjects: outcomes, scores, bands, and their counts.
 * 4. Tables that are read more than once, or from outside, are kept; the others are inlined.
 */
export function compileModel(
  checked: CheckedModel,
  coverage: ReadonlyMap<string, Coverage> = new Map(),
): Plan {
  const datasets = planDatasets(checked)
  const finished = new Map<string, Finished>()
  const made: PlanTable[] = []
  const checks: PlanCheck[] = []
  const find = (of: TableName): Finished => {
    const name = 'step' in of ? of.step : of.dataset
    const found = 'step' in of ? finished.get(name) : datasets.get(name)
    if (found === undefined) throw new InvariantError(`${name} is not compiled.`)
    return found
  }
  const coverageOf = ({ definition }: Root) => coverage.get(definition.id)
  for (const step of checked.steps) {
    const start = step.union && unite(step.name, step.union.columns, step.union.of.map(find))
    const origin = start?.finished ?? find(step.from)
    const compiled = compileStep(step, origin, { find, coverageOf, checks })
    finished.set(step.name, compiled.finished)
    made.push(...(start?.tables ?? []), ...compiled.tables)
  }
  made.push(...compileSubject(checked, find({ step: checked.source.model.subject.from })))
  const evidence = new Set(
    [
      ...checked.signals.map((signal) => signal.evidence),
      ...checked.requests.flatMap(({ of }) => of?.rows ?? []),
    ].map(evidenceTable),
  )
  return {
    model: checked.source.model.id,
    datasets: [...datasets.values()].map(({ name, physical, roots }) => ({
      name,
      use: roots[0]?.definition.id ?? name,
      columns: physical.filter((each) => each.name !== sourceColumn && each.name !== recordColumn),
    })),
    tables: keepShared(made, evidence),
    checks,
  }
}

/** The table that holds the single rows of evidence. */
export const evidenceTable = ({ step, beforeGroup }: CheckedEvidence): string =>
  beforeGroup ? tables.rows(step) : step

/** The datasets as steps see them, with the columns that some step reads. */
function planDatasets(checked: CheckedModel): ReadonlyMap<string, Finished> {
  const read = new Set(
    [
      ...checked.steps.flatMap(columnsRead),
      ...checked.signals.flatMap(({ evidence: { where } }) => (where ? columnsOf(where) : [])),
      ...checked.requests.flatMap(({ of }) => of?.column ?? []),
    ].map((name) => name.slice(name.indexOf('.') + 1)),
  )
  const ids = [
    { name: sourceColumn, type: integer },
    { name: recordColumn, type: integer },
  ]
  return new Map(
    [...checked.datasets].map(([name, { definition }]): [string, Finished] => {
      const planned = Object.entries(definition.columns)
        .filter(
          ([column]) =>
            read.has(column) || column === definition.covers || definition.key?.includes(column),
        )
        .map(
          ([column, { kind }]): PlanColumn => ({
            name: column,
            type: kinds[kind].type as Type,
            ...(read.has(column) || column === definition.covers ? {} : { shownOnly: true }),
          }),
        )
      const columns = planned.map(({ name: each, type }): [string, Term] => [
        each,
        {
          value: column(each, type),
          ...(definition.columns[each]?.never_negative ? { neverNegative: true } : {}),
        },
      ])
      const physical = [...ids, ...planned]
      const from = { dataset: name }
      const doubt = undefined
      return [
        name,
        {
          name,
          from,
          physical,
          columns: new Map(columns),
          doubt,
          ids,
          parts: 1,
          roots: [
            {
              definition,
              covers:
                definition.covers === undefined
                  ? undefined
                  : { column: definition.covers, of: from },
            },
          ],
        },
      ]
    }),
  )
}

/** Marks the tables to be kept: several tables read them, or someone outside does. */
function keepShared(made: readonly PlanTable[], outside: ReadonlySet<string>): PlanTable[] {
  const readers = new Map<string, number>()
  for (const { from, operations } of made) {
    for (const read of [
      from,
      ...operations.flatMap((each) => ('with' in each ? [each.with] : [])),
    ]) {
      if ('table' in read) readers.set(read.table, (readers.get(read.table) ?? 0) + 1)
    }
  }
  return made.map((table) => ({
    ...table,
    keep: table.keep || outside.has(table.name) || (readers.get(table.name) ?? 0) > 1,
  }))
}
