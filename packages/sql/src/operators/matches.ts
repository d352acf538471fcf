import { mostCompared, parsePattern, ratioScale } from '@mingjian/core'
import { all, binary, call, caseOf, cast, integerOf, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { argument, literalText } from './operator.ts'
import { hasGroup } from './pattern.ts'

export const matches: SqlOperator = (args, expr, dialect) => {
  return dialect.matchesPattern(argument(args, 0), parsePattern(literalText(expr, 1)))
}

export const extracted: SqlOperator = (args, expr, dialect) => {
  const pattern = parsePattern(literalText(expr, 1))
  const found = dialect.extractPattern(argument(args, 0), pattern, hasGroup(pattern) ? 1 : 0)
  return call('nullif', found, textParameter(''))
}

/** Half of the longer is added before the division is cut, which rounds half away from zero. */
export const similarity: SqlOperator = (args, _expr, dialect) => {
  const [a, b] = [argument(args, 0), argument(args, 1)]
  const [lengthOfA, lengthOfB] = [call('length', a), call('length', b)] as const
  const wide = (value: SqlExpr) => cast(value, { kind: 'wide' })
  const longer = wide(call('greatest', lengthOfA, lengthOfB))
  const alike = binary('-', longer, wide(dialect.editDistance(a, b)))
  const doubled = binary('*', alike, integerOf(2n * 10n ** BigInt(ratioScale)))
  const rounded = dialect.quotient(binary('+', doubled, longer), binary('*', longer, integerOf(2)))
  const one = dialect.scaled(wide(integerOf(10n ** BigInt(ratioScale))), ratioScale)
  const areShort = all(
    [lengthOfA, lengthOfB].map((length) => binary('<=', length, integerOf(mostCompared))),
  )
  return caseOf([
    // Not `longer`, which leaves an unknown length out.
    { when: binary('=', binary('+', lengthOfA, lengthOfB), integerOf(0)), value: one },
    { when: areShort, value: dialect.scaled(rounded, ratioScale) },
  ])
}
