import { addMonths, isOpen, lastDay } from '../values/date.ts'
import { parseSpan, type Span } from '../values/span.ts'
import { date } from '../values/type.ts'
import type { Operator } from './operator.ts'

const shift = (days: number, span: Span, sign: 1 | -1): number =>
  addMonths(days, sign * span.months) + sign * span.days

const take = (sign: 1 | -1, word: string): Operator => ({
  meaning: `the date ${word} a span: first its months, then its days; a day that the month lacks becomes its last, and an open end stays open`,
  source: 'SEMANTICS 1.7',
  takes: 'a date and a span',
  resolve: ([a, b]) => (a?.kind === 'date' && b?.kind === 'span' ? date : undefined),
  literalFrom: 1,
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a, b]) =>
    isOpen(a as number) ? lastDay : shift(a as number, parseSpan(b as string) as Span, sign),
})

export const addSpan = take(1, 'plus')
export const subtractSpan = take(-1, 'minus')
