import type { WantReason } from '@mingjian/core'
import { expect, it } from 'vitest'
import { displayWidth } from './display-width.ts'
import { formatClueTable } from './format-clue-table.ts'
import { formatClueMoney, formatMoney, moneyStateOf } from './format-money.ts'
import { clueOf, signalOf } from './testing/clue-of.ts'

it('shows rank, band, score, money and subject in columns and reasons under them', () => {
  const second = clueOf({
    id: '2f9c01ab77e0d5',
    rank: 12,
    band: 'C',
    score: 30,
    minScore: 20,
    maxScore: 45,
    money: null,
    signals: [signalOf('often', 'hit', '共2次'), signalOf('dear', 'unknown', '合计5元')],
    explainedBy: [{ id: 'x', outcome: 'hit', lowers: 10, says: '持牌', conditions: [] }],
  })
  const lines = formatClueTable([clueOf(), second], { language: 'zh' }).split('\n')
  expect(lines).toEqual([
    '名次  等级  分值            涉及金额  编号      线索主体',
    '--------------------------------------------------------',
    '   1  A     70          1,234,567.50  c1        甲乙公司',
    '            共2次',
    '  12  C     30 (20–45)             —  2f9c01ab  甲乙公司',
    '            共2次',
    '            未能判断：合计5元',
    '            可能的正当解释：持牌',
    '',
  ])
})

it('counts unknown signals whose data were not given, and says of others what leaves them unknown', () => {
  const wanted = (reason: WantReason, says: string) => [
    { dataset: 'bank', reason, columns: ['day'], says },
  ]
  const clue = clueOf({
    signals: [
      signalOf('often', 'hit', '共2次'),
      { ...signalOf('given', 'unknown', '回流'), wanted: wanted('absent', '流水本次未提供') },
      {
        ...signalOf('late', 'unknown', '未归还'),
        wanted: wanted('not-covered', '还需要5月的数据'),
      },
      { ...signalOf('asked', 'unknown', '另案'), wanted: wanted('cells-unknown', '日期为空') },
    ],
    requests: [
      {
        kind: 'data',
        dataset: 'bank',
        reason: 'absent',
        columns: ['day'],
        signals: ['given'],
        says: '补充数据：流水',
      },
      {
        kind: 'data',
        dataset: 'bank',
        reason: 'cells-unknown',
        columns: ['day'],
        signals: ['asked'],
        says: '补充数据：日期为空',
      },
    ],
  })
  const lines = (language: 'zh' | 'en') =>
    formatClueTable([clue], { language, width: 200 })
      .split('\n')
      .slice(4)
      .map((line) => line.trim())
  expect(lines('zh')).toEqual([
    '未能判断：未归还；另案；1项信号所需的数据本次未提供',
    '未知的缘由：还需要5月的数据',
    '需调取：补充数据：日期为空',
    '',
  ])
  expect(lines('en').slice(0, 2)).toEqual([
    'Could not be judged: 未归还; 另案; 1 signal whose data were not given',
    'Unknown because: 还需要5月的数据',
  ])
})

it('says under a clue what its unknown signals wait for', () => {
  const request = { kind: 'document', to: '法院', document: '卷宗', of: null } as const
  const clue = clueOf({
    requests: [
      { ...request, signals: ['dear'], says: '向法院调取卷宗' },
      { ...request, signals: [], says: '调取其他' },
    ],
  })
  const lines = formatClueTable([clue], { language: 'zh' }).split('\n')
  expect(lines.slice(3)).toEqual(['            共2次', '            需调取：向法院调取卷宗', ''])
})

it.each([
  ['zh', 'B', ['身份等级 B：1行姓名']],
  ['en', 'C', ['Identity grade C: 1行姓名']],
  ['zh', 'A', []],
  ['zh', null, []],
] as const)(
  'says in %s under a clue of grade %s what lowered its score',
  (language, grade, said) => {
    const clue = clueOf({ identity: { grade, how: '1行姓名' } })
    const lines = formatClueTable([clue], { language }).split('\n')
    expect(lines.slice(4).map((line) => line.trim())).toEqual([...said, ''])
  },
)

it('keeps long reasons within the width', () => {
  const clue = clueOf({ signals: [signalOf('a', 'hit', '长'.repeat(100))] })
  const lines = formatClueTable([clue], { language: 'en', width: 60 }).split('\n')
  expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(60)
  expect(lines.join('').match(/长/g)).toHaveLength(100)
})

it.each([
  ['1234567.50', '1,234,567.50'],
  ['-1000', '-1,000'],
  ['999.0001', '999.0001'],
  [null, '—'],
])('formats %s as %s', (money, text) => {
  expect(formatMoney(money)).toBe(text)
})

it.each([
  ['5000.00', null, 'exact', '5,000.00', '5,000.00'],
  ['5000.00', { low: '5000.00', high: null }, 'at-least', '≥5,000.00', '≥5,000.00'],
  [
    '5000.00',
    { low: '4.00', high: '6000.00' },
    'incomplete',
    '5,000.00 不全',
    '5,000.00 incomplete',
  ],
  ['5000.00', { low: null, high: null }, 'incomplete', '5,000.00 不全', '5,000.00 incomplete'],
  ['0.00', { low: '0.00', high: null }, 'unknown', '未知', 'unknown'],
  [null, { low: null, high: null }, 'unknown', '未知', 'unknown'],
  [null, null, 'none', '—', '—'],
] as const)('shows %s within %j as %s', (money, moneyRange, state, zh, en) => {
  const clue = { money, moneyRange }
  expect(moneyStateOf(clue)).toBe(state)
  expect([formatClueMoney(clue, 'zh'), formatClueMoney(clue, 'en')]).toEqual([zh, en])
})
