import type { DatasetDefinition } from './definition.ts'
import type { KindName } from './kinds/index.ts'

/** Whether a kind holds one name of a person or a party. */
export const isName = (kind: KindName | undefined): boolean =>
  kind === 'person_name' || kind === 'party_name'

/**
 * The column of the name of whom a number is (SEMANTICS 8.12): `<x>_name` of `<x>_id`; `name` of `person_id`, and of
 * the only number; else the only name beside the only number.
 *
 * @example
 * nameBeside(definition, 'plaintiff_id') // => undefined
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

/**
 * The column of the number of whom a name is: the one beside which the name stands.
 *
 * @example
 * numberBeside(definition, 'plaintiff') // => undefined
 */
export const numberBeside = (definition: DatasetDefinition, name: string): string | undefined =>
  Object.entries(definition.columns).find(
    ([number, { kind }]) => kind === 'person_id' && nameBeside(definition, number) === name,
  )?.[0]
