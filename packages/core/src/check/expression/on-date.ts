import type { Typed } from '../../model/typed.ts'
import { date, formatType } from '../../values/type.ts'
import { applyOperator } from './apply.ts'
import { fail, type Part, type Typing } from './typing.ts'

/** `on_date`, as the reference prints it. */
export const onDate = {
  takes: 'a parameter with variants, and a day',
  meaning: {
    zh: '按日期分段取值的参数在某日的值：`from` 不晚于该日的最后一段；早于第一段时为未知',
    en: 'the value that a dated parameter has on a day: that of the last of its variants whose `from` is not after it; unknown before the first',
  },
  source: 'SEMANTICS 1.11',
  example: { write: "on_date(rate, date '2020-08-20')", gives: '15' },
} as const

/** Types `on_date(param, date)`: a `case` over the first days of the variants. */
export function typeOnDate(typing: Typing, at: Part<'call'>): Typed | undefined {
  const [param, day, ...more] = at.args
  if (param === undefined || day === undefined || more.length > 0) {
    const found = `${at.args.length} arguments`
    const parameters = { name: 'on_date', takes: onDate.takes, found }
    return fail(typing, 'arguments-invalid', parameters, at)
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
