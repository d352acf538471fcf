import { findClosest } from '../diagnostics/closest-match.ts'
import { tables } from '../plan/columns.ts'
import type { Value } from '../values/type.ts'
import type { RunningModel } from './running-model.ts'
import { keyTexts } from './subject-key.ts'

/** Finds the subject whose key is written most like the one that was asked for. */
export async function findClosestKey(
  { checked, run }: RunningModel,
  wanted: readonly string[],
): Promise<readonly Value[] | undefined> {
  const columns = checked.source.model.subject.key
  const order = columns.map((column) => ({ column }))
  let best: { key: readonly Value[]; distance: number } | undefined
  for await (const batch of run.read({ table: tables.subject, columns, order })) {
    const keys = new Map(batch.map((key) => [keyTexts(checked, key).join(separator), key]))
    const found = findClosest(wanted.join(separator), keys.keys())
    const key = found && keys.get(found.candidate)
    if (found === undefined || key === undefined) continue
    if (best === undefined || found.distance < best.distance) {
      best = { key, distance: found.distance }
    }
  }
  return best?.key
}

/** A sign that no key holds, so that the parts of a key are compared one by one. */
const separator = '\u001f'
