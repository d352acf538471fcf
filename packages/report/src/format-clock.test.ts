import type { ClueClock } from '@mingjian/core'
import { expect, it } from 'vitest'
import { describeClock, formatClock } from './format-clock.ts'
import { formatClueTable } from './format-clue-table.ts'
import { clueOf } from './testing/clue-of.ts'

const clockOf = (change: Partial<ClueClock>): ClueClock => ({
  lastDay: null,
  range: null,
  lapsed: null,
  why: '申请监督期限',
  ...change,
})

const [early, late] = ['2026-01-01', '2026-02-01']

it.each([
  [clockOf({ lastDay: late, lapsed: false }), late, '申请监督期限'],
  [clockOf({ lastDay: early, lapsed: true }), `${early}（已过期）`, '申请监督期限：已过期'],
  [
    clockOf({ range: { earliest: early, latest: null } }),
    `不早于${early}（可能已过期）`,
    `申请监督期限：不早于${early}，可能已过期`,
  ],
  [
    clockOf({ range: { earliest: late, latest: null }, lapsed: false }),
    `不早于${late}`,
    `申请监督期限：不早于${late}`,
  ],
  [
    clockOf({ range: { earliest: null, latest: early }, lapsed: true }),
    `不晚于${early}（已过期）`,
    `申请监督期限：不晚于${early}，已过期`,
  ],
  [
    clockOf({ range: { earliest: early, latest: late } }),
    `${early}至${late}之间（可能已过期）`,
    `申请监督期限：${early}至${late}之间，可能已过期`,
  ],
  [clockOf({}), '未知', '申请监督期限：未知'],
  [null, '', ''],
])('writes a clock in words: %j', (clock, text, note) => {
  expect(formatClock({ clock }, 'zh')).toBe(text)
  expect(describeClock({ clock }, 'zh')).toBe(note)
})

it('shows the last day in the table where some clue has one', () => {
  const clues = [clueOf({ clock: clockOf({ lastDay: early, lapsed: true }) }), clueOf()]
  const lines = formatClueTable(clues, { language: 'en' }).split('\n')
  expect(lines.slice(0, 5)).toEqual([
    'Rank  Band  Score         Money  Last day             Id  Subject',
    '------------------------------------------------------------------',
    '   1  A     70     1,234,567.50  2026-01-01 (lapsed)  c1  甲乙公司',
    '            共2次',
    '   1  A     70     1,234,567.50                       c1  甲乙公司',
  ])
})
