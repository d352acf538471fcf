import type { Fact } from '../clue/fact.ts'
import { names } from '../plan/columns.ts'
import type { Type, Value } from '../values/type.ts'

/** The cells of a row by the names of their columns. */
export interface Cells {
  readonly cell: (name: string) => Value
  readonly has: (name: string) => boolean
}

/** Reads a column of the language with what stands beside it: its range, how long it is pending. */
export function readFact(name: string, type: Type, { cell, has }: Cells): Fact {
  const value = cell(name)
  const end = (beside: string) => (has(beside) ? cell(beside) : value)
  const [low, high] = [end(names.low(name)), end(names.high(name))]
  const until = has(names.until(name)) ? cell(names.until(name)) : null
  return { type, value, low, high, ...(until === null ? {} : { until }) }
}
