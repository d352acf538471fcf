import { countCodePoints, sliceCodePoints } from '../values/code-points.ts'
import { string, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** No text of a cell is longer, and every engine counts so far. */
const mostCharacters = 1_000_000

const faultOf = (least: number, text: string | undefined): string | undefined =>
  text === undefined || (Number(text) >= least && Number(text) <= mostCharacters)
    ? undefined
    : `${text} is not between ${least} and ${mostCharacters}`

const takesText = ([a, ...numbers]: readonly Type[], most: number): boolean =>
  a?.kind === 'string' &&
  numbers.length >= 1 &&
  numbers.length <= most &&
  numbers.every(({ kind }) => kind === 'integer')

export const substr: Operator = {
  meaning:
    'the characters of the text from a place on, which is counted from 1: so many, or all without a number',
  source: 'SEMANTICS 6.8',
  takes: 'a text, a literal place and a literal number',
  resolve: (args) => (takesText(args, 2) ? string : undefined),
  literalFrom: 1,
  fault: ([from, count]) => faultOf(1, from) ?? faultOf(0, count),
  unknown: 'strict',
  evaluate: ([a, from, count]) => {
    const start = Number(from) - 1
    const end = count === undefined ? undefined : start + Number(count)
    return sliceCodePoints(a as string, start, end)
  },
}

export const left: Operator = {
  meaning: 'the first characters of the text, at most so many',
  source: 'SEMANTICS 6.8',
  takes: 'a text and a literal number',
  resolve: (args) => (takesText(args, 1) ? string : undefined),
  literalFrom: 1,
  fault: ([count]) => faultOf(0, count),
  unknown: 'strict',
  evaluate: ([a, count]) => sliceCodePoints(a as string, 0, Number(count)),
}

export const right: Operator = {
  meaning: 'the last characters of the text, at most so many',
  source: 'SEMANTICS 6.8',
  takes: 'a text and a literal number',
  resolve: (args) => (takesText(args, 1) ? string : undefined),
  literalFrom: 1,
  fault: ([count]) => faultOf(0, count),
  unknown: 'strict',
  evaluate: ([a, count]) => {
    const text = a as string
    return sliceCodePoints(text, Math.max(countCodePoints(text) - Number(count), 0))
  },
}
