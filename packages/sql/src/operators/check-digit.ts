import {
  creditSigns,
  creditWeights,
  identitySigns,
  identityWeights,
  tokenLengths,
  tokenPrefix,
  tokenSigns,
} from '@mingjian/core'
import { all, any, binary, call, integerOf, not, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

const digits = '0123456789'

export const checkDigitValid: SqlOperator = (args) => {
  const text = argument(args, 0)
  const isNumber = all([
    consistsOf(call('left', text, integerOf(17)), digits),
    consistsOf(partOf(text, 18, 1), identitySigns),
  ])
  return any([
    all([
      binary('=', call('length', text), integerOf(18)),
      consistsOf(text, creditSigns),
      any([
        all([isNumber, hasRemainder(text, identitySigns, identityWeights, 11, 1)]),
        all([
          not(all([isNumber, ...namesDay(text)])),
          hasRemainder(text, creditSigns, creditWeights, 31, 0),
        ]),
      ]),
    ]),
    isValidToken(text),
  ])
}

/** Whether a text is the token of a number whose check digit held. */
function isValidToken(text: SqlExpr): SqlExpr {
  const head = `${tokenPrefix}I1`
  const signs = tokenLengths.key + tokenLengths.digest
  return all([
    binary('=', call('length', text), integerOf(head.length + signs)),
    binary('=', call('left', text, integerOf(head.length)), textParameter(head)),
    consistsOf(partOf(text, head.length + 1, signs), tokenSigns),
  ])
}

/** So many signs of a text from one on, the first being 1. */
export const partOf = (text: SqlExpr, from: number, length: number): SqlExpr =>
  call('substr', text, integerOf(from), integerOf(length))

/** Whether a text holds no other signs than these. */
export const consistsOf = (text: SqlExpr, signs: string): SqlExpr =>
  binary('=', call('translate', text, textParameter(signs), textParameter('')), textParameter(''))

/**
 * Whether the weighted sum of the signs' values leaves a remainder. A sign's place is its value and
 * one more, so the sum of the weights is taken off; a sign without a place makes a wrong sum and no
 * error, because an engine may compute all parts of a condition.
 */
function hasRemainder(
  text: SqlExpr,
  signs: string,
  weights: readonly number[],
  modulus: number,
  remainder: number,
): SqlExpr {
  const weighted = weights.map((weight, at) =>
    binary('*', integerOf(weight), call('strpos', textParameter(signs), partOf(text, at + 1, 1))),
  )
  const sum = weighted.reduce((total, each) => binary('+', total, each))
  const surplus = weights.reduce((total, weight) => total + weight, remainder)
  const left = call('mod', binary('-', sum, integerOf(surplus)), integerOf(modulus))
  return binary('=', left, integerOf(0))
}

/** Conditions on 18 digits that hold a day where an identity number holds the day of birth. */
const namesDay = (text: SqlExpr): SqlExpr[] => [
  isListed(partOf(text, 7, 2), ['19', '20']),
  isListed(partOf(text, 11, 2), numbersTo(12)),
  isListed(partOf(text, 13, 2), numbersTo(31)),
]

/** Whether two digits are among others: looked for in a text of all, so that they are written once (`copies.ts` of core). */
const isListed = (digits: SqlExpr, listed: readonly string[]): SqlExpr =>
  binary('>', call('strpos', textParameter(listed.join(' ')), digits), integerOf(0))

const numbersTo = (last: number): string[] =>
  Array.from({ length: last }, (_, at) => String(at + 1).padStart(2, '0'))
