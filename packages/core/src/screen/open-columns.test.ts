import { expect, it } from 'vitest'
import type { Typed } from '../model/typed.ts'
import type { OperatorName } from '../operators/index.ts'
import { boolean, integer, type Type } from '../values/type.ts'
import { openColumns } from './open-columns.ts'

const column = (name: string, type: Type = boolean): Typed => ({ kind: 'column', name, type })
const call = (operator: OperatorName, ...args: Typed[]): Typed => {
  return { kind: 'call', operator, args, type: boolean }
}
const cells = new Map<string, boolean | bigint | null>([
  ['yes', true],
  ['no', false],
  ['open', null],
  ['most', 2n ** 63n - 1n],
])
const given = {
  column({ name }: { name: string }) {
    const value = cells.get(name) ?? null
    return { value, low: value, high: value }
  },
}

it.each([
  [call('and', column('yes'), column('open')), ['open']],
  [call('and', column('no'), column('open')), []],
  [call('or', column('yes'), column('open')), []],
  [call('or', column('no'), call('not', column('open'))), ['open']],
  [call('known', column('open')), []],
  [call('coalesce', column('open'), column('yes')), []],
])('names of an expression the columns of the parts that are unknown (%#)', (typed, open) =>
  expect(openColumns(typed, given)).toEqual(open),
)

it('takes a part for unknown whose number is too large', () => {
  const most = column('most', integer)
  const sum: Typed = { kind: 'call', operator: 'add', args: [most, most], type: integer }
  const typed = call('and', call('equal', sum, most), column('open'))
  expect(openColumns(typed, given)).toEqual(['open'])
})
