import { string } from '../../values/type.ts'
import type { Kind } from './kind.ts'

/** Free text and codes: kept as written, without white space at the ends. */
export const text: Kind = {
  type: string,
  expected: 'text',
  read: (cell) => cell,
  mask: (cell) => cell,
}
