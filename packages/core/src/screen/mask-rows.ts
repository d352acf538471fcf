import type { CheckedSteps } from '../check/checked-model.ts'
import type { RowsOf } from '../plan/evidence.ts'
import { maskText } from './mask-fact.ts'
import { createStepMask } from './mask-step.ts'

/** Masks the text of rows that are evidence: those of a dataset by its own kinds. */
export function createRowsMask(
  checked: CheckedSteps,
  { kind, name: table }: RowsOf,
  privacy: number,
): (column: string, text: string) => string {
  const definition = checked.datasets.get(table)?.definition
  if (kind !== 'dataset' || definition === undefined) return createStepMask(checked, table, privacy)
  const most = Math.max(privacy, definition.privacy)
  return (column, text) => maskText(text, definition.columns[column]?.kind, most)
}
