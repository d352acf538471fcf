import { boolean, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

const isDate = (type: Type | undefined): boolean => type?.kind === 'date'

/** The compiler adds a third date: the last day up to which a pending event had not happened. */
export const happened: Operator = {
  meaning:
    'whether the event of the first date had happened by the second: true where it is not after that day, false where it is, or is pending while its source knows of all days up to it; else unknown',
  source: 'SEMANTICS 5.18',
  takes: 'the date of an event and a date',
  resolve: ([event, day, ...until]) =>
    isDate(event) && isDate(day) && until.length <= 1 && until.every(isDate) ? boolean : undefined,
  unknown: 'free',
  evaluate: ([event = null, day = null, until = null]) => {
    if (day === null) return null
    if (event !== null) return event <= day
    return until !== null && until >= day ? false : null
  },
}
