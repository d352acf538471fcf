import type { Typed } from '../../model/typed.ts'
import { formatType } from '../../values/type.ts'
import { applyOperator } from './apply.ts'
import { moveBy } from './move-by.ts'
import type { Part, Typing } from './typing.ts'
import { fail } from './typing.ts'

/** Functions that ask the calendar of the model, as the reference prints them. */
export const calendarFunctions = {
  workdays: {
    takes: 'two dates',
    meaning: {
      zh: '前一日期之后到后一日期为止的工作日数；后者在前时为负，其间有日子未列入日历时为未知',
      en: 'the number of working days after the first date up to the second; negative where it lies before, unknown where a day between them is not listed in the calendar',
    },
    source: 'SEMANTICS 10.7',
    // Over the calendars of the conformance cases, which run these examples.
    example: { write: "workdays(date '2024-02-08', date '2024-02-11')", gives: '2' },
  },
  deadline: {
    takes: 'a date and a span',
    meaning: {
      zh: '日期加上期间；该日不是工作日时顺延到下一个工作日；超出日历时为未知',
      en: 'the date plus the span, and where that is no working day the next one; unknown outside of the calendar',
    },
    source: 'SEMANTICS 10.7; 民法典第二百零三条',
    example: { write: "deadline(date '2024-01-10', month)", gives: '2024-02-12' },
  },
} as const

type CalendarFunction = keyof typeof calendarFunctions

export const isCalendarFunction = (name: string): name is CalendarFunction =>
  Object.hasOwn(calendarFunctions, name)

/** Types a function of the calendar: it reads columns of days that are joined for it. */
export function typeCalendarCall(
  typing: Typing,
  name: CalendarFunction,
  at: Part<'call'>,
): Typed | undefined {
  const args = at.args.map((arg) => typing.type(arg))
  if (args.includes(undefined)) return undefined
  const [first, second] = args as Typed[]
  const kinds = name === 'workdays' ? ['date', 'date'] : ['date', 'span']
  const found = (args as Typed[]).map(({ type }) => formatType(type))
  if (first === undefined || second === undefined || found.join() !== kinds.join()) {
    const { takes } = calendarFunctions[name]
    const parameters = { name, takes, found: found.join(', ') || 'nothing' }
    return fail(typing, 'arguments-invalid', parameters, at)
  }
  const { calendar } = typing.scope
  if (calendar === undefined) return fail(typing, 'calendar-misplaced', { name }, at)
  if (calendar === 'missing') return fail(typing, 'calendar-missing', { name }, at)
  const column = [first, second].map(calendar.unreachable).find((each) => each !== undefined)
  if (column !== undefined) return fail(typing, 'calendar-too-early', { name, column }, at)
  if (name === 'deadline') {
    const due = moveBy(typing, 'addSpan', [first, second], at)
    return due && calendar.lookUp(due).next_working_day
  }
  const [from, to] = [calendar.lookUp(first), calendar.lookUp(second)]
  const apply = (operator: 'subtract' | 'days' | 'equal', args: readonly Typed[]) =>
    applyOperator(typing, operator, args, at) as Typed
  const listed = apply('subtract', [to.listed_days, from.listed_days])
  const isWhole = apply('equal', [listed, apply('days', [first, second])])
  const number = apply('subtract', [to.number, from.number])
  const unknown: Typed = { kind: 'literal', type: number.type, text: null }
  return applyOperator(typing, 'case', [isWhole, number, unknown], at)
}
