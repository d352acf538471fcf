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

/** Takes one value that has an order, and nothing else; `result` says what comes of it. */
export const takesOrdered =
  (result: (argument: Type) => Type): Resolve =>
  ([argument, ...more], { distinct }) =>
    argument !== undefined && more.length === 0 && !distinct && ordered.has(argument.type.kind)
      ? result(argument.type)
      : undefined

/** Takes one condition, and nothing else. */
export const takesCondition =
  (result: Type): Resolve =>
  ([argument, ...more], { distinct }) =>
    argument?.type.kind === 'boolean' && more.length === 0 && !distinct ? result : undefined
