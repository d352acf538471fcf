import { expect, it } from 'vitest'
import { datasetDefinitionSchema } from './definition.ts'
import { fitsFilesOf } from './fits-files-of.ts'

type Column = readonly [headers: string, required: boolean]

const dataset = (columns: Readonly<Record<string, Column>>) =>
  datasetDefinitionSchema.parse({
    id: 'table',
    title: { zh: '表' },
    privacy: 1,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, [headers, required]]) => {
        const [zh, ...more] = headers.split(' ')
        return [name, { title: { zh, en: `thing${name}` }, kind: 'text', headers: more, required }]
      }),
    ),
  })

const fine = dataset({ no: ['案号', true], sum: ['罚金 罚金额', true], day: ['日期', false] })

it('asks for required columns alone, under any of their spellings', () => {
  const file = { no: ['编号 案号', false], money: ['罚金额 金额', false] } as const
  expect(fitsFilesOf(fine, dataset(file))).toBe(true)
  expect(fitsFilesOf(fine, dataset({ ...file, money: ['金额', false] }))).toBe(false)
})

it('asks for a column each: one that has both meanings is one', () => {
  expect(fitsFilesOf(fine, dataset({ both: ['案号 罚金', true] }))).toBe(false)
  const pair = { both: ['案号 罚金', true], sum: ['罚金额', false] } as const
  expect(fitsFilesOf(fine, dataset(pair))).toBe(true)
})

it('does not count the names of columns', () => {
  expect(fitsFilesOf(fine, dataset({ no: ['序号', true], sum: ['合计', true] }))).toBe(false)
})
