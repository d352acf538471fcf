import {
  AdapterError,
  type AdapterErrorDetails,
  type CodeOf,
  type InEach,
  type ParametersOf,
  type SourceErrorCode,
  tell,
} from '@mingjian/core'
import { jsonMessages } from './json-messages.ts'
import type { JsonPlace } from './locate-failure.ts'

type MessageId = keyof typeof jsonMessages

/** Codes of what can be wrong with a file, such as `json-broken`: what a program can rely on. */
export type JsonErrorCode = CodeOf<MessageId> | SourceErrorCode

/** Creates the error of a file from a message; wrong parameters do not compile. */
export function jsonError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof jsonMessages, Id> & { readonly file: string },
  details: Omit<AdapterErrorDetails, 'file'> = {},
): AdapterError<JsonErrorCode> {
  const { code, told } = tell(jsonMessages, id, parameters)
  return new AdapterError<JsonErrorCode>(code, told, { file: parameters.file, ...details })
}

/** A text that stops being JSON at a place. */
export function brokenError(file: string, place: JsonPlace): AdapterError<JsonErrorCode> {
  const { line, column, problem } = place
  if (problem === undefined) return jsonError('json-broken/cut', { file, line, column }, { line })
  const expected = expectations.find(([said]) => problem.includes(said))?.[1] ?? wellFormed
  const found = showSign(place.found)
  return jsonError('json-broken/at', { file, line, column, expected, found }, { line })
}

const wellFormed: InEach = { zh: '合格的 JSON', en: 'well-formed JSON' }

/** What stands where the parser says that something is wrong, by words of what it says. */
const expectations: readonly (readonly [said: string, expected: InEach])[] = [
  ["unexpected token ']'", { zh: '逗号后面的值', en: 'a value behind the comma' }],
  ["unexpected token '}'", { zh: '逗号后面的键', en: 'a key behind the comma' }],
  [
    'expected a value',
    {
      zh: '值：对象、列表、双引号中的文字、数字、true、false 或 null',
      en: 'a value: an object, a list, text in double quotes, a number, true, false or null',
    },
  ],
  ['expected an object key', { zh: '双引号中的键', en: 'a key in double quotes' }],
  ["expected ':'", { zh: '键后面的冒号', en: 'a colon behind the key' }],
  ["expected ','", { zh: '逗号或结束的括号', en: 'a comma or the closing bracket' }],
  ["expected ']'", { zh: '结束的括号 ]', en: 'the closing bracket ]' }],
  ["expected '}'", { zh: '结束的括号 }', en: 'the closing bracket }' }],
  [
    'unexpected characters',
    { zh: '结尾：列表或对象已经结束', en: 'the end: all that was begun is closed' },
  ],
  [
    'escaped characters',
    {
      zh: '合格的文字：换行等控制字符须写作 \\n 等转义，反斜杠须写作 \\\\',
      en: 'valid text: control characters as escapes such as \\n, a backslash as \\\\',
    },
  ],
  ['digit', { zh: '数字', en: 'a digit' }],
  ['fraction', { zh: '小数点后的数字', en: 'a digit behind the point' }],
  ['exponent', { zh: '指数的数字', en: 'a digit of the exponent' }],
]

/** A sign of the grammar, which says nothing of a person; of any other only what it is not. */
function showSign(sign: string): string {
  if (/^[\][{}:,'"/\\;=()+.#-]$/.test(sign)) return sign
  const code = sign.charCodeAt(0)
  return code < 32 ? `U+${code.toString(16).padStart(4, '0').toUpperCase()}` : ''
}

/** Whether an error says that a text is no JSON, or above a limit. */
export const isBroken = (error: unknown): boolean =>
  error instanceof AdapterError && (error.code === 'json-broken' || error.code === 'json-limit')
