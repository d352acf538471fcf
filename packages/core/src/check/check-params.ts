import type { TypedLiteral } from '../model/typed.ts'
import { date } from '../values/type.ts'
import { checkVariants } from './check-variants.ts'
import type { Checker } from './checker.ts'
import { ofOtherUnit } from './expression/param-slip.ts'
import { isReserved } from './expression/reserved.ts'
import { paramLiterals } from './param-literals.ts'

/**
 * Types every parameter by how it is written: 3 · 0.70 · true · 30 days · 2020-01-31 · text. The
 * as-of date of the run joins them under the name `as_of`.
 */
export function checkParams(
  checker: Checker,
  asOf: string,
): ReadonlyMap<string, readonly TypedLiteral[]> {
  const params = new Map<string, readonly TypedLiteral[]>()
  for (const [name, { value, variants }] of Object.entries(checker.definition.params)) {
    const path = ['params', name]
    if (isReserved(name)) {
      checker.report('name-reserved', { name }, path, { key: true })
      continue
    }
    if ((value === undefined) === (variants === undefined)) {
      const found = value === undefined ? 'neither' : 'both'
      checker.report('param-value', { name, found }, path, { key: true })
      checker.broken.add(name)
      continue
    }
    if (variants !== undefined) {
      checker.dated.set(name, checkVariants(checker, name, variants))
      continue
    }
    if (value === undefined) continue
    const slip = ofOtherUnit(name, value)
    if (slip !== undefined) {
      checker.report('param-misread', slip, [...path, 'value'])
      checker.broken.add(name)
      continue
    }
    params.set(name, paramLiterals(value, name))
  }
  params.set('as_of', [{ kind: 'literal', type: date, text: asOf, param: 'as_of' }])
  return params
}
