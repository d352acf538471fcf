import { formatDiagnostic, type LoadedModel, type ModelRun } from '@mingjian/core'
import { CliError } from '../cli-error.ts'
import { isNamed } from './choose-models.ts'

/** Stops where a model that `--models` names itself cannot run: the user waits for this one. */
export function requireNamed(
  runs: readonly ModelRun[],
  models: readonly LoadedModel[],
  wanted: readonly string[] | undefined,
): void {
  const named = new Set(models.filter((model) => isNamed(model, wanted)).map((m) => m.model.id))
  const stuck = runs.find(
    (run) =>
      named.has(run.model) &&
      (run.status === 'not-run' || (run.status === 'failed' && run.diagnostics.length > 0)),
  )
  if (stuck === undefined) return
  const hint =
    stuck.diagnostics.length > 0
      ? stuck.diagnostics.map(formatDiagnostic).join('\n')
      : 'Add files with this data, or leave the model out of --models.'
  throw new CliError(`Model ${stuck.model} cannot run. ${stuck.reason ?? ''}`.trim(), hint)
}
