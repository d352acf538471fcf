import { call, whole } from '../plan/build.ts'
import { ratioScale } from '../values/decimal.ts'
import { decimal } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { filtered } from './filtered.ts'
import { frequency } from './mode.ts'
import { openIfNone } from './open-unless.ts'
import { inGroups } from './stands.ts'
import { takesOrdered } from './takes.ts'

export const modeShare: LanguageAggregate = {
  meaning: {
    zh: '最常见的值所占行的比例，6 位小数；没有行时为未知',
    en: 'the share of rows with the most frequent value, to 6 places; unknown of nothing',
  },
  doubt: {
    zh: '每行使区间放宽一行；没有确定的行时无界',
    en: 'each widens the range by one row; with no sure row it is open',
  },
  source: 'SEMANTICS 4.8',
  takes: 'one value',
  example: 'mode_share(mode)',
  standsIn: inGroups,
  resolve: takesOrdered(() => decimal(ratioScale)),
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('mode_share needs an argument')
    const { rows, often } = frequency(context, term, filter)
    const most = call('coalesce', context.compute(filtered('max', often, rows.sure)), whole(0))
    const total = context.count(rows.sure)
    if (rows.doubtful === undefined) return { value: call('divide', most, total) }
    const widest = call('add', total, rows.doubtful)
    return {
      value: call('divide', most, total),
      range: {
        low: openIfNone(total, call('divide', most, widest)),
        high: openIfNone(total, call('divide', call('add', most, rows.doubtful), widest)),
      },
    }
  },
}
