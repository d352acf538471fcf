import { integer, type SplitOperation } from '@mingjian/core'
import {
  all,
  binary,
  call,
  caseOf,
  cast,
  column,
  integerOf,
  is,
  nullOf,
  textParameter,
} from '../ast/build.ts'
import type { Select, Source } from '../ast/nodes.ts'
import { escapePattern } from '../operators/pattern.ts'
import type { Context } from './context.ts'

/**
 * Lowers a split to two SELECTs: one that repeats each row with the numbers from 1 to that of its parts,
 * and one that takes the part of each number. A separator is one character, so that parts are counted by
 * what is left of the text without it; a last part that counts others is so many.
 */
export function lowerSplit(
  { column: of, separator, unlisted, name, number }: SplitOperation,
  { dialect }: Context,
): readonly ((from: Source) => Select)[] {
  const text = column(of)
  const mark = textParameter(separator)
  const length = (value: typeof text) => cast(call('length', value), integer)
  const marks = binary('-', length(text), length(call('replace', text, mark, textParameter(''))))
  const [start, before, behind] = [separator, unlisted.before, unlisted.behind].map(escapePattern)
  const counted = `(?:\\A|${start})${before}([1-9][0-9]{0,2})${behind}\\z`
  const found = call('nullif', dialect.extractPattern(text, counted, 1), textParameter(''))
  const last = cast(call('coalesce', found, textParameter('1')), integer)
  const parts = caseOf([{ when: is(text, 'NULL'), value: integerOf(1) }], binary('+', marks, last))
  const part = call('split_part', text, mark, cast(column(number), { kind: 'narrow' }))
  const isUnlisted = all([
    binary('>', column(number), marks),
    dialect.matchesPattern(text, counted),
  ])
  return [
    (from) => ({
      columns: ['*', { expr: dialect.numbersTo(cast(parts, integer)), name: number }],
      from,
    }),
    (from) => ({
      columns: [
        '*',
        {
          expr: caseOf([{ when: isUnlisted, value: nullOf({ kind: 'string' }) }], part),
          name,
        },
      ],
      from,
    }),
  ]
}
