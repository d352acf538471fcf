import type { Typed } from '../../model/typed.ts'
import { date, formatType } from '../../values/type.ts'
import { applyOperator } from './apply.ts'
import { fail, type Part, type Typing } from './typing.ts'

/**
 * Types `on_date(param, date)`: the value that a dated parameter has on a day; unknown before its
 * first one (SEMANTICS 1.11).
 */
export function typeOnDate(typing: Typing, at: Part<'call'>): Typed | undefined {
  const [param, day, ...more] = at.args
  if (param === undefined || day === undefined || more.length > 0) {
    const takes = 'a parameter with variants, and a day'
    const found = `${at.args.length} arguments`
    return fail(typing, 'arguments-invalid', { name: 'on_date', takes, found }, at)
  }
  const dated: typeof typing.scope.dated = typing.scope.dated ?? new Map()
  const name = param.type === 'ref' ? param.name : ''
  const variants = dated.get(name)
  if (variants === undefined) {
    return fail(typing, 'param-undated', { name, known: [...dated.keys()] }, param)
  }
  const typed = typing.type(day)
  if (typed === undefined) return undefined
  if (typed.type.kind !== 'date') {
    const words = { what: 'the day of on_date', expected: formatType(date) }
    return fail(typing, 'type-expected', { ...words, found: formatType(typed.type) }, day)
  }
  const branches = variants.toReversed().flatMap((value): (Typed | undefined)[] => {
    const first: Typed = { kind: 'literal', type: date, text: value.from }
    return [applyOperator(typing, 'greaterThanInclusive', [typed, first], at), value]
  })
  const [first] = variants
  if (first === undefined || branches.includes(undefined)) return undefined
  const before: Typed = { kind: 'literal', type: first.type, text: null }
  return applyOperator(typing, 'case', [...(branches as Typed[]), before], at, 'on_date')
}
