import { toNumberText } from '../model/number-text.ts'
import type { Model } from '../model/schema.ts'
import { parseValue } from '../values/text.ts'
import { decimal } from '../values/type.ts'
import { fewest } from './find-flood.ts'
import type { ModelCounts } from './model-run.ts'
import { type RunReason, runReason } from './run-reason.ts'

/**
 * Whether a model flags more than the share of its subjects that it expects at most (SEMANTICS 7.6):
 * then it is rather the data that are wrong. Undefined where it does not.
 */
export function exceedsMost(
  { subject: { most } }: Model,
  { subjects, clues }: ModelCounts,
): RunReason | undefined {
  if (most === undefined || subjects < fewest) return undefined
  const text = toNumberText(most)
  const places = text.split('.')[1]?.length ?? 0
  const share = parseValue(text, decimal(places)) as bigint
  const flagged = Object.values(clues).reduce((sum, count) => sum + count, 0)
  if (BigInt(flagged) * 10n ** BigInt(places) <= share * BigInt(subjects)) return undefined
  return runReason('too-many', { flagged, subjects, most: text })
}
