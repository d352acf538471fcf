import { integer, type SplitOperation } from '@mingjian/core'
import { binary, call, caseOf, cast, column, integerOf, is, textParameter } from '../ast/build.ts'
import type { Select, Source } from '../ast/nodes.ts'
import type { Context } from './context.ts'

/**
 * Lowers a split to two SELECTs: one that repeats each row with the numbers from 1 to that of its parts,
 * and one that takes the part of each number. A separator is one character, so that parts are counted by
 * what is left of the text without it.
 */
export function lowerSplit(
  { column: of, separator, name, number }: SplitOperation,
  { dialect }: Context,
): readonly ((from: Source) => Select)[] {
  const text = column(of)
  const mark = textParameter(separator)
  const length = (value: typeof text) => cast(call('length', value), integer)
  const marks = binary('-', length(text), length(call('replace', text, mark, textParameter(''))))
  const parts = caseOf(
    [{ when: is(text, 'NULL'), value: integerOf(1) }],
    binary('+', marks, integerOf(1)),
  )
  const part = call('split_part', text, mark, cast(column(number), { kind: 'narrow' }))
  return [
    (from) => ({
      columns: ['*', { expr: dialect.numbersTo(cast(parts, integer)), name: number }],
      from,
    }),
    (from) => ({ columns: ['*', { expr: part, name }], from }),
  ]
}
