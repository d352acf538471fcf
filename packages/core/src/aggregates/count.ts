import { call } from '../plan/build.ts'
import { integer } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { anywhere } from './stands.ts'

export const count: LanguageAggregate = {
  meaning: {
    zh: 'count(*)：行数；count(x)：x 已知的行数；count(distinct x)：x 有多少个不同的值',
    en: 'count(*): the rows; count(x): those where x is known; count(distinct x): the different values of x',
  },
  doubt: { zh: '每行可能使它增加一', en: 'each can raise it by one' },
  source: 'SEMANTICS 4.3',
  takes: '* or one value',
  example: 'count(distinct mode)',
  standsIn: anywhere,
  resolve: (args, { distinct }) =>
    args.length <= 1 && (args.length === 1 || !distinct) && args[0]?.type.kind !== 'span'
      ? integer
      : undefined,
  expand: (context, { args: [argument], distinct, filter }) => {
    const rows = context.rows(filter, argument === undefined ? [] : exact(argument))
    const value =
      distinct && argument !== undefined
        ? context.compute({
            function: 'countDistinct',
            argument: argument.value,
            type: integer,
            ...(rows.sure === undefined ? {} : { filter: rows.sure }),
          })
        : context.count(rows.sure)
    if (rows.doubtful === undefined) return { value }
    return { value, range: { low: value, high: call('add', value, rows.doubtful) } }
  },
}
