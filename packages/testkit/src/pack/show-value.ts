/** Values as a reader of cases writes them: a range as value [low…high], what is unknown as null. */
export function showValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { value: best, low, high } = value as Readonly<Record<string, unknown>>
  return `${best} [${low}…${high}]`
}
