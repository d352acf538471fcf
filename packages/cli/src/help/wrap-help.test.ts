import { expect, it } from 'vitest'
import { wrapHelp } from './wrap-help.ts'

it('fills lines of English and keeps paragraphs', () => {
  expect(wrapHelp('\none two\nthree four\n\nfive', 13)).toBe('\none two three\nfour\n\nfive')
})

it('sets no blank between Chinese, and one beside what is Latin', () => {
  expect(wrapHelp('甲乙\n丙；\n--all 丁\n（戊）用 --step\n己', 60)).toBe(
    '甲乙丙；--all 丁（戊）用 --step 己',
  )
  expect(wrapHelp('甲乙丙丁戊', 6)).toBe('甲乙丙\n丁戊')
})

it('leaves lists and examples as they are', () => {
  const list = 'Examples:\n  mingjian screen ./data      all models\n  mingjian check\nend'
  expect(wrapHelp(list, 12)).toBe(list)
})
