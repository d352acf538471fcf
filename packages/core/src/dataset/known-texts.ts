import type { Value } from '../values/type.ts'
import type { ColumnDefinition, DatasetDefinition } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import { createCellReader } from './read-cell.ts'

/**
 * The texts whose meaning in a column is known beforehand, as the reader of its cells reads them: the empty
 * cell, missing tokens, codes with their spellings and the words of its kind, in small letters and capitals.
 *
 * @example
 * const { amount } = definition.columns
 * amount && knownTexts(amount, definition).get('—') // => null
 */
export function knownTexts(
  column: ColumnDefinition,
  definition: DatasetDefinition,
): ReadonlyMap<string, Value> {
  const read = createCellReader(column, definition)
  const { words = [] }: Kind = kinds[column.kind]
  const spelled = [...spellingsOf(column), ...words]
  const cases = spelled.flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()])
  const known = new Map<string, Value>()
  for (const text of ['', ...(column.missing ?? definition.missing), ...cases]) {
    const result = read(text)
    if ('value' in result && result.beyond === undefined) known.set(text, result.value)
  }
  return known
}

/**
 * Of these the texts that nothing is counted of, as they are written as their value is.
 *
 * @example
 * const { amount } = definition.columns
 * amount && plainTexts(amount, definition).has('—') // => false
 */
export function plainTexts(
  column: ColumnDefinition,
  definition: DatasetDefinition,
): ReadonlySet<string> {
  const read = createCellReader(column, definition)
  const isPlain = (text: string): boolean => {
    const result = read(text)
    return 'value' in result && result.changes === undefined
  }
  return new Set([...knownTexts(column, definition).keys()].filter(isPlain))
}

/** The codes of a column in all their spellings. */
export const spellingsOf = ({ codes = {} }: ColumnDefinition): readonly string[] =>
  Object.entries(codes).flat(2)
