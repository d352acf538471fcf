import type { TypedAggregate } from '../model/typed.ts'
import { call, literal } from '../plan/build.ts'
import { hasLength, parseSpan } from '../values/span.ts'
import { decimal, integer } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { frameOver } from './frame-over.ts'
import { openUnless } from './open-unless.ts'
import { inGroups } from './stands.ts'

const spanOf = (text: string | null) => (text === null ? undefined : parseSpan(text))

export const peak: LanguageAggregate = {
  meaning: {
    zh: '以任一行为终点、长为该期间的窗口内，计数或合计的最大值；没有行时为 0',
    en: 'the largest value of a count or sum over any window of so long a span that ends at a row; of nothing 0',
  },
  doubt: {
    zh: '每行可能使计数增加一；合计的上端无界，目录没有写明该列不为负的，下端也无界',
    en: 'each can raise a count by one; a sum has its upper end open, and its lower one too unless the catalog says that the column is never negative',
  },
  source: 'SEMANTICS 4.9',
  takes: 'count(…) or sum(…), a date and a span of days or months, or a timestamp and a span',
  example: 'peak(count(*), day, a_month)',
  standsIn: inGroups,
  takesAggregate: true,
  resolve: ([inner, date, span, ...more], { distinct, filtered }) => {
    if (inner?.kind !== 'aggregate' || more.length > 0 || distinct || filtered) return undefined
    if (inner.aggregate !== 'count' && inner.aggregate !== 'sum') return undefined
    if (date === undefined || span?.kind !== 'literal' || span.type.kind !== 'span')
      return undefined
    const fits = date.type.kind === 'timestamp' || (date.type.kind === 'date' && !span.type.time)
    return fits && hasLength(spanOf(span.text)) ? inner.type : undefined
  },
  expand: (context, { typed, args: [, date] }) => {
    const [inner, , span] = typed as readonly [TypedAggregate, unknown, { text: string }]
    const length = spanOf(span.text)
    if (date === undefined || !hasLength(length))
      throw new RangeError('peak needs a date and a span')
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
      frameOver(length, date.value),
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
