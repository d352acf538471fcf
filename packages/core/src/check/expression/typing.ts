import type { Expr as Syntax } from 'pgsql-ast-parser'
import type { Stand } from '../../aggregates/aggregate.ts'
import type { DiagnosticCode, DiagnosticParameters } from '../../diagnostics/codes.ts'
import type { InEach } from '../../diagnostics/in-each.ts'
import type { Elsewhere } from '../../diagnostics/name-elsewhere.ts'
import type { Typed, TypedCall, TypedLiteral, Variant } from '../../model/typed.ts'
import type { Type } from '../../values/type.ts'

export type { Syntax }

/** A part of an expression of one kind. */
export type Part<K extends Syntax['type']> = Extract<Syntax, { type: K }>

/** Days that can be looked up: a day becomes the columns of the calendar's row for it. */
export interface Calendar {
  /** A column that is not there yet where the calendar is asked; undefined where there is none. */
  unreachable(day: Typed): string | undefined
  lookUp(day: Typed): {
    /** The number of working days up to it. */
    readonly number: Typed
    /** The number of days listed up to it. */
    readonly listed_days: Typed
    /** The day itself, or the first working day after it. */
    readonly next_working_day: Typed
  }
}

/** What the names of an expression stand for, and where its problems go. */
export interface Scope {
  /** Columns in reach. */
  readonly columns: ReadonlyMap<string, Type>
  /** Columns that have a second name, and their first: `txn.amount` is `amount`. */
  readonly canonical?: ReadonlyMap<string, string>
  /** Tables that have another name here, and this name. */
  readonly renamed?: ReadonlyMap<string, string>
  /** Parameters and `as_of`; a list parameter has several literals. */
  readonly literals: ReadonlyMap<string, readonly TypedLiteral[]>
  /** Parameters that have different values on different days. */
  readonly dated?: ReadonlyMap<string, readonly Variant[]>
  /** The working days of the model, where they can be asked; `missing`: it reads none. */
  readonly calendar?: Calendar | 'missing' | undefined
  /** What names mean outside of aggregates, where they mean other things than inside. */
  readonly outside?: ReadonlyMap<string, Typed>
  /** Where aggregates stand here: nowhere, in a group, or in a window of one kind. */
  readonly aggregates: 'none' | Stand
  /** Is told of each comparison, of what joins several and of each `not`, when it has its type. */
  note?(typed: TypedCall, part: Syntax): void
  /** Where a name that means nothing here would mean something. */
  elsewhere?(name: string): Elsewhere | undefined
  /** Reports a problem at an offset of the expression's text. */
  report<C extends DiagnosticCode>(
    code: C,
    parameters: DiagnosticParameters<C>,
    offset: number,
  ): void
}

/** One expression while its parts are typed: what the functions for its parts share. */
export interface Typing {
  readonly text: string
  readonly scope: Scope
  /** Types a part; undefined after a problem, which has been reported. */
  type(part: Syntax): Typed | undefined
  /** The same expression where other aggregates are allowed: the arguments of an aggregate. */
  within(aggregates: Scope['aggregates']): Typing
}

/** The text of a part, as it was written. */
export const sourceOf = (typing: Typing, part: Syntax): string =>
  typing.text.slice(part._location?.start ?? 0, part._location?.end ?? 0)

/** Reports a problem at the beginning of a part. */
export function fail<C extends DiagnosticCode>(
  typing: Typing,
  code: C,
  parameters: DiagnosticParameters<C>,
  part: Syntax,
): undefined {
  typing.scope.report(code, parameters, part._location?.start ?? 0)
  return undefined
}

/** Reports something that SQL has and the language has not. */
export const unsupported = (
  typing: Typing,
  what: string,
  part: Syntax,
  instead?: InEach,
): undefined => fail(typing, 'expression-unsupported', { what, instead }, part)
