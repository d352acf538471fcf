import type { Clue, ClueRef } from '../clue/clue.ts'
import { call, column } from '../plan/build.ts'
import { names, tables } from '../plan/columns.ts'
import { string, type Value } from '../values/type.ts'
import type { SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'
import { keyTexts } from './subject-key.ts'

/** Tells the id of the clue of a subject. */
export type IdOf = (subject: Pick<SubjectRow, 'model' | 'key'>) => string

/**
 * Finds for some clues of one model those of another that they are a part of (SEMANTICS 12.5), by
 * their ids; a clue that is a part of none is left out.
 */
export async function readPartOf(
  model: RunningModel,
  clues: readonly { readonly id: Clue['id']; readonly row: SubjectRow }[],
  { models, idOf }: { readonly models: readonly RunningModel[]; readonly idOf: IdOf },
): Promise<ReadonlyMap<string, ClueRef>> {
  const { part_of: part } = model.checked.source.model
  const whole = models.find(({ checked }) => checked.id === part?.model)
  if (part === undefined || whole === undefined) return new Map()
  const asked = clues.flatMap(({ id, row }) => {
    const key = part.on.map((name) => exactValue(row, name))
    return key.includes(null) ? [] : [{ id, key }]
  })
  const there = await findInBand(
    whole,
    asked.map(({ key }) => key),
  )
  return new Map(
    asked.flatMap(({ id, key }) => {
      if (!there.has(keyTexts(whole.checked, key).join(separator))) return []
      return [[id, { model: whole.checked.id, clue: idOf({ model: whole, key }) }] as const]
    }),
  )
}

/** A fact that is unknown, or lies in a range, equals nothing. */
function exactValue(row: SubjectRow, name: string): Value {
  const fact = row.facts.get(name)
  return fact !== undefined && fact.low === fact.value && fact.high === fact.value
    ? fact.value
    : null
}

/** The keys of the subjects among some that are clues, as text. */
async function findInBand(
  { checked, run }: RunningModel,
  keys: readonly (readonly Value[])[],
): Promise<ReadonlySet<string>> {
  const { key: columns } = checked.source.model.subject
  const found = new Set<string>()
  if (keys.length === 0) return found
  const query = {
    table: tables.subject,
    columns,
    matching: { columns, values: keys },
    where: call('known', column(names.band, string)),
    order: [],
  }
  for await (const batch of run.read(query)) {
    for (const key of batch) found.add(keyTexts(checked, key).join(separator))
  }
  return found
}

/** A sign that no key holds. */
const separator = '\u001f'
