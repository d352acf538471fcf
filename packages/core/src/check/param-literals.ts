import { NumberText } from '../model/number-text.ts'
import type { ParamValue } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { parseDate } from '../values/date.ts'
import { isOfTime, parseSpan } from '../values/span.ts'
import { formatTimestamp, parseTimestamp } from '../values/timestamp.ts'
import {
  boolean,
  date,
  decimal,
  integer,
  span,
  string,
  type Type,
  timeSpan,
  timestamp,
} from '../values/type.ts'

/** The literals of a value; a list has several. */
export const paramLiterals = (value: ParamValue, param: string): readonly TypedLiteral[] =>
  (Array.isArray(value) ? value : [value]).map((item) => toLiteral(item, param))

function toLiteral(value: number | NumberText | string | boolean, param: string): TypedLiteral {
  if (typeof value === 'boolean') {
    return { kind: 'literal', type: boolean, text: String(value), param }
  }
  if (typeof value === 'string') {
    return { kind: 'literal', ...readText(value), param }
  }
  const text = value instanceof NumberText ? value.text : String(value)
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const fits = places === 0 && text.replace('-', '').length <= 18
  return { kind: 'literal', type: fits ? integer : decimal(places), text, param }
}

/** What a text is by how it is written: a span, a day, a time, or text. */
function readText(text: string): { readonly type: Type; readonly text: string } {
  const length = parseSpan(text)
  if (length !== undefined) return { type: isOfTime(length) ? timeSpan : span, text }
  if (parseDate(text) !== undefined) return { type: date, text }
  const time = parseTimestamp(text)
  return time === undefined
    ? { type: string, text }
    : { type: timestamp, text: formatTimestamp(time) }
}
