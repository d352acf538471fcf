import { expect, it } from 'vitest'
import { looksLikeData } from './looks-like-data.ts'

it.each([
  '2025-01-02',
  '2025/1/2',
  '2025年1月2日',
  '20250102',
  '1,234.50',
  '￥5.00',
  '11010519491231002X',
  '110105491231002',
])('takes %s for data', (cell) => {
  expect(looksLikeData(['名称', ` ${cell} `])).toBe(true)
})

it.each(['案号', '金额（元）', '2025年', '1', '第1.2节', '统一社会信用代码'])(
  'takes %s for a header',
  (cell) => {
    expect(looksLikeData([cell])).toBe(false)
  },
)
