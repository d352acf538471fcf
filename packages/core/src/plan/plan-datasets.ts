import type { Term } from '../aggregates/aggregate.ts'
import type { CheckedDataset } from '../check/checked-model.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { pendingFlag } from '../dataset/pending.ts'
import { boolean, integer, type Type } from '../values/type.ts'
import { column } from './build.ts'
import { isAbsent } from './covered.ts'
import type { Finished } from './finished.ts'
import { untilLastDay } from './pending.ts'
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
    .flatMap(([name, { kind, empty }]): PlanColumn[] => {
      const shown = read.has(name) || name === definition.covers ? {} : { shownOnly: true as const }
      return [
        { name, type: kinds[kind].type as Type, ...shown },
        ...(empty === 'pending' ? [{ name: pendingFlag(name), type: boolean, ...shown }] : []),
      ]
    })

/** The datasets as steps see them, with the columns that are read. */
export const planDatasets = (
  datasets: ReadonlyMap<string, CheckedDataset>,
  read: ReadonlySet<string>,
  coverage: ReadonlyMap<string, Coverage>,
): ReadonlyMap<string, Finished> =>
  new Map(
    [...datasets].map(([name, { definition }]): [string, Finished] => {
      const isWhole = wholeColumns(definition, coverage)
      const loaded = loadedColumns(definition, read)
      const columns = loaded.flatMap(({ name: each, type, shownOnly }): [string, Term][] => {
        const { never_negative, empty } = definition.columns[each] ?? {}
        // What is only shown is not computed with.
        const isEvent = empty === 'pending' && shownOnly === undefined
        const value = column(each, type, !isWhole(each))
        const term: Term = {
          value,
          ...(never_negative ? { neverNegative: true } : {}),
          ...(isEvent ? { until: untilLastDay(each, coverage.get(definition.id)) } : {}),
        }
        return Object.hasOwn(definition.columns, each) ? [[each, term]] : []
      })
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

/**
 * Tells the columns without an unknown cell. It matters where lost rows are doubted: no row is lost for
 * want of such a cell. Else plans do not depend on it.
 */
function wholeColumns(
  { id, columns }: DatasetDefinition,
  coverage: ReadonlyMap<string, Coverage>,
): (name: string) => boolean {
  const found = coverage.get(id)
  const isDoubted = [...coverage.values()].some(({ lost }) => lost !== undefined)
  if (!isDoubted || found === undefined || isAbsent(found)) return () => false
  const { unknown = {}, lacks = [] } = found
  return (name) =>
    !Object.hasOwn(unknown, name) && !lacks.includes(name) && columns[name]?.empty !== 'pending'
}

/** What a plan says of the datasets that its steps see. */
export const listDatasets = (datasets: ReadonlyMap<string, Finished>): PlanDataset[] =>
  [...datasets.values()].map(({ name, physical, roots }) => ({
    name,
    use: roots[0]?.definition.id ?? name,
    columns: physical.filter((each) => each.name !== sourceColumn && each.name !== recordColumn),
  }))
