import { string } from '../../values/type.ts'
import type { Kind } from './kind.ts'

/** Keeps the first character: 张三 is shown as 张*, whatever the length of the name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}*`

/** The name of a natural person. */
export const personName: Kind = {
  type: string,
  expected: 'a name',
  read: (cell) => cell,
  mask: maskName,
}
