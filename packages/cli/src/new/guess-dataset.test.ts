import { loadDatasetDefinition } from '@mingjian/core'
import { expect, it } from 'vitest'
import { datasetText } from './dataset-text.ts'
import { guessColumns } from './guess-dataset.ts'

const { loaded } = loadDatasetDefinition(
  `id: fine
title: { zh: 罚金 }
privacy: 2
columns:
  receipt: { title: { zh: 票据号, en: receipt }, kind: text, headers: [票号] }
  paid_date: { title: { zh: 缴款日期 }, kind: date }`,
  'fine.yaml',
)
const catalog = loaded === undefined ? [] : [loaded]

const guess = (...rows: readonly (readonly string[])[]) =>
  guessColumns(
    rows.map((cells, i) => ({ cells, record: i + 1 })),
    catalog,
  )

const kindsOf = (...rows: readonly (readonly string[])[]) =>
  guess(...rows).map(({ name, kind, unread }) => [name, kind, unread])

it('finds the header below titles, and takes neither totals nor notes for rows', () => {
  const columns = guess(
    ['罚金缴款明细表'],
    ['票据号', '缴款日期', '金额（元）', '备注'],
    ['1', '2024-01-08', '1000', ''],
    ['2', '2025-05-12', '8000.50', 'x'],
    ['合计', '', '9000.50', ''],
    ['制表人：虚'],
  )
  expect(columns.map(({ name, kind, isNamed }) => [name, kind, isNamed])).toEqual([
    ['receipt', 'text', true],
    ['paid_date', 'date', true],
    ['amount', 'money', false],
    ['column_4', 'text', false],
  ])
  expect(columns.map(({ isFilled }) => isFilled)).toEqual([true, true, true, false])
  expect(columns.map(({ english }) => english)).toEqual([
    'receipt',
    undefined,
    undefined,
    undefined,
  ])
})

it('goes by what a header says and by what cells look like', () => {
  expect(
    kindsOf(
      ['身份证号', '案号', '手机', '登记时刻', '性别', 'X', '数量', '说明'],
      [
        '99010119710101901X',
        '（2025）某9901刑初1号',
        '13912345678',
        '2024-01-01 08:30',
        '男',
        '1.50',
        '3',
        '1',
      ],
      [
        '9901**********9027',
        '（2025）某9901刑初2号',
        '13912345679',
        '2024-01-02 09:30',
        '女',
        '2.50',
        '4',
        '甲',
      ],
    ),
  ).toEqual([
    ['person_id', 'person_id', 1],
    ['case_no', 'case_no', 0],
    ['phone', 'phone', 0],
    ['at_time', 'timestamp', 0],
    ['sex', 'sex', 0],
    ['x', 'money', 0],
    ['column_7', 'count', 0],
    ['column_8', 'text', 0],
  ])
})

it('takes text where the cells do not fit the header, and the header where there are no rows', () => {
  expect(kindsOf(['立案日期', '金额'], ['已立', '多'], ['未立', '少'])).toEqual([
    ['column_1', 'text', 0],
    ['column_2', 'text', 0],
  ])
  expect(kindsOf(['金额', '姓名'])).toEqual([
    ['amount', 'money', 0],
    ['name', 'person_name', 0],
  ])
})

it('gives each column a name of its own, and passes over headers that are empty or there already', () => {
  expect(kindsOf(['甲日期', '', '乙日期', '甲日期'], ['2024-01-01', '', '2024-01-02', ''])).toEqual(
    [
      ['day', 'date', 0],
      ['day_2', 'date', 0],
    ],
  )
})

it('makes a definition without mistakes, and without a word of the data', () => {
  const columns = guess(['被告人"甲"', '日期: #1'], ['虚甲', '2024-01-01'], ['虚乙', '另定'])
  const text = datasetText('fines', '罚：单', columns)
  const { loaded: made, diagnostics } = loadDatasetDefinition(text, 'fines.yaml')
  expect(diagnostics).toEqual([])
  expect(made).toMatchObject({ date: 'day', title: { zh: '罚：单' } })
  expect(text).not.toMatch(/虚甲|虚乙|另定|2024/)
  expect(text).toContain('样本中 1 个单元格读不成 date')
})

it.each([
  [['入所日期', '出所日期'], 'day', 'day_2', 'open'],
  [['刑期止日', '刑期起日'], 'day_2', 'day', undefined],
] as const)('lets rows last from the first day to the last: %s', (headers, date, until, empty) => {
  const columns = guess([...headers], ['2024-01-01', '2024-02-01'], ['2024-03-01', ''])
  const { loaded } = loadDatasetDefinition(datasetText('stay', '羁押', columns), 'stay.yaml')
  expect(loaded).toMatchObject({ date, until })
  expect(loaded?.columns[until]?.empty).toBe(empty)
})
