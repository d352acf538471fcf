import { boolean, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

const isDate = (type: Type | undefined): boolean => type?.kind === 'date'
const isTime = (type: Type | undefined): boolean => type?.kind === 'timestamp'

/**
 * The compiler writes what is asked of a timestamp with other operators. Of dates it adds a third one:
 * the last day up to which a pending event had not happened.
 */
export const happened: Operator = {
  meaning: {
    zh: '事件到某日或某时是否已经发生：不晚于它为真；晚于它，或尚未发生而来源已覆盖到该日，为假；否则为未知',
    en: 'whether an event had happened by a day or a time: true where it is not after that, false where it is, or is pending while its source knows of all days up to it; else unknown',
  },
  source: 'SEMANTICS 5.18',
  takes: 'the date or timestamp of an event and a date, or two timestamps',
  resolve: ([event, day, ...until]) => {
    const isOfDays = isDate(event) && isDate(day) && until.length <= 1 && until.every(isDate)
    const isOfTimes = isTime(event) && (isDate(day) || isTime(day)) && until.length === 0
    return isOfDays || isOfTimes ? boolean : undefined
  },
  unknown: 'free',
  evaluate: ([event = null, day = null, until = null]) => {
    if (day === null) return null
    if (event !== null) return event <= day
    return until !== null && until >= day ? false : null
  },
}
