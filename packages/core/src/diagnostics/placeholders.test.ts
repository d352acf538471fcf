import { expect, it } from 'vitest'
import { placeholdersInChinese } from './placeholders.ts'

it.each([
  ['请写 case when <condition> then <value> end。', '请写 case when <条件> then <值> end。'],
  ['请写 a < b and c > d。', '请写 a < b and c > d。'],
  ['请写 <html>。', '请写 <html>。'],
])('%s', (hint, inChinese) => {
  expect(placeholdersInChinese(hint)).toBe(inChinese)
})
