import { whyNoDay } from '../load/why-no-day.ts'
import type { Param } from '../model/schema.ts'
import type { Variant } from '../model/typed.ts'
import { parseDate } from '../values/date.ts'
import { formatType, isNumeric } from '../values/type.ts'
import type { Checker } from './checker.ts'
import { alignNumbers } from './expression/align.ts'
import { paramLiterals } from './param-literals.ts'

/** Checks the values of a dated parameter: of one type, each from a later day than the one before. */
export function checkVariants(
  checker: Checker,
  param: string,
  variants: NonNullable<Param['variants']>,
): readonly Variant[] {
  const found = variants.flatMap(({ from, value }, i): Variant[] => {
    const path = ['params', param, 'variants', i]
    const [literal] = paramLiterals(value, param)
    const [first] = paramLiterals(variants[0]?.value ?? '', param)
    if (literal === undefined || first === undefined) return []
    const day = parseDate(from)
    const before = parseDate(variants[i - 1]?.from ?? '')
    if (day === undefined || (before !== undefined && day <= before)) {
      const takes =
        day === undefined ? 'a day such as 2020-01-31' : 'a later day than the one above'
      const words = { key: 'from', expected: takes, found: from, hint: whyNoDay(from) }
      checker.report('value-invalid', words, [...path, 'from'])
      return []
    }
    const [type, other] = [literal.type, first.type]
    if (type.kind !== other.kind && !(isNumeric(type) && isNumeric(other))) {
      const words = { expected: formatType(other), found: formatType(type) }
      checker.report('type-expected', { what: `"${param}"`, ...words }, [...path, 'value'])
      return []
    }
    return [{ ...literal, param, from }]
  })
  return alignNumbers(found) as readonly Variant[]
}
