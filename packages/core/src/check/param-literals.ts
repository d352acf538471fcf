import { NumberText } from '../model/number-text.ts'
import type { ParamValue } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { parseDate } from '../values/date.ts'
import { parseSpan } from '../values/span.ts'
import { boolean, date, decimal, integer, span, string } from '../values/type.ts'

/** The literals of a value; a list has several. */
export const paramLiterals = (value: ParamValue, param: string): readonly TypedLiteral[] =>
  (Array.isArray(value) ? value : [value]).map((item) => toLiteral(item, param))

function toLiteral(value: number | NumberText | string | boolean, param: string): TypedLiteral {
  if (typeof value === 'boolean') {
    return { kind: 'literal', type: boolean, text: String(value), param }
  }
  if (typeof value === 'string') {
    if (parseSpan(value) !== undefined) return { kind: 'literal', type: span, text: value, param }
    const type = parseDate(value) === undefined ? string : date
    return { kind: 'literal', type, text: value, param }
  }
  const text = value instanceof NumberText ? value.text : String(value)
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const fits = places === 0 && text.replace('-', '').length <= 18
  return { kind: 'literal', type: fits ? integer : decimal(places), text, param }
}
