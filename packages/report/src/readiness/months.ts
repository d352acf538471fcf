/**
 * The month after one.
 *
 * @example
 * nextMonth('2024-12') // => '2025-01'
 */
export function nextMonth(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number)
  const next = year * 12 + of
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}`
}

/**
 * All months from one to another, both included; none where the first lies behind the last.
 *
 * @example
 * monthsBetween('2024-11', '2025-01') // => ['2024-11', '2024-12', '2025-01']
 */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month)
  return months
}
