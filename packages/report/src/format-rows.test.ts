import { expect, it } from 'vitest'
import { formatRows } from './format-rows.ts'
import { showFact, showWanted } from './show-json.ts'

const columns = [{ header: '原告' }, { header: 'n', align: 'right' as const }]

it('writes a table where it fits, a Chinese character two columns wide', () => {
  expect(
    formatRows(
      columns,
      [
        ['甲公司', '5'],
        ['乙', '12'],
      ],
      20,
    ),
  ).toEqual(['原告     n', '----------', '甲公司   5', '乙      12'])
})

it('writes row by row where it does not fit, and cuts nothing off', () => {
  const name = '甲'.repeat(15)
  const lines = formatRows(columns, [[name, '5']], 24)
  expect(lines[0]).toMatch(/^1 -+$/)
  expect(lines.slice(1)).toEqual([`原告  ${'甲'.repeat(10)}`, `      ${'甲'.repeat(5)}`, 'n     5'])
})

it('puts rows side by side, as many as fit, where a table does not', () => {
  const wide = ['a', 'b', 'c', 'd'].map((header) => ({ header }))
  const rows = ['x', 'y', 'z'].map((each) => [each, each, each, each.repeat(3)])
  expect(formatRows(wide, rows, 11)).toEqual([
    ...['1–2 -------', 'a  x    y', 'b  x    y', 'c  x    y', 'd  xxx  yyy'],
    ...['3 ---------', 'a  z', 'b  z', 'c  z', 'd  zzz'],
  ])
})

it('shows a range beside its value, and what is open as a question mark', () => {
  expect(showFact({ value: 12, low: 12, high: null }, 'zh')).toBe('12 [12…?]')
  const plain = [null, false, '5.00'].map((fact) => showFact(fact, 'zh'))
  expect(plain).toEqual(['?', 'false', '5.00'])
})

it('shows an event that has not happened with the last day that is known', () => {
  const pending = { value: null, low: null, high: null, pending: '2024-05-31' }
  expect(showFact(pending, 'zh')).toBe('尚未发生（截至2024-05-31）')
  expect(showFact(pending, 'en')).toBe('not happened by 2024-05-31')
  const last = { value: '2024-01-05', low: '2024-01-05', high: null, pending: '2024-05-31' }
  expect(showFact(last, 'zh')).toBe('2024-01-05 [2024-01-05…?] 尚未发生（截至2024-05-31）')
})

it('writes what a condition wants with its sign and the parameter that it comes from', () => {
  const condition = {
    fact: 'n',
    operator: 'greaterThanInclusive',
    value: 20,
    param: 'many',
  } as const
  const rest = { found: 5, outcome: 'clear' } as const
  expect(showWanted({ ...condition, ...rest })).toBe('n ≥ 20 (many)')
  const list = { fact: 'mode', operator: 'in', value: ['调解', '撤诉'] } as const
  expect(showWanted({ ...list, ...rest })).toBe('mode ∈ {调解, 撤诉}')
  const other = { fact: 'a', operator: 'lessThan', value: { fact: 'b' } } as const
  expect(showWanted({ ...other, ...rest })).toBe('a < b')
})
