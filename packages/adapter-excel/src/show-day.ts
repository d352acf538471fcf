import type { FoundCell, InEach } from '@mingjian/core'
import type { NumberFormat } from './number-format.ts'

const dayMilliseconds = 86_400_000
/** Serial number of 1970-01-01. */
const epoch = 25_569
/** So many days lie between the first days of both ways to count. */
const between = 1462
/** 9999-12-31. */
const lastSerial = 2_958_465

/**
 * The serial number of a day as ISO 8601: `2023-01-01`, with the time of day where it has one or its
 * format shows one. Where the format hides the day, and it is the first as Excel fills in, it is a
 * month; where it hides the year, which Excel fills in too, the cell is faulty. Undefined for numbers
 * that are no days.
 */
export function showDay(
  serial: number,
  format: NumberFormat,
  from1904: boolean,
): FoundCell | undefined {
  const ticks = Math.round(serial * dayMilliseconds) + (from1904 ? between * dayMilliseconds : 0)
  const days = Math.floor(ticks / dayMilliseconds)
  if (ticks < 0 || days > lastSerial) return undefined
  const day = calendarDay(days)
  const clock = ticks % dayMilliseconds
  switch (format.kind) {
    case 'month':
      return day.endsWith('-01') && clock === 0 ? day.slice(0, 7) : withClock(day, clock, false)
    case 'year':
      return day.endsWith('-01-01') && clock === 0 ? day.slice(0, 4) : withClock(day, clock, false)
    case 'yearless':
      return { text: day.slice(5), reason: noYear }
    default:
      return withClock(day, clock, format.kind === 'time' || (format.kind === 'day' && format.time))
  }
}

/** A time of day, or of more than one: `08:05:00`, `26:30:00`. */
export const showTime = (serial: number): string =>
  formatClock(Math.round(serial * dayMilliseconds))

const withClock = (day: string, clock: number, shown: boolean): string =>
  clock === 0 && !shown ? day : `${day} ${formatClock(clock)}`

function formatClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const rest = milliseconds % 1000
  const two = (part: number) => String(part).padStart(2, '0')
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor).map(two)
  return `${clock.join(':')}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}`
}

/**
 * The day of a serial number from 1900. Excel believes in 1900-02-29: it has that number, and those
 * before it are one less than the days since.
 */
function calendarDay(days: number): string {
  if (days === 0) return '1900-01-00'
  if (days === 60) return '1900-02-29'
  const since = days - epoch + (days < 60 ? 1 : 0)
  return new Date(since * dayMilliseconds).toISOString().slice(0, 10)
}

const noYear: InEach = {
  zh: '的格式不显示年份，年份可能是录入当年由电子表格补上的；请改为年月日格式并核对',
  en: 'is a day whose format hides the year, which the spreadsheet may have filled in when it was typed; show and check it',
}
