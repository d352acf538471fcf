import { allOf, call } from '../plan/build.ts'
import { isNullable } from '../plan/expr.ts'
import { ratioScale } from '../values/decimal.ts'
import { decimal } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { openIfNone } from './open-unless.ts'
import { anywhere } from './stands.ts'
import { takesCondition } from './takes.ts'

export const share: LanguageAggregate = {
  meaning: {
    zh: '条件成立的行占条件已知的行的比例，6 位小数；没有时为未知',
    en: 'the share of rows on which a condition holds, to 6 places, of those where it is known; unknown of nothing',
  },
  doubt: {
    zh: '每行，以及条件未知的每行，使区间放宽一行；没有确定的行时无界',
    en: 'each, and each row where the condition is unknown, widens the range by one row; with no sure row it is open',
  },
  source: 'SEMANTICS 4.7',
  takes: 'one condition',
  example: 'share(paid)',
  standsIn: anywhere,
  resolve: takesCondition(decimal(ratioScale)),
  expand: (context, { args: [term], filter }) => {
    if (term === undefined) throw new RangeError('share needs an argument')
    const condition = term.value
    const all = context.rows(filter, [])
    const total = context.count(all.sure)
    const holding = context.rows(allOf([filter, condition]), [])
    const held = context.count(holding.sure)
    if (holding.doubtful === undefined && all.doubtful === undefined) {
      return { value: call('divide', held, total) }
    }
    const plus = (count: typeof held, more: typeof held | undefined) =>
      more === undefined ? count : call('add', count, more)
    // Rows that surely take part but whose condition is unknown count below the line in any case.
    const unknown = isNullable(condition)
      ? context.count(allOf([all.sure, call('not', call('known', condition))]))
      : undefined
    const judged = unknown === undefined ? total : call('subtract', total, unknown)
    const low = call('divide', held, plus(total, all.doubtful))
    const high = call('divide', plus(held, holding.doubtful), plus(judged, holding.doubtful))
    return {
      value: call('divide', held, judged),
      range: { low: openIfNone(judged, low), high: openIfNone(judged, high) },
    }
  },
}
