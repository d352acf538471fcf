import { call, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { integer } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { inOrder } from './stands.ts'

export const rank: LanguageAggregate = {
  meaning: {
    zh: '该行在窗口次序中的名次：前面的行数加 1，并列的行名次相同',
    en: 'the place of the row in the order of the window: 1 and the number of rows before it, so that rows that tie share it',
  },
  doubt: {
    zh: '每个在它前面的、位置未知的行可能使它增加一',
    en: 'each before it, or whose place is unknown, can raise it by one',
  },
  source: 'SEMANTICS 4.16',
  takes: 'no argument',
  example: 'rank()',
  standsIn: inOrder,
  over: 'earlier',
  resolve: (args, { distinct, filtered }) =>
    args.length === 0 && !distinct && !filtered ? integer : undefined,
  expand: (context) => {
    const { sure, doubtful } = context.rows(undefined, [])
    const behind = (count: Expr) => call('add', count, whole(1))
    const before = context.count(sure)
    const value = behind(before)
    if (doubtful === undefined) return { value }
    return { value, range: { low: value, high: behind(call('add', before, doubtful)) } }
  },
}
