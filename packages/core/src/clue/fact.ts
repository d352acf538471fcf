import { formatDate } from '../values/date.ts'
import { toJsonValue } from '../values/text.ts'
import type { Type, Value } from '../values/type.ts'
import type { FactJson } from './clue.ts'

/** A fact of one subject: its best value and the range of what it may be; null ends are open. */
export interface Fact {
  readonly type: Type
  readonly value: Value
  readonly low: Value
  readonly high: Value
  /** Of an event: the last day up to which it is known not to have happened. */
  readonly until?: Value
}

/** Whether a fact is known, and is one value. */
export const isCertain = ({ value, low, high }: Fact): boolean =>
  value !== null && low === value && high === value

/** A fact as JSON, with what is more than the value: its range, how long it is pending. */
export function toFactJson({ type, value, low, high, until = null }: Fact): FactJson {
  const json = toJsonValue(value, type)
  if (until === null && low === value && high === value) return json
  if (until === null && value === null && low === null && high === null) return null
  return {
    value: json,
    low: toJsonValue(low, type),
    high: toJsonValue(high, type),
    ...(until === null ? {} : { pending: formatDate(until as number) }),
  }
}
