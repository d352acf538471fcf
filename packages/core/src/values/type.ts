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

export const integer: Type = { kind: 'integer' }
export const string: Type = { kind: 'string' }
export const boolean: Type = { kind: 'boolean' }
export const date: Type = { kind: 'date' }
export const timestamp: Type = { kind: 'timestamp' }
export const span: Type = { kind: 'span' }
export const timeSpan: Type = { kind: 'span', time: true }
export const decimal = (scale: number): Type => ({ kind: 'decimal', scale })

/** Formats a type as authors read it: `decimal(2)`, `integer`. */
export function formatType(type: Type): string {
  if (type.kind === 'decimal') return `decimal(${type.scale})`
  return type.kind === 'span' && type.time ? 'span of hours or minutes' : type.kind
}

export const isNumeric = (type: Type): boolean => type.kind === 'integer' || type.kind === 'decimal'

/** The digits after the point: 0 for an integer. */
export const scaleOf = (type: Type): number => (type.kind === 'decimal' ? type.scale : 0)

export const sameType = (a: Type, b: Type): boolean =>
  a.kind === b.kind && scaleOf(a) === scaleOf(b) && isOfTime(a) === isOfTime(b)

const isOfTime = (type: Type): boolean => type.kind === 'span' && type.time === true
