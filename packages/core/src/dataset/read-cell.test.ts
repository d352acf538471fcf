import { describe, expect, it } from 'vitest'
import type { CellResult } from './cell-result.ts'
import { datasetDefinitionSchema } from './definition.ts'
import { pendingCell } from './pending.ts'
import { createCellReader } from './read-cell.ts'

const definition = datasetDefinitionSchema.parse({
  id: 'suit',
  title: { zh: '诉讼' },
  privacy: 1,
  columns: {
    note: { title: { zh: '备注' }, kind: 'text' },
    amount: { title: { zh: '金额' }, kind: 'money' },
    lawyer: {
      title: { zh: '律师' },
      kind: 'flag',
      missing: ['', 'NA'],
      codes: { true: ['有'], false: ['无'] },
    },
    mode: { title: { zh: '方式' }, kind: 'text', codes: { 调解: ['民调', 'Ｔ１'], 判决: [] } },
    person: { title: { zh: '证件' }, kind: 'person_id' },
    days: { title: { zh: '天' }, kind: 'count', codes: { '0': ['零'] } },
  },
})

const read = (column: string, cell: string) => {
  const found = definition.columns[column]
  if (found === undefined) throw new Error(column)
  return outcomeOf(createCellReader(found, definition)(cell))
}

const outcomeOf = (result: CellResult) => ('value' in result ? result.value : result)

it.each(['open', 'pending'])('refuses an empty cell that is %s and no date', (empty) => {
  const amount = { title: { zh: '金额' }, kind: 'money', empty }
  expect(() => datasetDefinitionSchema.parse({ ...definition, columns: { amount } })).toThrow(
    `Expected a date or timestamp where an empty cell is ${empty}, found money: write unknown or none`,
  )
})

it('refuses an empty cell that is none of what is no number and no flag', () => {
  const day = { title: { zh: '日期' }, kind: 'date', empty: 'none' }
  expect(() => datasetDefinitionSchema.parse({ ...definition, columns: { day } })).toThrow(
    'Expected a number or flag where an empty cell is none, found date: write unknown, open or pending',
  )
})

it.each([
  ['money', 0n],
  ['count', 0n],
  ['quantity', 0n],
  ['flag', false],
] as const)('takes an empty cell of a %s for none, and no word for unknown', (kind, value) => {
  const column = {
    title: { zh: '列' },
    kind,
    headers: [],
    required: false,
    empty: 'none' as const,
  }
  const cells = ['', ' - ', '不详'].map((cell) =>
    outcomeOf(createCellReader(column, definition)(cell)),
  )
  expect(cells).toEqual([value, value, null])
})

it('takes an empty cell, a missing token and one of the column for pending, but no word for unknown', () => {
  const replied = {
    title: { zh: '回复日期' },
    kind: 'date' as const,
    headers: [],
    required: false,
    missing: ['-', '未回复', '不详'],
    empty: 'pending' as const,
  }
  const cells = ['', ' - ', '未回复', '不详', '2024-03-05'].map((cell) =>
    outcomeOf(createCellReader(replied, definition)(cell)),
  )
  expect(cells).toEqual([pendingCell, pendingCell, pendingCell, null, 19_787])
})

describe('blank and missing cells', () => {
  it.each([
    '',
    '  ',
    '\u3000',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '\t',
    '-',
    ' NA ',
    '无',
    '未知\u3000',
  ])('takes %j for nothing', (cell) => expect(read('note', cell)).toBeNull())

  it('compares missing tokens exactly', () => {
    expect(read('note', 'na')).toBe('na')
    expect(read('note', 'NA1')).toBe('NA1')
  })

  it('takes an empty cell for nothing even where a column lists its own tokens', () => {
    expect(read('lawyer', '')).toBeNull()
    expect(read('lawyer', 'NA')).toBeNull()
    expect(read('lawyer', '-')).toMatchObject({ found: '-' })
  })
})

describe('trimming', () => {
  it('removes white space and invisible signs at the ends, not inside', () => {
    expect(read('note', '\ufeff\u200b 甲 \u200b乙\u3000\u00a0\r\n')).toBe('甲 \u200b乙')
  })

  it('unwraps ="…"', () => {
    expect(read('note', '="0012"')).toBe('0012')
    expect(read('person', '="11010119900307002x"')).toBe('11010119900307002X')
    expect(read('note', '=""')).toBeNull()
  })
})

describe('codes', () => {
  it('come before missing tokens of the dataset and beside the words of a flag', () => {
    expect(read('lawyer', '有')).toBe(true)
    expect(read('lawyer', '无')).toBe(false)
    expect(read('lawyer', 'No')).toBe(false)
  })

  it('close a text column', () => {
    expect(read('mode', '调解')).toBe('调解')
    expect(read('mode', ' 民 调 ')).toBe('调解')
    expect(read('mode', 't1')).toBe('调解')
    expect(read('mode', '撤诉')).toEqual({
      found: '撤诉',
      reason: { zh: '不是该列的代码之一', en: 'is none of the codes of this column' },
      expected: {
        zh: '下列之一：调解 = 民调 = Ｔ１, 判决',
        en: 'one of 调解 = 民调 = Ｔ１, 判决',
      },
      unlisted: '撤诉',
    })
  })

  it('keep what is not listed where the catalog says so, and tell it apart', () => {
    const { mode } = definition.columns
    if (mode === undefined) throw new Error('mode')
    const readOpen = createCellReader({ ...mode, unlisted: 'kept' }, definition)
    expect(readOpen(' 撤诉')).toEqual({ value: '撤诉', changes: ['trimmed'], unlisted: '撤诉' })
    expect(readOpen('民调')).toEqual({ value: '调解', changes: ['code'] })
    expect(readOpen('调解')).toEqual({ value: '调解' })
  })

  it.each([
    [{ kind: 'text', unlisted: 'kept' }],
    [{ kind: 'count', codes: { '0': ['零'] }, unlisted: 'kept' }],
  ])('are what else may be kept beside', (column) => {
    const columns = { column: { title: { zh: '列' }, ...column } }
    expect(() => datasetDefinitionSchema.parse({ ...definition, columns })).toThrow(
      /Expected .+codes.+ of a text column beside .+unlisted/,
    )
  })

  it('add to what a number column reads', () => {
    expect(read('days', '零')).toBe(0n)
    expect(read('days', '12')).toBe(12n)
  })
})

describe('refusals', () => {
  it('say what is wrong and what was expected', () => {
    expect(read('amount', '12.345')).toEqual({
      found: '12.345',
      reason: { zh: '小数超过两位', en: 'has more than two decimal places' },
      expected: {
        zh: '金额（最多两位小数，如 12500.00）',
        en: 'an amount with at most two decimal places, such as 12500.00',
      },
    })
  })

  it.each([
    ['a\u0000b', /U\+0000/],
    ['a\u001b[31m', /U\+001B/],
    ['a\u0085b', /U\+0085/],
    ['a\ud800b', /surrogate/],
  ])('refuse broken text %j', (cell, why) => {
    expect(read('note', cell)).toMatchObject({ reason: { en: expect.stringMatching(why) } })
  })

  it('show no control character', () => {
    expect(read('note', 'a\u0000b')).toMatchObject({ found: 'a\ufffdb' })
  })

  it('keep line breaks, tabs and rare characters', () => {
    expect(read('note', '甲\n乙\t丙𠮷')).toBe('甲\n乙\t丙𠮷')
  })

  it('mask long numbers in a column they do not belong to', () => {
    expect(read('amount', '11010119900307002X')).toMatchObject({ found: '1101**********002X' })
    expect(read('person', '1.10101E+17')).toMatchObject({ found: '1.*******17' })
  })

  it('shorten what they show', () => {
    const found = read('amount', '1.'.repeat(250))
    expect(found).toMatchObject({ found: `${'1.'.repeat(30)}…` })
  })
})

describe('a catalog that contradicts itself', () => {
  const parse = (columns: object) =>
    datasetDefinitionSchema.safeParse({ id: 'a', title: { zh: '甲' }, privacy: 1, columns })
  const flag = { title: { zh: '律师' }, kind: 'flag' }

  it.each([
    [
      'a code that is a missing token',
      { a: { ...flag, codes: { false: ['无'] } } },
      /own "missing"/,
    ],
    ['a code of no meaning', { a: { ...flag, codes: { maybe: [] } } }, /as a code/],
    ['a spelling of two codes', { a: { ...flag, codes: { true: ['x'], false: ['X'] } } }, /too/],
    [
      'a header of two columns',
      { a: { ...flag, headers: ['Ａ 1'] }, b: { title: { zh: 'a1' }, kind: 'text' } },
      /column "a" accepts it too/,
    ],
  ])('%s is refused', (_, columns, why) => {
    expect(parse(columns).error?.issues[0]?.message).toMatch(why)
  })
})
