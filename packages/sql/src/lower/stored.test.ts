import {
  boolean,
  type Expr,
  type Operation,
  type Plan,
  type PlanTable,
  string,
} from '@mingjian/core'
import { expect, it } from 'vitest'
import { storedTables } from './stored.ts'

const who: Expr = { kind: 'column', name: 'who', type: string, nullable: true }
const call = (operator: 'known' | 'squeezed', type: Expr['type'], ...args: Expr[]): Expr => ({
  kind: 'call',
  operator,
  args,
  type,
  nullable: false,
})
const known = call('known', boolean, who)
const flag: Operation = { kind: 'derive', columns: [{ name: 'is', value: known }] }
const costly: Operation = {
  kind: 'derive',
  columns: [{ name: 'bare', value: call('squeezed', string, who) }],
}
const selected: Operation = { kind: 'filter', condition: known }

const table = (
  name: string,
  from: PlanTable['from'],
  operations: readonly Operation[],
  more: Partial<PlanTable> = {},
): PlanTable => ({ name, from, operations, columns: [], keep: true, ...more })

const stored = (...tables: PlanTable[]) => [
  ...storedTables({ model: 'm', datasets: [], tables } satisfies Plan),
]
const data = { dataset: 'd' }

it('does not store what adds a flag, or nothing, to rows that lie somewhere', () => {
  expect(stored(table('same', data, []), table('flagged', { table: 'same' }, [flag]))).toEqual([])
})

it('stores a selection of a dataset, and what it costs to compute', () => {
  const rows = table('rows', data, [flag])
  expect(stored(rows, table('some', { table: 'rows' }, [selected]))).toEqual(['some'])
  expect(stored(table('bare', data, [costly]))).toEqual(['bare'])
})

it('does not store a selection of a stored table', () => {
  const rows = table('rows', data, [costly])
  const some = table('some', { table: 'rows' }, [selected, flag])
  expect(stored(rows, some, table('next', { table: 'some' }, [selected]))).toEqual(['rows'])
})

it('stores what many others read', () => {
  const readers = (n: number) =>
    Array.from({ length: n }, (_, i) => table(`r${i}`, { table: 'same' }, [costly]))
  expect(stored(table('same', data, []), ...readers(3))).not.toContain('same')
  expect(stored(table('same', data, []), ...readers(4))).toContain('same')
})

it('stores what another plan reads, and nothing that is not kept', () => {
  expect(stored(table('lent', data, [], { lent: true }))).toEqual(['lent'])
  expect(stored(table('on_the_way', data, [costly], { keep: false }))).toEqual([])
})
