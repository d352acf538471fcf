import type { Select } from './ast/nodes.ts'
import type { Dialect } from './dialects/dialect.ts'
import type { SqlParameter } from './print-parameters.ts'

/** What printing carries along: the dialect and the parameters so far. */
export interface Printer {
  readonly dialect: Dialect
  /** Adds a value and returns its place in the text. */
  add(value: SqlParameter): string
  printSelect(select: Select, indent: string): string
}
