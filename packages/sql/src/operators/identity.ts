import { integer } from '@mingjian/core'
import {
  all,
  any,
  binary,
  call,
  caseOf,
  cast,
  integerOf,
  is,
  not,
  textParameter,
} from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

const person = '\\A([1-9][0-9]{5})((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{2}([0-9])[0-9X]\\z'

/** A part of a person's number; null where the number is none. */
const partOf = (number: SqlExpr, group: number, dialect: Dialect): SqlExpr => {
  const found = dialect.extractPattern(number, person, group)
  return call('nullif', found, textParameter(''))
}

const birthOf = (number: SqlExpr, dialect: Dialect): SqlExpr => {
  const written = dialect.replacePattern(partOf(number, 0, dialect), person, '\\2-\\3-\\4', false)
  return dialect.dayOf(written)
}

const isPerson = (number: SqlExpr, dialect: Dialect): SqlExpr =>
  is(birthOf(number, dialect), 'NOT NULL')

export const idBirth: SqlOperator = (args, _expr, dialect) => birthOf(argument(args, 0), dialect)

export const idSex: SqlOperator = (args, _expr, dialect) => {
  const number = argument(args, 0)
  const order = cast(partOf(number, 5, dialect), integer)
  const isOdd = binary('=', binary('%', order, integerOf(2)), integerOf(1))
  const sex = caseOf([{ when: isOdd, value: textParameter('男') }], textParameter('女'))
  return caseOf([{ when: isPerson(number, dialect), value: sex }])
}

export const idRegion: SqlOperator = (args, _expr, dialect) => {
  const number = argument(args, 0)
  const region = partOf(number, 1, dialect)
  const isOfRegion = all([isPerson(number, dialect), binary('<', number, textParameter('9'))])
  return caseOf([{ when: isOfRegion, value: region }])
}

const foreignerBefore = '\\A[A-Z]{3}[0-9]{12}\\z'
const allDigits = '\\A[0-9]{17}'
const firmOfDigits = '\\A9[0-9]{17}\\z'
const firm = '\\A[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}\\z'

export const idKind: SqlOperator = (args, _expr, dialect) => {
  const number = argument(args, 0)
  const fits = (pattern: string) => dialect.matchesPattern(number, pattern)
  const born = isPerson(number, dialect)
  const isFirm = any([fits(firmOfDigits), all([not(fits(allDigits)), fits(firm)])])
  const kinds = [
    { when: all([born, fits('\\A8[123]')]), value: '港澳台居民居住证' },
    { when: all([born, fits('\\A9')]), value: '外国人永久居留身份证' },
    { when: born, value: '居民身份证' },
    { when: fits(foreignerBefore), value: '外国人永久居留身份证' },
    { when: isFirm, value: '统一社会信用代码' },
  ]
  return caseOf(kinds.map(({ when, value }) => ({ when, value: textParameter(value) })))
}
