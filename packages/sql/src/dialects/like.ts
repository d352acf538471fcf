import { binary, textParameter } from '../ast/build.ts'
import { argument, literalText } from '../operators/operator.ts'
import type { SqlOperator } from './dialect.ts'

/** LIKE where a backslash escapes: the pattern is a literal, so its backslashes are doubled. */
export const likeWithEscapes: SqlOperator = (args, expr) => {
  const pattern = literalText(expr, 1).replaceAll('\\', '\\\\')
  return binary('LIKE', argument(args, 0), textParameter(pattern))
}
