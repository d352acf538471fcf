import { describe, expect, it } from 'vitest'
import { parseExpression } from './parse.ts'

const problemOf = (text: string) => {
  const parsed = parseExpression(text)
  return parsed.ok ? 'ok' : `${parsed.problem}@${parsed.offset} ${parsed.detail}`
}

describe('what no expression may hold', () => {
  it.each([
    ['n > 1 -- why', 'refused@6 a comment'],
    ['n /* why */ > 1', 'refused@2 a comment'],
    ['（n）', 'refused@0 the full-width signs （ ）'],
    ['coalesce(n，0)', 'refused@10 the full-width sign ，'],
    ['s = “x”', 'refused@4 the full-width signs “ ”'],
    ['s = “甲、乙”', 'refused@4 the full-width signs “ ”'],
    ['n ＞ ３', 'refused@2 the full-width signs ＞ ３'],
    ['n > 1e6', 'refused@4 the number 1e6'],
    ['n > 0x10', 'refused@4 the number 0x10'],
    ['n > 1_000', 'refused@4 the number 1_000'],
    ['n > .5', 'refused@4 the number .5'],
    [`n in (${'1, '.repeat(7000)}1)`, 'refused@0 an expression of more than'],
  ])('is told by name in %s', (text, problem) => {
    expect(problemOf(text).slice(0, problem.length)).toBe(problem)
  })

  it.each([
    "s = '（x）， -- 1e6 /* */ “'",
    "s = 'it''s -- x'",
    'n1e6 > 1',
    'a_1 = 2',
    'n in (1,2,3)',
    'n > 1.5 and n<2',
    'n　> 1',
  ])('does not disturb %s', (text) => {
    expect(problemOf(text)).toBe('ok')
  })
})

describe('a broken expression', () => {
  it.each([
    ['coalesce(n', 'unclosed@10'],
    ["s = upper('(') and (n", 'unclosed@21'],
    ['n > 1)', 'broken@5 cannot read it from ")" on.'],
    ['n > 1;', 'broken@5 cannot read it from ";" on.'],
    ['n > 1 and', 'broken@9 it ends before it is whole'],
    ['n >\n> 1', 'broken@4 cannot read it from "> 1" on.'],
    ['', 'broken@0'],
    ['to = 1', 'reserved@0 to'],
    ['n = 1 and to.x = y', 'reserved@10 to'],
    ['n > end', 'reserved@4 end'],
    ['a.order = 1', 'reserved@2 order'],
    ['max( order )', 'reserved@5 order'],
    ['n = 1 and left', 'reserved@10 left'],
    ["'to' = s and all = 1", 'reserved@13 all'],
    ['n = case when n > 1 then 2', 'broken@26'],
    ['n = and', 'broken@4'],
    ['n = 1 case when n > 1 then 2 end', 'broken@6'],
    ['n = total 1', 'broken@'],
    ['羁押', 'bare@0 羁押'],
    ['kind = 羁押 and n > 1', 'bare@7 羁押'],
    ['kind in (扣划 执行)', 'bare@9 扣划'],
    ['kind = A类', 'bare@7 A类'],
    ['day > 2024年', 'refused@6 the number 2024年'],
    ["'甲' 乙 = s", 'bare@4 乙'],
    ["s = 'x", 'broken@4 the quote is not closed.'],
    ['1; drop table x', 'broken@1'],
  ])('says where: %s', (text, problem) => {
    expect(problemOf(text).slice(0, problem.length)).toBe(problem)
  })

  it.each(['('.repeat(10_000), `${'('.repeat(9000)}n${')'.repeat(9000)}`, 'not '.repeat(4900)])(
    'ends in an answer, however deep',
    (text) => {
      expect(problemOf(text)).toMatch(/^(ok|unclosed|broken|refused)/)
    },
  )
})
