import { formatDate, formatTimestamp, lastDay, lastTimestamp, type Type } from '@mingjian/core'
import { binary, caseOf, parameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'

/** A day as a value. */
export const dateOf = (days: number): SqlExpr => parameter(formatDate(days), { kind: 'date' })

/** A timestamp as a value. */
export const timeOf = (seconds: number): SqlExpr =>
  parameter(formatTimestamp(seconds), { kind: 'timestamp' })

/** The first of the last day: whatever is not before it is an open end. */
const openFrom = (type: Type['kind']): SqlExpr =>
  type === 'timestamp'
    ? parameter(`${formatDate(lastDay)} 00:00:00`, { kind: type })
    : dateOf(lastDay)

/** Whether a date stands for an open end: it is the last day of all, or what adding made of it. */
export const isOpen = (date: SqlExpr, type: Type['kind'] = 'date'): SqlExpr =>
  binary('>=', date, openFrom(type))

/** Whether a date is known and no open end. */
export const isClosed = (date: SqlExpr, type: Type['kind'] = 'date'): SqlExpr =>
  binary('<', date, openFrom(type))

/** Takes an open end for the last day of all, and moves any other date. */
export const unlessOpen = (date: SqlExpr, moved: SqlExpr, type: Type['kind'] = 'date'): SqlExpr => {
  const value = type === 'timestamp' ? timeOf(lastTimestamp) : dateOf(lastDay)
  return caseOf([{ when: isOpen(date, type), value }], moved)
}
