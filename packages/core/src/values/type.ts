/** The types of the language. There is no binary floating point; a decimal carries its scale. */
export type Type =
  | { readonly kind: 'integer' }
  | { readonly kind: 'decimal'; readonly scale: number }
  | { readonly kind: 'string' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'timestamp' }
  /** Of months and days, or of `time`: hours and minutes, which move timestamps only. */
  | { readonly kind: 'span'; readonly time?: true }

/**
 * A value while the engine runs; its meaning depends on its {@link Type}:
 * integer: bigint (64-bit) · decimal: bigint, the unscaled number · string: string ·
 * boolean: boolean · date: number, whole days since 1970-01-01 · timestamp: number, whole seconds
 * since 1970-01-01 00:00:00 · unknown: null.
 * Spans are never values of a column; they stand in expressions as literals.
 */
export type Value = bigint | number | string | boolean | null

/** A whole number of 64 bits; a {@link Value} of it is a bigint (SEMANTICS 1.1). */
export const integer: Type = { kind: 'integer' }
/** Text, compared by code point (SEMANTICS 1.3). */
export const string: Type = { kind: 'string' }
/** True or false; unknown is null, as of every type. */
export const boolean: Type = { kind: 'boolean' }
/**
 * A day of the proleptic Gregorian calendar; a {@link Value} of it counts days since 1970-01-01.
 */
export const date: Type = { kind: 'date' }
/**
 * A second of the wall clock, without a zone; a {@link Value} of it counts seconds since
 * 1970-01-01.
 */
export const timestamp: Type = { kind: 'timestamp' }
/** Whole months and days: the type of literals such as `2 months`, never of a column. */
export const span: Type = { kind: 'span' }
/**
 * Hours and minutes: the type of literals that move timestamps and nothing else (SEMANTICS 1.12).
 */
export const timeSpan: Type = { kind: 'span', time: true }
/**
 * An exact number with `scale` digits behind the point, at most 38 in all (SEMANTICS 1.1); a {@link
 * Value} of it is the unscaled bigint.
 *
 * @example
 * formatValue(1250n, decimal(2)) // => '12.50'
 */
export const decimal = (scale: number): Type => ({ kind: 'decimal', scale })

/**
 * Formats a type as authors read it: `decimal(2)`, `integer`.
 *
 * @example
 * formatType(decimal(2)) // => 'decimal(2)'
 */
export function formatType(type: Type): string {
  if (type.kind === 'decimal') return `decimal(${type.scale})`
  return type.kind === 'span' && type.time ? 'span of hours or minutes' : type.kind
}

/**
 * Whether values of a type are numbers: integers or decimals.
 *
 * @example
 * isNumeric(date) // => false
 */
export const isNumeric = (type: Type): boolean => type.kind === 'integer' || type.kind === 'decimal'

/**
 * The digits behind the point; 0 for whatever is no decimal.
 *
 * @example
 * scaleOf(decimal(6)) // => 6
 */
export const scaleOf = (type: Type): number => (type.kind === 'decimal' ? type.scale : 0)

/**
 * Whether two types are the same, their places behind the point too.
 *
 * @example
 * sameType(decimal(2), decimal(6)) // => false
 */
export const sameType = (a: Type, b: Type): boolean =>
  a.kind === b.kind && scaleOf(a) === scaleOf(b) && isOfTime(a) === isOfTime(b)

const isOfTime = (type: Type): boolean => type.kind === 'span' && type.time === true
