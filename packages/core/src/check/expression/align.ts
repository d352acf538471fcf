import type { Typed } from '../../model/typed.ts'
import { date, decimal, isNumeric, sameType, scaleOf, type Type } from '../../values/type.ts'

/** Brings a number to a type; a literal is written with the places at once. */
export function rescaleTo(typed: Typed, type: Type): Typed {
  if (sameType(typed.type, type)) return typed
  if (typed.kind === 'literal' && typed.text !== null && scaleOf(type) >= scaleOf(typed.type)) {
    const places = scaleOf(type) - scaleOf(typed.type)
    const point = scaleOf(typed.type) === 0 && places > 0 ? '.' : ''
    return { ...typed, type, text: `${typed.text}${point}${'0'.repeat(places)}` }
  }
  if (typed.kind === 'literal') return { ...typed, type }
  return { kind: 'call', operator: 'rescale', args: [typed], type }
}

/** Brings numbers that meet to one type: the most places among them; other values stay. */
export function alignNumbers(args: readonly Typed[]): readonly Typed[] {
  if (args.length < 2 || !args.every((arg) => isNumeric(arg.type))) return args
  if (args.every((arg) => arg.type.kind === 'integer')) return args
  const type = decimal(Math.max(...args.map((arg) => scaleOf(arg.type))))
  return args.map((arg) => rescaleTo(arg, type))
}

/** Compares a timestamp with a date by its day: a date stands for all of it. */
export function alignDays(args: readonly Typed[]): readonly Typed[] {
  if (!args.some(({ type }) => type.kind === 'date')) return args
  return args.map((arg): Typed => {
    if (arg.type.kind !== 'timestamp') return arg
    return { kind: 'call', operator: 'dateOf', args: [arg], type: date }
  })
}

/** Brings what is compared to one type. */
export const alignCompared = (args: readonly Typed[]): readonly Typed[] =>
  alignDays(alignNumbers(args))
