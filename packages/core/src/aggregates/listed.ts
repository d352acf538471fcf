import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { string } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { leastOf } from './literals.ts'
import { openUnless } from './open-unless.ts'
import { overAllRows } from './stands.ts'

/** A sentence holds no more. */
const mostListed = 20

const between = literal('、', string)
const andOthers = literal('等', string)

export const listed: LanguageAggregate = {
  meaning: {
    zh: '各个不同的已知文本，按码点从小到大，以“、”分隔；超过所写个数时只列这些，后加“等”。没有时为未知',
    en: 'the different known texts, the smallest by code point first, with 、 between them; of more than so many those and 等. Unknown of nothing',
  },
  doubt: { zh: '两端无界', en: 'both ends are open' },
  source: 'SEMANTICS 4.19',
  takes: `one text, and how many at most: a literal from 1 to ${mostListed}`,
  example: 'listed(mode, 3)',
  standsIn: overAllRows,
  resolve: ([argument, most, ...more], { distinct }) => {
    const count = most && leastOf(most, 1)
    const isFit = count !== undefined && count <= mostListed
    return argument?.type.kind === 'string' && isFit && more.length === 0 && !distinct
      ? string
      : undefined
  },
  expand: (context, { args: [term], typed, filter }) => {
    const most = leastOf(typed[1], 1)
    if (term === undefined || most === undefined) throw new RangeError('listed needs a number')
    const known = exact(term)
    const sure = context.sureRows(filter, known)
    const { doubtful } = context.rows(filter, known)
    const text = context.asColumn(term.value)
    const place = context.rank('denseRank', text, sure)
    const nth = (n: number): Expr =>
      context.compute(filtered('min', text, call('equal', place, whole(n))))
    const ifThere = (value: Expr, shown: Expr) =>
      call('case', call('known', value), shown, literal('', string))
    const further = Array.from({ length: most - 1 }, (_, i) => nth(i + 2))
    const others = call(
      'greaterThan',
      context.compute(filtered('max', place, undefined)),
      whole(most),
    )
    const value = call(
      'concat',
      nth(1),
      ...further.map((each) => ifThere(each, call('concat', between, each))),
      call('case', others, andOthers, literal('', string)),
    )
    if (doubtful === undefined) return { value }
    const end = openUnless([doubtful], value)
    return { value, range: { low: end, high: end } }
  },
}
