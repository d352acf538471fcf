import type { DatasetDefinition } from './definition.ts'
import type { KindName } from './kinds/index.ts'

/** Whether a column of this kind holds the name of one person or party. */
export const isName = (kind: KindName | undefined): boolean =>
  kind === 'person_name' || kind === 'party_name'

/**
 * The column of the name of whom a number is: `<x>_name` of `<x>_id`; `name` of `person_id`, and of the only
 * number; else the only name beside the only number (SEMANTICS 8.12). Undefined where none of these is there.
 *
 * @example
 * nameBeside(definition, 'case_no') // => undefined
 */
export function nameBeside({ columns }: DatasetDefinition, number: string): string | undefined {
  const all = Object.keys(columns)
  const names = all.filter((name) => isName(columns[name]?.kind))
  const isOnly = all.filter((name) => columns[name]?.kind === 'person_id').length === 1
  const own = number.replace(/_id$/, '_name')
  if (own !== number && names.includes(own)) return own
  if ((isOnly || number === 'person_id') && names.includes('name')) return 'name'
  return isOnly && names.length === 1 ? names[0] : undefined
}
