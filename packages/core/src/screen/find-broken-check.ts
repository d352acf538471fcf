import type { BackendRun } from '../backend.ts'
import type { Plan } from '../plan/plan.ts'
import { type RunReason, runReason } from './run-reason.ts'

/** What a model relies on and its data do not keep; undefined where all is kept. */
export async function findBrokenCheck(run: BackendRun, plan: Plan): Promise<RunReason | undefined> {
  for (const { code, table, step, alias } of plan.checks ?? []) {
    for await (const [row] of run.read({ table, columns: ['rows'], order: [] })) {
      const rows = Number(row?.[0] ?? 0)
      if (rows === 0) continue
      return code === 'pick-tied'
        ? runReason(code, { step, rows, keys: alias })
        : runReason(code, { step, rows, alias })
    }
  }
  return undefined
}
