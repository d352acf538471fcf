import type { Term } from '../aggregates/aggregate.ts'
import { names } from './columns.ts'
import type { Finished } from './finished.ts'
import { recordColumn, sourceColumn } from './plan.ts'
import { columnsOfExpr } from './reads.ts'

/** What is known by its columns of rows that are complete. */
export type Known = Pick<Finished, 'columns' | 'doubt' | 'ids' | 'marked'>

/** The columns by which rows are known: those of the language with their ranges, ids, doubt, mark. */
export function columnsKnownBy({ columns, doubt, ids, marked }: Known): ReadonlySet<string> {
  return new Set([
    ...ids.map(({ name }) => name),
    ...(doubt === undefined ? [] : columnsOfExpr(doubt)),
    ...(marked === undefined ? [] : columnsOfTerm(marked.term)),
    ...[...columns.values()].flatMap(columnsOfTerm),
  ])
}

const columnsOfTerm = ({ value, range, until }: Term): readonly string[] => [
  ...columnsOfExpr(value),
  ...(until === undefined ? [] : columnsOfExpr(until)),
  ...(range === undefined ? [] : [...columnsOfExpr(range.low), ...columnsOfExpr(range.high)]),
]

/** Whether a column says which records stand beside a row, and which way of a join found them. */
export const isTrace = (name: string): boolean =>
  [sourceColumn, recordColumn, names.way].some((trace) => name.endsWith(`.${trace}`))

/** Whether a column says that a question is answered by what its data cover: evidence tells it. */
export const isHeld = (name: string): boolean => name.endsWith(`.${names.held}`)
