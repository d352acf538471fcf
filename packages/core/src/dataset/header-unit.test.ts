import { describe, expect, it } from 'vitest'
import { findUnits } from '../records/find-units.ts'
import { createHeader } from '../records/header.ts'
import { datasetDefinitionSchema } from './definition.ts'
import { findCountedLarge, findOtherTime } from './header-unit.ts'

const definition = datasetDefinitionSchema.parse({
  id: 'judgment',
  title: { zh: '判决' },
  privacy: 1,
  columns: {
    no: { title: { zh: '案号' }, kind: 'case_no' },
    months: { title: { zh: '刑期（月）' }, kind: 'count', headers: ['刑期月数'] },
    days: { title: { zh: '羁押天数' }, kind: 'count', headers: ['羁押（日）'] },
    times: { title: { zh: '次数' }, kind: 'count' },
  },
})
const columnOf = (name: string) => definition.columns[name] ?? expect.unreachable()

it.each([
  ['刑期（年）', 'months', { unit: '年', own: '月' }],
  ['刑期(单位：年)', 'months', { unit: '年', own: '月' }],
  ['刑期年数', 'months', { unit: '年', own: '月' }],
  ['刑期|年', 'months', { unit: '年', own: '月' }],
  ['羁押（月）', 'days', { unit: '月', own: '天' }],
  ['刑期（个月）', 'months', undefined],
  ['刑期', 'months', undefined],
  ['羁押（天）', 'days', undefined],
  ['羁押日数', 'days', undefined],
  ['年数', 'times', undefined],
  ['刑期（2024年）', 'months', undefined],
])('%s for the column %s', (header, column, found) => {
  expect(findOtherTime(header, columnOf(column))).toEqual(found)
})

it('is no spelling to be renamed', () => {
  const months = columnOf('months')
  const found = findCountedLarge(['案号', '刑期（年）'], months, ['刑期（月）'])
  expect(found).toEqual({ header: '刑期（年）', unit: '年' })
  expect(findCountedLarge(['刑期（个月）'], months, ['刑期（月）'])).toBeUndefined()
})

describe('a header that counts years where its column counts months', () => {
  const fails = (header: string, column: string) => {
    const record = { cells: ['案号', header], record: 1 }
    try {
      findUnits('a.csv', createHeader('a.csv', [record], undefined), {
        definition,
        columns: ['no', column],
        by: 'headers',
      })
      return expect.unreachable()
    } catch (error) {
      return error
    }
  }

  it('stops the file, and says how they are converted', () => {
    expect(fails('刑期（年）', 'months')).toMatchObject({
      code: 'unit-foreign',
      message: expect.stringContaining(
        '"刑期（年）" of "a.csv" counts years, column "months" months',
      ),
      hint: expect.stringContaining('(times 12)'),
      told: {
        zh: { message: expect.stringContaining('以年为单位，而列“刑期（月）”（months）以月计') },
      },
    })
  })

  it('says that there is no such number where there is none', () => {
    expect(fails('羁押（月）', 'days')).toMatchObject({
      hint: expect.stringContaining('there is no fixed number of one in the other'),
    })
  })
})
