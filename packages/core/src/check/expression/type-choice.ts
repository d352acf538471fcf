import type { Typed } from '../../model/typed.ts'
import { alignCompared, alignNumbers } from './align.ts'
import { applyOperator, negate } from './apply.ts'
import { type Part, type Typing, unsupported } from './typing.ts'

/** Types `x between a and b`: both ends belong to it. */
export function typeBetween(typing: Typing, at: Part<'ternary'>): Typed | undefined {
  const [value, low, high] = [at.value, at.lo, at.hi].map((part) => typing.type(part))
  if (value === undefined || low === undefined || high === undefined) return undefined
  const ends = [
    applyOperator(typing, 'greaterThanInclusive', alignCompared([value, low]), at, 'between'),
    applyOperator(typing, 'lessThanInclusive', alignCompared([value, high]), at, 'between'),
  ] as const
  const [from, to] = ends
  const both = from && to && applyOperator(typing, 'and', [from, to], at)
  return at.op === 'BETWEEN' ? both : negate(typing, both, at)
}

/** Types `case when … then … else … end`; without `else` the last value is unknown. */
export function typeCase(typing: Typing, at: Part<'case'>): Typed | undefined {
  if (at.value)
    return unsupported(typing, 'case x when …', at, {
      zh: '请写 case when x = … then … end。',
      en: 'Write case when x = … then … end.',
    })
  if (at.whens.length === 0) return unsupported(typing, 'case without when', at)
  const conditions = at.whens.map((branch) => typing.type(branch.when))
  const written = [...at.whens.map((branch) => branch.value), ...(at.else ? [at.else] : [])]
  const values = written.map((value) => typing.type(value))
  if ([...conditions, ...values].includes(undefined)) return undefined
  const aligned = alignNumbers(values as Typed[])
  const first = aligned[0] as Typed
  const last: Typed = at.else
    ? (aligned[aligned.length - 1] as Typed)
    : { kind: 'literal', type: first.type, text: null }
  const branches = conditions.flatMap((condition, i) => [condition as Typed, aligned[i] as Typed])
  return applyOperator(typing, 'case', [...branches, last], at)
}
