import type { Type } from '@mingjian/core'

/**
 * A type of SQL: one of the plan's, or `wide`, the dialect's integer of at least 38 digits, or
 * `narrow`, its integer of 32 bits.
 */
export type SqlType = Type | { readonly kind: 'wide' } | { readonly kind: 'narrow' }

/** A scalar expression of SQL: frozen plain data, without any dialect's spelling. */
export type SqlExpr =
  | { readonly kind: 'column'; readonly name: string; readonly table?: string }
  | ParameterExpr
  /** A number of ours, printed in place; never one from a model or from data. */
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null'; readonly type: SqlType }
  | { readonly kind: 'not'; readonly operand: SqlExpr }
  | BinaryExpr
  | { readonly kind: 'chain'; readonly operator: 'AND' | 'OR'; readonly operands: SqlExpr[] }
  | { readonly kind: 'is'; readonly operand: SqlExpr; readonly what: IsTest }
  | { readonly kind: 'in'; readonly operand: SqlExpr; readonly values: readonly SqlExpr[] }
  | CaseExpr
  | { readonly kind: 'cast'; readonly operand: SqlExpr; readonly type: SqlType }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly SqlExpr[] }
  | AggregateExpr
  | { readonly kind: 'exists'; readonly select: Select }
  /** A part of a date. */
  | { readonly kind: 'extract'; readonly part: string; readonly operand: SqlExpr }
  | PlacedExpr

/** A value from a model: it always travels as canonical text in the list of parameters. */
export interface ParameterExpr {
  readonly kind: 'parameter'
  readonly text: string
  readonly type: Type
}

/** An operator between two operands; unknown where one is, but for `IS NOT DISTINCT FROM`. */
export interface BinaryExpr {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: SqlExpr
  readonly right: SqlExpr
}

/** The value behind the first condition that is true. */
export interface CaseExpr {
  readonly kind: 'case'
  readonly branches: readonly { readonly when: SqlExpr; readonly value: SqlExpr }[]
  /** Null where left out. */
  readonly otherwise?: SqlExpr
}

/** An aggregate over the rows of a group, or with `over` of a window. */
export interface AggregateExpr {
  readonly kind: 'aggregate'
  readonly function: 'COUNT' | 'SUM' | 'MIN' | 'MAX' | 'BOOL_AND' | 'BOOL_OR'
  readonly distinct: boolean
  /** All rows (`*`) where left out. */
  readonly argument?: SqlExpr
  readonly filter?: SqlExpr
  readonly over?: Over
}

/** The rows of a window: those alike in `by`, all of them where it is empty. */
export interface Over {
  readonly by: readonly SqlExpr[]
  /**
   * A moving frame in the order of a number: from `first` before it, or from the beginning where it is
   * left out, to `last` before it.
   */
  readonly range?: { readonly order: SqlExpr; readonly first?: bigint; readonly last: bigint }
}

/** The place of a row in an order, counted from 1, or the value of the row behind it. */
export interface PlacedExpr {
  readonly kind: 'placed'
  readonly function: 'ROW_NUMBER' | 'RANK' | 'DENSE_RANK' | 'LEAD'
  readonly argument?: SqlExpr
  readonly by: readonly SqlExpr[]
  /** Any order where it is empty. */
  readonly order: readonly OrderBy[]
}

/** Signs between two operands. `//` divides whole numbers, `~` finds a pattern: not on every engine. */
export type BinaryOperator =
  | '='
  | 'IS NOT DISTINCT FROM'
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '//'
  | '/'
  | '%'
  | '||'
  | 'LIKE'
  | '~'
/** What stands behind `IS`: it is never unknown. */
export type IsTest = 'NULL' | 'NOT NULL' | 'TRUE' | 'FALSE'

/** One SELECT. Identifiers are plain names; the dialect quotes them. */
export interface Select {
  readonly columns: readonly Selected[]
  readonly from: Source
  readonly joins?: readonly Join[]
  readonly where?: SqlExpr
  readonly groupBy?: readonly SqlExpr[]
  readonly orderBy?: readonly OrderBy[]
  readonly limit?: bigint
}

/** A column of a SELECT, or all columns of what it reads, or all of one of its sources. */
export type Selected =
  | '*'
  | { readonly all: string }
  | { readonly expr: SqlExpr; readonly name: string }

/** Another source whose rows are put beside those so far. */
export type Join =
  | { readonly kind: 'left' | 'inner'; readonly source: Source; readonly on: SqlExpr }
  | { readonly kind: 'cross'; readonly source: Source }

/** The rows of several SELECTs with the same columns, duplicates included. */
export interface UnionAll {
  readonly unionAll: readonly Select[]
}

/** A table by its qualified name, or a common table expression by a name of one part. */
export interface Source {
  readonly path: readonly string[]
  readonly alias?: string
}

/** Unknown comes last in both directions. */
export interface OrderBy {
  readonly expr: SqlExpr
  readonly descending: boolean
}

/** A SELECT behind its named steps. */
export interface Query {
  readonly steps: readonly Step[]
  readonly body: Select
}

/** A common table expression: one operation of a table. */
export interface Step {
  readonly name: string
  /** Whether the engine is to compute it by itself, apart from the steps that read it. */
  readonly apart?: true
  readonly select: Select | UnionAll
}
