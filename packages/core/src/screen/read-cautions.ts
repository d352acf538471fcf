import type { TableQuery } from '../backend.ts'
import type { Band, ClueCaution } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { call, column } from '../plan/build.ts'
import { type CautionColumns, cautionColumns, cautionDataset } from '../plan/caution-columns.ts'
import { tables } from '../plan/columns.ts'
import type { Expr } from '../plan/expr.ts'
import { recordColumn, sourceColumn } from '../plan/plan.ts'
import { integer, type Type, type Value } from '../values/type.ts'
import { rowKey } from './evidence-nodes.ts'
import type { EvidenceSetting } from './evidence-shape.ts'
import { readSameNames } from './read-same-names.ts'
import type { SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'
import { sayCaution } from './say-caution.ts'

/** Records that a caution names. */
const named = 3

/** What is looked up in one dataset: the records that equal a subject in a column, and are so. */
interface LookUp {
  readonly kind: ClueCaution['kind']
  readonly of: CautionColumns
  readonly on: { readonly left: string; readonly right: string }
  /** The columns of the dataset that `holds` reads. */
  readonly reads: readonly string[]
  readonly holds: (column: (name: string) => Expr) => Expr
}

/**
 * Finds for some subjects of one model the records that their facts do not count and that may matter
 * (SEMANTICS 8.12): with their name and no number, or with their number and an end before the beginning; and how many
 * numbers have the name by which they were matched.
 * Nothing is read of datasets that have no such record of anybody. Subjects without any are left out.
 */
export async function readCautions(
  model: RunningModel,
  subjects: readonly SubjectRow<Band | null>[],
  {
    datasets,
    language,
    reveal,
  }: Pick<EvidenceSetting, 'datasets' | 'reveal'> & { readonly language: 'zh' | 'en' },
): Promise<ReadonlyMap<SubjectRow<Band | null>, readonly ClueCaution[]>> {
  const found = new Map<SubjectRow<Band | null>, ClueCaution[]>()
  const byKey = new Map(subjects.map((row) => [rowKey(row.key), row]))
  for (const of of cautionColumns(model.checked)) {
    const { definition } = of
    for (const [kind, lookUps] of Object.entries(lookUpsIn(of, model))) {
      const records = new Map<string, Set<string>>()
      for (const lookUp of lookUps) {
        for await (const [key, place] of readRecords(model, subjects, lookUp)) {
          records.set(key, (records.get(key) ?? new Set()).add(place))
        }
      }
      for (const [key, places] of records) {
        const row = byKey.get(key)
        if (row === undefined) continue
        const first = [...places].slice(0, named).map((place) => {
          const [source, record] = place.split(' ').map(Number)
          // The sources of a dataset change while it is read, so their names are looked up now.
          const { name = '' } = datasets.get(definition.id)?.sources[source ?? 0] ?? {}
          return { source: name, row: record ?? 0 }
        })
        const caution = {
          kind: kind as ClueCaution['kind'],
          dataset: definition.id,
          records: places.size,
          first,
        }
        const says = sayCaution(caution, definition, language)
        found.set(row, [...(found.get(row) ?? []), { ...caution, says }])
      }
    }
  }
  for (const [row, cautions] of await readSameNames(model, subjects, { language, reveal })) {
    found.set(row, [...(found.get(row) ?? []), ...cautions])
  }
  return found
}

/** What is worth looking up: only where the whole dataset has such records at all. */
function lookUpsIn(
  of: CautionColumns,
  { checked, coverage }: RunningModel,
): Record<Exclude<ClueCaution['kind'], 'same-name'>, LookUp[]> {
  const { label } = checked.source.model.subject
  const {
    endsFirst = [],
    unknown = {},
    lacks = [],
  }: Partial<Coverage> = coverage.get(of.definition.id) ?? {}
  const { period } = of
  const backwards = endsFirst.some((records) => records > 0) && period !== undefined
  return {
    'no-number': of.names
      .filter(
        ({ number, name }) => unknown[number] && !lacks.includes(number) && !lacks.includes(name),
      )
      .map(({ number, name }) => ({
        kind: 'no-number',
        of,
        on: { left: label, right: name },
        reads: [number],
        holds: (read) => call('not', call('known', read(number))),
      })),
    'ends-first': !backwards
      ? []
      : of.keys.map(({ key, column: right }) => ({
          kind: 'ends-first',
          of,
          on: { left: key, right },
          reads: [period.first, period.last],
          holds: (read) => call('lessThan', dayOf(read(period.last)), dayOf(read(period.first))),
        })),
  }
}

const dayOf = (day: Expr): Expr => (day.type.kind === 'timestamp' ? call('dateOf', day) : day)

/** Streams the records of some subjects: the key of the subject, and the place of the record as a text. */
async function* readRecords(
  { checked, run }: RunningModel,
  subjects: readonly SubjectRow<Band | null>[],
  { of: { definition }, on, reads, holds }: LookUp,
): AsyncGenerator<readonly [key: string, place: string]> {
  const { key } = checked.source.model.subject
  const typed = (name: string): Type => {
    const kind = definition.columns[name]?.kind
    return kind === undefined ? integer : (kinds[kind].type as Type)
  }
  const under = (name: string) => `>${name}`
  const taken = [sourceColumn, recordColumn, ...reads]
  const query: TableQuery = {
    table: tables.subject,
    columns: [...key, under(sourceColumn), under(recordColumn)],
    matching: { columns: key, values: subjects.map((row) => row.key) },
    operations: [
      {
        kind: 'join',
        with: { dataset: cautionDataset(definition.id) },
        unmatched: 'drop',
        on: [on],
        columns: taken.map((name) => ({ name: under(name), from: name, type: typed(name) })),
      },
      { kind: 'filter', condition: holds((name) => column(under(name), typed(name))) },
    ],
    order: [...key, under(sourceColumn), under(recordColumn)].map((name) => ({ column: name })),
  }
  for await (const batch of run.read(query)) {
    for (const cells of batch) {
      const [source, record]: readonly Value[] = cells.slice(key.length)
      yield [rowKey(cells.slice(0, key.length)), `${source} ${record}`]
    }
  }
}
