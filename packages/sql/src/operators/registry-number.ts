import { identitySigns, organisationSigns, organisationWeights } from '@mingjian/core'
import { all, any, binary, call, integerOf, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { consistsOf, partOf } from './check-digit.ts'
import { argument } from './operator.ts'

const digits = '0123456789'

export const registryNumberValid: SqlOperator = (args) => {
  const text = argument(args, 0)
  return any([isOrganisationCode(text), isRegistrationNumber(text)])
}

const hasLength = (text: SqlExpr, length: number): SqlExpr =>
  binary('=', call('length', text), integerOf(length))

/** The place of a sign among others, from 0; what is not among them makes a wrong sum and no error. */
const placeIn = (sign: SqlExpr, signs: string): SqlExpr =>
  binary('-', call('strpos', textParameter(signs), sign), integerOf(1))

const remainder = (value: SqlExpr, modulus: number): SqlExpr =>
  call('mod', value, integerOf(modulus))

function isOrganisationCode(text: SqlExpr): SqlExpr {
  const last = call('right', text, integerOf(1))
  const hyphen = binary('=', partOf(text, 9, 1), textParameter('-'))
  const weighted = organisationWeights
    .slice(0, -1)
    .map((weight, at) =>
      binary('*', integerOf(weight), placeIn(partOf(text, at + 1, 1), organisationSigns)),
    )
  const sum = weighted.reduce(
    (total, each) => binary('+', total, each),
    placeIn(last, identitySigns),
  )
  return all([
    any([hasLength(text, 9), all([hasLength(text, 10), hyphen])]),
    consistsOf(call('left', text, integerOf(8)), organisationSigns),
    consistsOf(last, identitySigns),
    binary('=', remainder(sum, 11), integerOf(0)),
  ])
}

function isRegistrationNumber(text: SqlExpr): SqlExpr {
  const values = Array.from({ length: 15 }, (_, at) => placeIn(partOf(text, at + 1, 1), digits))
  // What is left of ten stands for ten: each product is named once, so that the text grows by a line for each digit.
  const product = values.slice(0, -1).reduce((before: SqlExpr, value) => {
    const sum = binary('+', binary('+', before, value), integerOf(9))
    const left = binary('+', remainder(sum, 10), integerOf(1))
    return remainder(binary('*', left, integerOf(2)), 11)
  }, integerOf(10))
  const check = remainder(binary('+', product, values.at(-1) ?? integerOf(0)), 10)
  return all([hasLength(text, 15), consistsOf(text, digits), binary('=', check, integerOf(1))])
}
