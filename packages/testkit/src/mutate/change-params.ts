import { NumberText } from '@mingjian/core'
import { type Edit, edit, type RulesDocument } from './edit.ts'
import { moveNumber, moveSpan } from './move-number.ts'

/** Moves every threshold and span one unit of its last place down and up; lists and texts stay. */
export const changeParams = ({ params }: RulesDocument): Edit[] =>
  Object.entries(params).flatMap(([name, { value, variants = [] }]) => [
    ...moveValue(['params', name, 'value'], ['params', name], value),
    ...variants.flatMap(({ value: dated }, i) =>
      moveValue(['params', name, 'variants', i, 'value'], ['params', name], dated),
    ),
  ])

/** Both neighbours of what a document holds at a path, where it is a number or a span. */
export function moveValue(
  at: Edit['path'],
  path: Edit['path'],
  value: unknown,
  kind: Edit['kind'] = 'threshold',
): Edit[] {
  if (typeof value === 'string') {
    return moveSpan(value).map((after) =>
      edit({ kind: 'period', path, before: value, after, value: after }, at),
    )
  }
  const isNumber = typeof value === 'number' || value instanceof NumberText
  if (!isNumber) return []
  const before = value instanceof NumberText ? value.text : String(value)
  return moveNumber(before).map((after) =>
    edit({ kind, path, before, after, value: toNumber(after) }, at),
  )
}

const toNumber = (text: string): number | NumberText =>
  /^-?\d{1,15}$/.test(text) ? Number(text) : new NumberText(text)
