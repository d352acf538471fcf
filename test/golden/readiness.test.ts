import { formatReadiness, readinessJson, readinessPage, readinessSchema } from '@mingjian/report'
import { describe, expect, it } from 'vitest'
import { catalog, readiness } from './readiness-of-a-fund.ts'

const options = { catalog, asOf: '2024-06-30' }

describe.each(['zh', 'en'] as const)('readiness is told in %s', (language) => {
  it('as text', async () => {
    const text = formatReadiness(readiness, { ...options, language, width: 100 })
    await expect(text).toMatchFileSnapshot(`readiness/${language}.txt`)
  })

  it('as a page', async () => {
    const page = readinessPage(readiness, { ...options, language })
    await expect(page).toMatchFileSnapshot(`readiness/${language}.html`)
  })
})

it('is told for programs, with whom to ask and without how long it took', async () => {
  const json = readinessJson(readiness, { ...options, language: 'zh' })
  const read = readinessSchema.parse(JSON.parse(json))
  expect(read.joins).toEqual(readiness.joins)
  expect(read.data.find(({ id }) => id === 'holiday')?.office?.publishes).toBe(true)
  expect(json).not.toContain('seconds')
})

it('says what is masked and what is not', () => {
  const say = (reveal: boolean) =>
    formatReadiness(readiness, { ...options, language: 'zh', reveal }).split('\n')[3]
  expect([say(false), say(true)]).toEqual([
    '证件号码、账号和自然人姓名已遮蔽。',
    '注意：姓名和证件号码未遮蔽（--reveal）。',
  ])
})

it('says so where there is nothing to tell', () => {
  const none = { models: [], concepts: [], datasets: [], missing: [], joins: [], repairs: [] }
  const text = formatReadiness(none, { ...options, language: 'zh' })
  expect(text).toContain('没有选出任何模型。')
  expect(text).toContain('没有提供任何数据。')
  expect(readinessPage(none, { ...options, language: 'en' })).toContain('No step ran.')
})

it('fits narrow terminals, whatever is told', () => {
  for (const width of [40, 60, 80]) {
    const text = formatReadiness(readiness, { ...options, language: 'zh', width })
    const widest = Math.max(...text.split('\n').map(columnsOf))
    expect(widest).toBeLessThanOrEqual(width)
  }
})

/** What a text takes on a terminal: all signs of these texts that are not ASCII are wide, but for a few. */
const columnsOf = (line: string): number =>
  [...line].reduce((sum, sign) => sum + (/[\p{ASCII}·→“”]/u.test(sign) ? 1 : 2), 0)
