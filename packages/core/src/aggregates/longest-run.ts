import { call, literal, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import { date, integer } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'
import { exact } from './exact.ts'
import { filtered } from './filtered.ts'
import { wordOf } from './literals.ts'
import { overAllRows } from './stands.ts'

const units = ['day', 'month', 'quarter', 'year'] as const
type Unit = (typeof units)[number]

/** Months and quarters from one to the next. */
const monthsIn = { month: 1, quarter: 3 } as const

/** A number for each day that rises by the same step from one unit to the next. */
function numberOf(day: Expr, unit: Unit): { readonly number: Expr; readonly step: number } {
  switch (unit) {
    case 'day':
      return { number: call('days', literal('1970-01-01', date), day), step: 1 }
    case 'year':
      return { number: call('year', day), step: 1 }
    case 'month':
    case 'quarter': {
      const start = unit === 'month' ? day : call('quarterStart', day)
      const years = call('multiply', call('year', start), whole(12))
      return { number: call('add', years, call('month', start)), step: monthsIn[unit] }
    }
  }
}

export const longestRun: LanguageAggregate = {
  meaning: {
    zh: '最多连续多少日、月、季或年每个都有行；没有行时为 0',
    en: 'the most days, months, quarters or years in a row that each have a row; of nothing 0',
  },
  doubt: {
    zh: '每行可能多填一个：d 行最多把 d + 1 段连成一段',
    en: 'each can fill one more: d of them leave it what it is, or join d + 1 runs',
  },
  source: 'SEMANTICS 4.18',
  takes: "a date, and 'day', 'month', 'quarter' or 'year'",
  example: "longest_run(day, 'month')",
  standsIn: overAllRows,
  resolve: ([day, unit, ...more], { distinct }) =>
    day?.type.kind === 'date' && wordOf(unit, units) !== undefined && more.length === 0 && !distinct
      ? integer
      : undefined,
  expand: (context, { args: [term], typed, filter }) => {
    const unit = wordOf(typed[1], units)
    if (term === undefined || unit === undefined) throw new RangeError('longest_run needs a unit')
    const { number: of, step } = numberOf(term.value, unit)
    const number = context.asColumn(of)
    // Of an open end it is not known which day it is.
    const known = [...exact({ value: number }), ...(term.range === undefined ? [] : exact(term))]
    const sure = context.sureRows(filter, known)
    const { doubtful } = context.rows(filter, known)
    const place = context.rank('denseRank', number, sure)
    // Rows that are not sure have no place. In a run the number rises as its place does, so that their difference tells the runs apart.
    const steps = step === 1 ? place : call('multiply', place, whole(step))
    const run = context.asColumn(call('subtract', number, steps))
    const start = context.perRow(filtered('min', place, undefined), [run])
    const length = call('add', call('subtract', place, start), whole(1))
    const longest = context.compute(filtered('max', context.asColumn(length), undefined))
    const none = call('equal', context.count(sure), whole(0))
    const value = call('case', none, whole(0), longest)
    if (doubtful === undefined) return { value }
    const different = context.compute(filtered('max', place, undefined))
    const most = call(
      'least',
      call('add', call('case', none, whole(0), different), doubtful),
      call('add', call('multiply', value, call('add', doubtful, whole(1))), doubtful),
    )
    return { value, range: { low: value, high: most } }
  },
}
