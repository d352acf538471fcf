import type { TableQuery } from '../backend.ts'
import type { Band, ClueCaution } from '../clue/clue.ts'
import { marks } from '../model/identity.ts'
import { call, column } from '../plan/build.ts'
import { cautionColumns, cautionDataset, nameOfSubject } from '../plan/caution-columns.ts'
import { tables } from '../plan/columns.ts'
import { integer, string } from '../values/type.ts'
import { rowKey } from './evidence-nodes.ts'
import { createFactMask } from './mask-fact.ts'
import type { SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'
import { sayCaution } from './say-caution.ts'

/**
 * Finds of subjects that were matched by a name to how many numbers the data give that name (SEMANTICS 8.12): the more,
 * the less the match says. Subjects that no name matched are not asked for.
 */
export async function readSameNames(
  model: RunningModel,
  subjects: readonly SubjectRow<Band | null>[],
  { language, reveal }: { readonly language: 'zh' | 'en'; readonly reveal: boolean },
): Promise<ReadonlyMap<SubjectRow<Band | null>, readonly ClueCaution[]>> {
  const found = new Map<SubjectRow<Band | null>, ClueCaution[]>()
  const named = nameOfSubject(model.checked)
  const byName = subjects.filter(restsOnName)
  if (named === undefined || byName.length === 0) return found
  const byKey = new Map(byName.map((row) => [rowKey(row.key), row]))
  for (const { definition, named: columns } of cautionColumns(model.checked)) {
    const lacks = model.coverage.get(definition.id)?.lacks ?? []
    for (const { number, name } of columns) {
      if (lacks.includes(number) || lacks.includes(name)) continue
      for await (const counted of countNumbers(model, byName, {
        id: definition.id,
        named,
        number,
        name,
      })) {
        const row = byKey.get(counted.key)
        if (row === undefined || counted.numbers < 2) continue
        const label = String(row.facts.get(named)?.value ?? '')
        const shown = reveal ? label : createFactMask(model.checked, label)(named, label)
        const { records, numbers } = counted
        const caution = {
          kind: 'same-name',
          dataset: definition.id,
          records,
          numbers,
          first: [],
        } as const
        const says = sayCaution({ ...caution, name: shown }, definition, language)
        found.set(row, [...(found.get(row) ?? []), { ...caution, says }])
      }
    }
  }
  return found
}

/** Whether a subject, or one of its rows, was taken to be who it is by a name. */
const restsOnName = ({ identity: { grade, mark, rows } }: SubjectRow<Band | null>): boolean =>
  grade !== null &&
  (mark > marks.failingNumber ||
    [...rows].some(([each, count]) => each > marks.failingNumber && count > 0))

interface Asked {
  readonly id: string
  /** The fact that is the subject's name. */
  readonly named: string
  readonly number: string
  readonly name: string
}

async function* countNumbers(
  { checked, run }: RunningModel,
  subjects: readonly SubjectRow<Band | null>[],
  { id, named, number, name }: Asked,
): AsyncGenerator<{ readonly key: string; readonly records: number; readonly numbers: number }> {
  const { key } = checked.source.model.subject
  const theirs = column('>number', string)
  const [records, numbers] = ['>records', '>numbers']
  const query: TableQuery = {
    table: tables.subject,
    columns: [...key, records, numbers],
    matching: { columns: key, values: subjects.map((row) => row.key) },
    operations: [
      {
        kind: 'join',
        with: { dataset: cautionDataset(id) },
        unmatched: 'drop',
        on: [{ left: named, right: name }],
        columns: [{ name: theirs.name, from: number, type: string }],
      },
      { kind: 'filter', condition: call('known', theirs) },
      {
        kind: 'group',
        keys: key,
        columns: [
          { name: records, aggregate: { function: 'count', type: integer } },
          {
            name: numbers,
            aggregate: { function: 'countDistinct', argument: theirs, type: integer },
          },
        ],
      },
    ],
    order: key.map((each) => ({ column: each })),
  }
  for await (const batch of run.read(query)) {
    for (const cells of batch) {
      const [ofName, different] = cells.slice(key.length).map(Number)
      yield {
        key: rowKey(cells.slice(0, key.length)),
        records: ofName ?? 0,
        numbers: different ?? 0,
      }
    }
  }
}
