import type { InEach } from '../diagnostics/in-each.ts'
import { addMonths, isOpen, lastDay } from '../values/date.ts'
import { parseSpan, type Span } from '../values/span.ts'
import {
  dayAt,
  isOpenTimestamp,
  lastTimestamp,
  secondAt,
  timestampAt,
} from '../values/timestamp.ts'
import type { Operator } from './operator.ts'

const shift = (days: number, span: Span, sign: 1 | -1): number =>
  addMonths(days, sign * span.months) + sign * span.days

/** The time of day stays where a span is of months and days. */
const shiftTime = (at: number, span: Span, sign: 1 | -1): number =>
  timestampAt(shift(dayAt(at), span, sign), secondAt(at)) + sign * span.seconds

/** Makes a date or timestamp moved by a span, forwards or backwards. */
export const defineSpanMove = (sign: 1 | -1, word: InEach): Operator => ({
  meaning: {
    zh: `日期或时间${word.zh}期间：先算月，再算日，再算小时或分钟；该月没有的日子改为最后一日，尚未结束的仍为尚未结束`,
    en: `the date or timestamp ${word.en} a span: first its months, then its days, then its hours or minutes; a day that the month lacks becomes its last, and an open end stays open`,
  },
  source: 'SEMANTICS 1.7, 1.12',
  takes: 'a date and a span of days or months, or a timestamp and a span',
  resolve: ([a, b]) => {
    if (b?.kind !== 'span') return undefined
    if (a?.kind === 'date') return b.time ? undefined : a
    return a?.kind === 'timestamp' ? a : undefined
  },
  literalFrom: 1,
  unknown: 'strict',
  moves: ['up'],
  evaluate: ([a, b], [type]) => {
    const [at, span] = [a as number, parseSpan(b as string) as Span]
    if (type?.kind === 'timestamp') {
      return isOpenTimestamp(at) ? lastTimestamp : shiftTime(at, span, sign)
    }
    return isOpen(at) ? lastDay : shift(at, span, sign)
  },
})
