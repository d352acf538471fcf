import { decimal, isNullable, ratioScale, scaleOf } from '@mingjian/core'
import { all, binary, call, caseOf, cast, integerOf, is, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import { argument } from '../operators/operator.ts'
import type { SqlOperator } from './dialect.ts'

/** From so many digits on, Spark may round a quotient twice: first at 39 places, then at 6. */
const roundedTwice = 10n ** 32n
const tooLong = 'A divisor has more than 32 digits.'

/**
 * Spark has no integer of more than 38 digits, so nothing can be added before the division. But its
 * quotient of a DECIMAL(38, 6) and a DECIMAL(38, 0) is a DECIMAL(38, 6), rounded half away from zero,
 * and fails where it has more digits: the quotient of the language once both sides are brought to the
 * places of the divisor. A divisor that is so long that it would be rounded twice fails instead.
 */
export const divideDecimals: SqlOperator = (args, { args: typed }, dialect) => {
  const [a, b] = [argument(args, 0), argument(args, 1)]
  const [typeA, typeB] = [argument(typed, 0).type, argument(typed, 1).type]
  const shift = ratioScale + scaleOf(typeB) - scaleOf(typeA)
  const [above, below] =
    shift >= 0
      ? [ratioScale + scaleOf(typeB), scaleOf(typeB)]
      : [scaleOf(typeA), scaleOf(typeA) - ratioScale]
  const whole = (value: SqlExpr, places: number) =>
    dialect.unscaled(cast(value, decimal(places)), places)
  const dividend = dialect.scaled(whole(a, above), ratioScale)
  const divisor = whole(b, below)
  const isShort = all([
    binary('<', divisor, integerOf(roundedTwice)),
    binary('>', divisor, integerOf(-roundedTwice)),
  ])
  const held = call('if', isShort, divisor, call('raise_error', textParameter(tooLong)))
  const known = isNullable(argument(typed, 0)) ? [is(a, 'NOT NULL')] : []
  const nonZero = binary('<>', b, cast(integerOf(0), typeB))
  return caseOf([{ when: all([...known, nonZero]), value: binary('/', dividend, held) }])
}
