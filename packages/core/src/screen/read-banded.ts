import { InvariantError } from '../diagnostics/invariant-error.ts'
import { call, column } from '../plan/build.ts'
import { names, tables } from '../plan/columns.ts'
import { boolean, string } from '../values/type.ts'
import type { RunningModel } from './running-model.ts'
import { keyTexts } from './subject-key.ts'

/** The subjects of a run that are in a band, by their keys, and how many others a signal flags. */
export interface Banded {
  readonly keys: ReadonlySet<string>
  /** Subjects on which any of the asked signals is a hit. */
  readonly hit: number
}

/** Reads which subjects are in a band, and counts those on which one of some signals is a hit. */
export async function readBanded(
  { checked, plan, run }: RunningModel,
  signals: readonly string[],
): Promise<Banded> {
  const table = plan.tables.find(({ name }) => name === tables.subject)
  if (table === undefined) throw new InvariantError('The plan has no table of subjects.')
  const { key } = checked.source.model.subject
  const has = new Set(table.columns.map(({ name }) => name))
  const applies = signals.map(names.applies).filter((name) => has.has(name))
  const hits = signals.map(names.signal)
  const columns = [...key, names.band, ...hits, ...applies]
  const where = [
    call('known', column(names.band, string)),
    ...hits.map((name) => column(name, boolean)),
  ].reduce((any, each) => call('or', any, each))
  const keys = new Set<string>()
  let hit = 0
  const order = key.map((name) => ({ column: name }))
  for await (const batch of run.read({ table: tables.subject, columns, where, order })) {
    for (const cells of batch) {
      const cell = (name: string) => cells[columns.indexOf(name)] ?? null
      const isHit = (id: string) =>
        cell(names.signal(id)) === true &&
        !(has.has(names.applies(id)) && cell(names.applies(id)) === false)
      if (signals.some(isHit)) hit += 1
      const place = key.map((_, i) => cells[i] ?? null)
      if (cell(names.band) !== null) keys.add(JSON.stringify(keyTexts(checked, place)))
    }
  }
  return { keys, hit }
}
