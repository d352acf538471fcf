import {
  type FactJson,
  parseValue,
  type RangedValue,
  type Type,
  type toJsonValue,
  type Value,
} from '@mingjian/core'

/** Reads a fact of JSON; undefined where there is none. */
export function readFact(
  fact: FactJson | undefined,
  type: Type | undefined,
): RangedValue | undefined {
  if (fact === undefined || type === undefined) return undefined
  const read = (json: ReturnType<typeof toJsonValue>): Value => {
    if (json === null || typeof json === 'boolean') return json
    const value = parseValue(String(json), type)
    if (value === undefined) throw new RangeError(`${json} is no ${type.kind}.`)
    return value
  }
  if (fact === null || typeof fact !== 'object') {
    const value = read(fact)
    return { value, low: value, high: value }
  }
  const until = fact.pending === undefined ? undefined : parseValue(fact.pending, date)
  return {
    value: read(fact.value),
    low: read(fact.low),
    high: read(fact.high),
    ...(until === undefined ? {} : { until }),
  }
}

export const isSame = (a: RangedValue, b: RangedValue): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.until === b.until

/** The same but for ends that are open; a truth may be unknown. */
export const isSameOrOpen = (found: RangedValue, wanted: RangedValue): boolean =>
  (['value', 'low', 'high'] as const).every(
    (end) =>
      found[end] === wanted[end] || (found[end] === null && (end !== 'value' || isTruth(wanted))),
  )

const isTruth = ({ value }: RangedValue): boolean => typeof value === 'boolean'

/** A value with its range as a fault names it. */
export const show = ({ value, low, high, until }: RangedValue): string => {
  const range = low === value && high === value ? '' : ` (${low ?? '…'} to ${high ?? '…'})`
  return `${value}${range}${until === undefined ? '' : ` pending to ${until}`}`
}

/** A value where it is certain. */
export const exactly = (value: RangedValue | undefined): Value =>
  value !== undefined && value.low === value.high ? value.low : null

const date: Type = { kind: 'date' }
