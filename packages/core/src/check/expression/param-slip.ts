import { asWrittenHere } from '../../load/as-written-here.ts'
import type { Typed, TypedLiteral } from '../../model/typed.ts'
import { isNumeric } from '../../values/type.ts'

/** A parameter whose value was read as something else than it was meant as. */
export interface ParamSlip {
  readonly name: string
  readonly value: string
  /** What it was read as; `unit` where it is a span of a unit that there is none of. */
  readonly readAs: 'text' | 'number' | 'unit'
  /** How what was meant is written. */
  readonly write: string
}

/**
 * Finds the parameter on whose value it depends that arguments do not fit: a number, span or day that
 * was read as text, for the sake of its unit, or a number without a unit by which a date is moved.
 */
export function findParamSlip(operator: string, args: readonly Typed[]): ParamSlip | undefined {
  const isMoved =
    (operator === '+' || operator === '-') &&
    args.some(({ type: { kind } }) => kind === 'date' || kind === 'timestamp')
  const isCounted = args.some(({ type }) => isNumeric(type))
  for (const arg of args) {
    if (arg.kind !== 'literal' || arg.param === undefined || arg.text === null) continue
    const slip = comparedSlip(arg, isCounted)
    if (slip !== undefined) return slip
    if (isMoved && arg.type.kind === 'integer') return withoutUnit(arg.param, arg.text)
  }
  return undefined
}

/** A parameter whose value was read as text, though it is written as a number, span or day elsewhere. */
export function readAsText({ type, text, param }: TypedLiteral): ParamSlip | undefined {
  if (type.kind !== 'string' || param === undefined || text === null) return undefined
  const write = /^-?\d+(\.\d+)?$/.test(text) ? text : asWrittenHere(text)
  if (write === undefined) return undefined
  return { name: param, value: text, readAs: 'text', write }
}

/** The same of a text that begins with a number, where it is compared with one: `30日内`. */
function countInText({ type, text, param }: TypedLiteral): ParamSlip | undefined {
  const [write] = /^-?\d+(?:\.\d+)?/.exec(type.kind === 'string' ? (text ?? '') : '') ?? []
  if (write === undefined || param === undefined) return undefined
  return { name: param, value: text ?? '', readAs: 'text', write }
}

/** What was read as text, of what is compared with a number the number that was meant: of days their count. */
export function comparedSlip(literal: TypedLiteral, isNumber: boolean): ParamSlip | undefined {
  const slip = readAsText(literal)
  if (!isNumber) return slip
  return slip === undefined ? countInText(literal) : { ...slip, write: bareNumber(slip.write) }
}

/** The parameter that is read as text, or as a number without a unit, where an aggregate takes a span. */
export function findSpanSlip(args: readonly Typed[]): ParamSlip | undefined {
  const [last] = args.slice(-1)
  if (last?.kind !== 'literal' || last.param === undefined || last.text === null) return undefined
  return last.type.kind === 'integer' ? withoutUnit(last.param, last.text) : readAsText(last)
}

/** Units of time that spans are not written in, and what one of them is in those that they are. */
const otherUnits: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^(?:(?:work|working |business )days?|个?工作日|个?交易日)$/i, String],
  [/^(?:calendar days?|natural days?|个?自然日|日历日)$/i, (count) => `${count} days`],
  [/^(?:quarters?|个?季度?)$/i, (count) => `${3 * count} months`],
  [/^(?:half[ -]years?|个?半年)$/i, (count) => `${6 * count} months`],
  [/^(?:decades?)$/i, (count) => `${10 * count} years`],
  [/^(?:个?(?:星期|礼拜))$/, (count) => `${count} weeks`],
]

/** A value that is a span by its looks, of a unit that spans have not. */
export function ofOtherUnit(name: string, value: unknown): ParamSlip | undefined {
  if (typeof value !== 'string') return undefined
  const [, digits = '', unit = ''] = /^(\d{1,4})\s*(\S.*)$/.exec(value.trim()) ?? []
  const write = otherUnits.find(([pattern]) => pattern.test(unit))?.[1](Number(digits))
  return write === undefined ? undefined : { name, value, readAs: 'unit', write }
}

/** A number that stands where a span is due. */
export const withoutUnit = (name: string, value: string): ParamSlip => ({
  name,
  value,
  readAs: 'number',
  write: `${value} ${value === '1' ? 'day' : 'days'}`,
})

const bareNumber = (written: string): string => /^\d+(?= )/.exec(written)?.[0] ?? written
