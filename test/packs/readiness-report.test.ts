import { assessReadiness, memory } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import { formatReadiness, readinessJson, readinessPage, readinessSchema } from '@mingjian/report'
import { breakFund, generateFund } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'

const { models, concepts, catalog } = await readPacks('rules')
const whole = generateFund({ ordinary: 40, withdrawals: 40 })
const { tables } = breakFund(whole, {
  seed: 1,
  digits: 0.5,
  masks: 0.4,
  spelling: 0.6,
  from: '2023-01-01',
})
const asOf = '2026-01-31'
const { kinship: _, ...delivered } = tables
const readiness = await assessReadiness(
  { models, concepts, catalog, backend: memory() },
  { datasets: delivered, asOf },
)

describe.each(['zh', 'en'] as const)('a report of data that do not meet, in %s', (language) => {
  const told = { catalog, asOf, language }
  const texts = [
    formatReadiness(readiness, told),
    readinessPage(readiness, told),
    readinessJson(readiness, told),
  ]

  it('shows no identity number', () => {
    for (const text of texts) {
      expect(text).toMatch(/\d{4}\*{10}\d{3}[\dX]/)
      expect(text).not.toMatch(/\d{17}[\dX]/)
    }
  })

  it('says whom to ask for what nobody delivered', () => {
    const whom = { zh: '亲属关系（kinship）', en: 'Kinship (kinship)' }[language]
    const said = { zh: '可向民政部门、公安机关调取', en: 'held by civil affairs bureaus' }[language]
    const line = texts[1]?.split('<tr>').find((each) => each.includes(whom) && each.includes(said))
    expect(line).toBeDefined()
  })
})

it('is described by its schema, with every join and its numbers', () => {
  const json = readinessJson(readiness, { catalog, asOf, language: 'zh' })
  const read = readinessSchema.parse(JSON.parse(json))
  expect(read.joins).toEqual(JSON.parse(JSON.stringify(readiness.joins)))
  for (const { left, right } of read.joins) {
    for (const side of [left, right]) {
      expect(side.met).toBeLessThanOrEqual(side.filled)
      expect(side.filled).toBeLessThanOrEqual(side.rows)
    }
  }
})
