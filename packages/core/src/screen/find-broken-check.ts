import type { BackendRun } from '../backend.ts'
import type { Plan, PlanCheck } from '../plan/plan.ts'

/** What a model relies on and its data do not keep, in words; undefined where all is kept. */
export async function findBrokenCheck(run: BackendRun, plan: Plan): Promise<string | undefined> {
  for (const { code, table, step, alias } of plan.checks ?? []) {
    for await (const [row] of run.read({ table, columns: ['rows'], order: [] })) {
      const rows = Number(row?.[0] ?? 0)
      if (rows === 0) continue
      return texts[code](step, rows, alias)
    }
  }
  return undefined
}

const texts: Readonly<
  Record<PlanCheck['code'], (step: string, rows: number, of: string) => string>
> = {
  'join-not-unique': (step, rows, alias) =>
    `Step "${step}": ${rows} rows find two rows of "${alias}", which is joined to one. ` +
    'Join by a key that tells its rows apart, or write "two: doubt".',
  'pick-tied': (step, rows, keys) =>
    `Step "${step}": ${rows} rows of the same ${keys} tie for the first place. ` +
    'Add a column to "order" of "pick" that tells them apart.',
}
