import type { Type } from '../values/type.ts'

/** No text of a cell is longer, and every engine counts so far. */
const mostCharacters = 1_000_000

/** Why a literal is no place or number of characters. */
export const faultOf = (least: number, text: string | undefined): string | undefined =>
  text === undefined || (Number(text) >= least && Number(text) <= mostCharacters)
    ? undefined
    : `${text} is not between ${least} and ${mostCharacters}`

/** Whether arguments are a text and one number or more, at most so many. */
export const takesText = ([a, ...numbers]: readonly Type[], most: number): boolean =>
  a?.kind === 'string' &&
  numbers.length >= 1 &&
  numbers.length <= most &&
  numbers.every(({ kind }) => kind === 'integer')
