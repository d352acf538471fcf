import { formatDate, lastDay, parseDate } from './date.ts'

/** A timestamp is a number: whole seconds from 1970-01-01 00:00:00, without a zone. */
export const daySeconds = 86_400

const form = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

/** The timestamp of a second of a day. */
export const timestampAt = (day: number, second: number): number => day * daySeconds + second

/** The day on which a timestamp lies. */
export const dayAt = (timestamp: number): number => Math.floor(timestamp / daySeconds)

/** The seconds since midnight of its day. */
export const secondAt = (timestamp: number): number => timestamp - dayAt(timestamp) * daySeconds

/**
 * Reads `2024-03-05 13:45:10`, with T in place of the blank and without seconds too, as seconds
 * since 1970-01-01 00:00:00; undefined for anything else: a zone, a day alone, 24:00.
 *
 * @example
 * parseTimestamp('1970-01-02T00:00') // => 86_400
 * parseTimestamp('1970-01-02') // => undefined
 */
export function parseTimestamp(text: string): number | undefined {
  const [, date = '', hour, minute, second = '0'] = form.exec(text) ?? []
  const day = parseDate(date)
  if (day === undefined) return undefined
  return timestampAt(day, Number(hour) * 3600 + Number(minute) * 60 + Number(second))
}

/**
 * Formats seconds since 1970-01-01 00:00:00 as `2024-03-05 13:45:10`.
 *
 * @throws RangeError beyond the days that a Date of JavaScript holds.
 *
 * @example
 * formatTimestamp(86_399) // => '1970-01-01 23:59:59'
 */
export function formatTimestamp(timestamp: number): string {
  const second = secondAt(timestamp)
  const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
  const time = parts.map((part) => String(part).padStart(2, '0')).join(':')
  return `${formatDate(dayAt(timestamp))} ${time}`
}

/** The last second of all stands for an open end; any second of the last day is one. */
export const lastTimestamp = timestampAt(lastDay, daySeconds - 1)

/** Whether a timestamp stands for an open end. */
export const isOpenTimestamp = (timestamp: number): boolean => dayAt(timestamp) >= lastDay
