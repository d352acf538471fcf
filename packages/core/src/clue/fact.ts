import { toJsonValue } from '../values/text.ts'
import type { Type, Value } from '../values/type.ts'
import type { FactJson } from './clue.ts'

/** A fact of one subject: its best value and the range of what it may be; null ends are open. */
export interface Fact {
  readonly type: Type
  readonly value: Value
  readonly low: Value
  readonly high: Value
}

/** A fact as JSON, with its range where the range is more than the value. */
export function toFactJson({ type, value, low, high }: Fact): FactJson {
  const json = toJsonValue(value, type)
  if (low === value && high === value) return json
  if (value === null && low === null && high === null) return null
  return { value: json, low: toJsonValue(low, type), high: toJsonValue(high, type) }
}
