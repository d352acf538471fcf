import { toDays } from '../../values/date.ts'
import { date as dateType } from '../../values/type.ts'
import type { Kind } from './kind.ts'

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** A day of the calendar without a zone, year first; a time of 00:00:00 behind it is dropped. */
export const date: Kind = {
  type: dateType,
  expected: 'a date such as 2020-01-31, 2020/1/31, 2020年1月31日 or 20200131',
  read: (cell) => {
    const day = cell.replace(/[ T]0?0:00(:00(\.0+)?)?$/, '')
    for (const form of forms) {
      const match = form.exec(day)
      if (match !== null) return toDays(Number(match[1]), Number(match[2]), Number(match[3]))
    }
    return undefined
  },
  mask: (cell) => cell,
}
