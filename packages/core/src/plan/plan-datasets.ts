import type { Term } from '../aggregates/aggregate.ts'
import type { CheckedDataset } from '../check/checked-model.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { integer, type Type } from '../values/type.ts'
import { column } from './build.ts'
import type { Finished } from './finished.ts'
import { type PlanColumn, type PlanDataset, recordColumn, sourceColumn } from './plan.ts'

const traces: readonly PlanColumn[] = [
  { name: sourceColumn, type: integer },
  { name: recordColumn, type: integer },
]

/** The columns of a dataset that are loaded where some names are read: these, and its keys. */
export const loadedColumns = (
  definition: DatasetDefinition,
  read: ReadonlySet<string>,
): PlanColumn[] =>
  Object.entries(definition.columns)
    .filter(
      ([name]) => read.has(name) || name === definition.covers || definition.key?.includes(name),
    )
    .map(
      ([name, { kind }]): PlanColumn => ({
        name,
        type: kinds[kind].type as Type,
        ...(read.has(name) || name === definition.covers ? {} : { shownOnly: true }),
      }),
    )

/** The datasets as steps see them, with the columns that are read. */
export const planDatasets = (
  datasets: ReadonlyMap<string, CheckedDataset>,
  read: ReadonlySet<string>,
): ReadonlyMap<string, Finished> =>
  new Map(
    [...datasets].map(([name, { definition }]): [string, Finished] => {
      const loaded = loadedColumns(definition, read)
      const columns = loaded.map(({ name: each, type }): [string, Term] => [
        each,
        {
          value: column(each, type),
          ...(definition.columns[each]?.never_negative ? { neverNegative: true } : {}),
        },
      ])
      return [
        name,
        {
          name,
          from: { dataset: name },
          physical: [...traces, ...loaded],
          columns: new Map(columns),
          doubt: undefined,
          ids: traces,
          parts: 1,
          roots: [
            {
              definition,
              covers:
                definition.covers === undefined
                  ? undefined
                  : {
                      column: definition.covers,
                      of: { dataset: name },
                      from: definition.covers,
                    },
            },
          ],
        },
      ]
    }),
  )

/** What a plan says of the datasets that its steps see. */
export const listDatasets = (datasets: ReadonlyMap<string, Finished>): PlanDataset[] =>
  [...datasets.values()].map(({ name, physical, roots }) => ({
    name,
    use: roots[0]?.definition.id ?? name,
    columns: physical.filter((each) => each.name !== sourceColumn && each.name !== recordColumn),
  }))
