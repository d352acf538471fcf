import type { TypedAggregate } from '../model/typed.ts'
import { call, literal } from '../plan/build.ts'
import { parseSpan } from '../values/span.ts'
import { decimal, integer } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { openUnless } from './open-unless.ts'

/** The days of a literal span argument, or undefined where it has months. */
const spanDays = (text: string | null): number | undefined => {
  const span = text === null ? undefined : parseSpan(text)
  return span === undefined || span.months > 0 || span.days < 1 ? undefined : span.days
}

export const peak: LanguageAggregate = {
  meaning:
    'the largest value of a count or sum over any window of so many days that ends at a row; of nothing 0. Each doubtful row can raise a count by one; it opens a sum at both ends.',
  source: 'SEMANTICS 4.9',
  takes: 'count(…) or sum(…), a date, and a span of days or weeks',
  inWindows: false,
  takesAggregate: true,
  resolve: ([inner, date, span, ...more], { distinct, filtered }) => {
    if (inner?.kind !== 'aggregate' || more.length > 0 || distinct || filtered) return undefined
    if (inner.aggregate !== 'count' && inner.aggregate !== 'sum') return undefined
    if (date?.type.kind !== 'date' || span?.kind !== 'literal') return undefined
    return span.type.kind === 'span' && spanDays(span.text) !== undefined ? inner.type : undefined
  },
  expand: (context, { typed, args: [, date] }) => {
    const [inner, , span] = typed as readonly [TypedAggregate, unknown, { text: string }]
    const days = spanDays(span.text)
    if (date === undefined || days === undefined) throw new RangeError('peak needs a date and days')
    const filter = inner.filter === undefined ? undefined : context.lower(inner.filter).value
    const of = inner.args[0] === undefined ? undefined : context.lower(inner.args[0])
    const rows = context.rows(filter, [...exact(date), ...(of === undefined ? [] : exact(of))])
    const counts = inner.aggregate === 'count'
    const type = inner.type
    const moving = context.perRow(
      {
        function: counts ? (inner.distinct ? 'countDistinct' : 'count') : 'sum',
        type: counts ? integer : type,
        ...(of === undefined ? {} : { argument: of.value }),
        ...(rows.sure === undefined ? {} : { filter: rows.sure }),
      },
      [],
      { column: date.value, preceding: days - 1 },
    )
    const zero = literal('0', counts ? integer : (type ?? decimal(0)))
    const most = context.compute({
      function: 'max',
      argument: moving,
      type: moving.type,
      ...(rows.sure === undefined ? {} : { filter: rows.sure }),
    })
    const value = call('coalesce', most, zero)
    if (rows.doubtful === undefined) return { value }
    if (counts) return { value, range: { low: value, high: call('add', value, rows.doubtful) } }
    const end = openUnless([rows.doubtful], value)
    return { value, range: { low: of?.neverNegative ? value : end, high: end } }
  },
}
