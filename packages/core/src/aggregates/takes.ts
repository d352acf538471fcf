import type { Type } from '../values/type.ts'
import type { LanguageAggregate } from './aggregate.ts'

type Resolve = LanguageAggregate['resolve']

const ordered: ReadonlySet<Type['kind']> = new Set([
  'integer',
  'decimal',
  'date',
  'timestamp',
  'string',
])

/** Whether values of a type have an order. */
export const isOrdered = ({ kind }: Type): boolean => ordered.has(kind)

/** Takes one value that has an order, and nothing else; `result` says what comes of it. */
export const takesOrdered =
  (result: (argument: Type) => Type): Resolve =>
  ([argument, ...more], { distinct }) =>
    argument !== undefined && more.length === 0 && !distinct && isOrdered(argument.type)
      ? result(argument.type)
      : undefined

/** Takes one condition, and nothing else. */
export const takesCondition =
  (result: Type): Resolve =>
  ([argument, ...more], { distinct }) =>
    argument?.type.kind === 'boolean' && more.length === 0 && !distinct ? result : undefined

/** Takes one value of any type that a column can have, and nothing else: it is the result. */
export const takesValue: Resolve = ([argument, ...more], { distinct, filtered }) =>
  argument !== undefined &&
  argument.type.kind !== 'span' &&
  more.length === 0 &&
  !distinct &&
  !filtered
    ? argument.type
    : undefined
