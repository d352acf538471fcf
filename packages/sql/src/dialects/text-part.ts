import { call, integerOf } from '../ast/build.ts'
import { argument, literalText } from '../operators/operator.ts'
import type { SqlOperator } from './dialect.ts'

/** More characters than any text has. */
const most = 1_000_000_000n

/** A part of a text where places and lengths are integers of 32 bits; both are literals. */
export const textPart =
  (name: 'left' | 'right' | 'substr'): SqlOperator =>
  (args, expr) => {
    const numbers = args.slice(1).map((_, i) => {
      const given = BigInt(literalText(expr, i + 1))
      return integerOf(given < most ? given : most)
    })
    return call(name, argument(args, 0), ...numbers)
  }
