import { quoteText } from './literals.ts'

/** Texts by the number of their bytes: comparing that first is cheap, and leaves few to compare with. */
function byLength(texts: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>()
  for (const text of texts) {
    const length = new TextEncoder().encode(text).length
    groups.set(length, [...(groups.get(length) ?? []), text])
  }
  return groups
}

/**
 * Whether a cell is one of some texts. No IN: of a long list DuckDB makes a join, which runs for every
 * row, whatever stands before it.
 */
export function isOneOf(cell: string, texts: readonly string[]): string {
  const cases = [...byLength(texts)].map(
    ([length, of]) =>
      `WHEN ${length} THEN ${of.map((text) => `${cell} = ${quoteText(text)}`).join(' OR ')}`,
  )
  return cases.length === 0 ? 'false' : `CASE strlen(${cell}) ${cases.join(' ')} ELSE false END`
}

/** What a cell means that is one of some texts; `other` of any other cell. */
export function mapTexts(
  cell: string,
  meaning: ReadonlyMap<string, string>,
  other: string,
): string {
  const cases = [...byLength(meaning.keys())].map(([length, of]) => {
    const each = of.map((text) => `WHEN ${quoteText(text)} THEN ${meaning.get(text)}`)
    return `WHEN ${length} THEN CASE ${cell} ${each.join(' ')} ELSE ${other} END`
  })
  return `CASE strlen(${cell}) ${cases.join(' ')} ELSE ${other} END`
}
