import type { Type } from '../values/type.ts'

/** Some value of each type, for a column of ids in a row that has none: an id is never unknown. */
export const nothing: Readonly<Record<Type['kind'], string>> = {
  integer: '0',
  decimal: '0',
  string: '',
  boolean: 'false',
  date: '1970-01-01',
  timestamp: '1970-01-01 00:00:00',
  span: '',
}
