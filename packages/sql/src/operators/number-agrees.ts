import { fewestShown, hiddenSigns } from '@mingjian/core'
import { all, any, binary, call, caseOf, integerOf, textParameter } from '../ast/build.ts'
import type { SqlOperator } from '../dialects/dialect.ts'
import { consistsOf, partOf } from './check-digit.ts'
import { argument } from './operator.ts'
import { upper } from './text.ts'

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The masked number becomes a pattern of LIKE: its signs are checked before, so that none escapes another. */
export const numberAgrees: SqlOperator = (args, expr, dialect) => {
  const shown = (dialect.operators?.upper ?? upper)(args, expr, dialect)
  const number = argument(args, 1)
  const pattern = dialect.replacePattern(shown, `[${hiddenSigns}]+`, '%', true)
  const told = call('translate', shown, textParameter(hiddenSigns), textParameter(''))
  const old = binary('||', call('left', number, integerOf(6)), partOf(number, 9, 9))
  return caseOf([
    {
      when: all([
        consistsOf(shown, alphanumeric + hiddenSigns),
        consistsOf(number, alphanumeric),
        binary('>=', call('length', told), integerOf(fewestShown)),
      ]),
      value: any([
        binary('LIKE', number, pattern),
        all([binary('=', call('length', number), integerOf(18)), binary('LIKE', old, pattern)]),
      ]),
    },
  ])
}
