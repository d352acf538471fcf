import type { ClueCondition, FactJson } from '@mingjian/core'

/** A fact as people read it: its value, with the range it lies in as `2 [2…3]`; `?` is open. */
export function showFact(fact: FactJson): string {
  if (typeof fact !== 'object' || fact === null) return show(fact)
  return `${show(fact.value)} [${show(fact.low)}…${show(fact.high)}]`
}

const show = (value: string | number | boolean | null): string =>
  value === null ? '?' : String(value)

const signs: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '≠',
  lessThan: '<',
  lessThanInclusive: '≤',
  greaterThan: '>',
  greaterThanInclusive: '≥',
  in: '∈',
  notIn: '∉',
}

/** What a condition wants, as `suits ≥ 20 (many_suits)`. */
export function showWanted({ fact, operator, value, param }: ClueCondition): string {
  const bound =
    typeof value === 'object' && value !== null
      ? 'fact' in value
        ? value.fact
        : `{${value.map(show).join(', ')}}`
      : show(value)
  const origin = param === undefined ? '' : ` (${param})`
  return `${fact} ${signs[operator] ?? operator} ${bound}${origin}`
}
