import { decimal, isNullable, ratioScale, scaleOf, type Type } from '@mingjian/core'
import { all, binary, call, caseOf, cast, integerOf, is } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator } from '../dialects/dialect.ts'
import { argument } from './operator.ts'

/**
 * Divides whole numbers: with dividend D and divisor V brought to places whose difference is 6, the
 * quotient rounded half away from zero is (D + sign(D)·⌊|V|/2⌋) cut-divided by V. No term exceeds
 * 1.5·10^38, which a wide integer holds. The CASE keeps a quotient that is unknown (a divisor of 0, an
 * unknown on one side) from failing because the other side has no room, as the definition does.
 */
export const divide: SqlOperator = (args, { args: typed }, dialect) => {
  const [a, b] = [argument(args, 0), argument(args, 1)]
  const [typeA, typeB] = [argument(typed, 0).type, argument(typed, 1).type]
  const shift = ratioScale + scaleOf(typeB) - scaleOf(typeA)
  const dividend = wholeNumber(
    a,
    typeA,
    shift >= 0 ? ratioScale + scaleOf(typeB) : scaleOf(typeA),
    dialect,
  )
  const divisor = wholeNumber(
    b,
    typeB,
    shift >= 0 ? scaleOf(typeB) : scaleOf(typeA) - ratioScale,
    dialect,
  )
  const half = dialect.quotient(call('abs', divisor), integerOf(2))
  const rounded = binary('+', dividend, binary('*', sign(dividend), half))
  const quotient = dialect.scaled(dialect.quotient(rounded, divisor), ratioScale)
  const zero = cast(integerOf(0), typeB)
  const known = isNullable(argument(typed, 0)) ? [is(a, 'NOT NULL')] : []
  return caseOf([{ when: all([...known, binary('<>', b, zero)]), value: quotient }])
}

const sign = (value: SqlExpr): SqlExpr => cast(call('sign', value), { kind: 'wide' })

/** An integer has at most 19 digits, so with up to 19 zeros behind it 38 are enough. */
const freePlaces = 19

/** The number times 10^places, a whole wide integer; fails beyond 38 digits. */
function wholeNumber(value: SqlExpr, type: Type, places: number, dialect: Dialect): SqlExpr {
  if (type.kind === 'integer' && places <= freePlaces) {
    const wide = cast(value, { kind: 'wide' })
    return places === 0 ? wide : binary('*', wide, integerOf(10n ** BigInt(places)))
  }
  const exact =
    type.kind === 'decimal' && type.scale === places ? value : cast(value, decimal(places))
  return dialect.unscaled(exact, places)
}
