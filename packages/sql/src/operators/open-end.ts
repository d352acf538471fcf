import { formatDate, lastDay } from '@mingjian/core'
import { binary, caseOf, parameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'

/** A day as a value. */
export const dateOf = (days: number): SqlExpr => parameter(formatDate(days), { kind: 'date' })

/** Whether a date stands for an open end: it is the last day of all, or what adding made of it. */
export const isOpen = (date: SqlExpr): SqlExpr => binary('>=', date, dateOf(lastDay))

/** Whether a date is known and no open end. */
export const isClosed = (date: SqlExpr): SqlExpr => binary('<', date, dateOf(lastDay))

/** Takes an open end for the last day of all, and moves any other date. */
export const unlessOpen = (date: SqlExpr, moved: SqlExpr): SqlExpr =>
  caseOf([{ when: isOpen(date), value: dateOf(lastDay) }], moved)
