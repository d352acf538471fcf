import type { ClueCondition, FactJson } from '@mingjian/core'

/**
 * A fact as people read it: its value, with the range it lies in as `2 [2…3]`; `?` is open. An
 * event that has not happened is shown with the last day that its source knows of.
 *
 * @example
 * showFact({ value: 2, low: 2, high: null }, 'zh') // => '2 [2…?]'
 */
export function showFact(fact: FactJson, language: 'zh' | 'en'): string {
  if (typeof fact !== 'object' || fact === null) return show(fact)
  const { value, low, high, pending } = fact
  const range = `${show(value)} [${show(low)}…${show(high)}]`
  if (pending === undefined) return range
  const said = language === 'zh' ? `尚未发生（截至${pending}）` : `not happened by ${pending}`
  return value === null && low === null && high === null ? said : `${range} ${said}`
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

/**
 * What a condition wants, as `suits ≥ 20 (many_suits)`.
 *
 * @example
 * const found = clue.signals.flatMap(({ conditions }) => conditions)
 * found.map(showWanted) // => ['suits ≥ 2 (many)']
 */
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
