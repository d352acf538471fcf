import { datasetDefinitionSchema } from '@mingjian/core'
import { expect, it } from 'vitest'
import { findMeant } from './find-meant.ts'

const definition = datasetDefinitionSchema.parse({
  id: 'd',
  title: { zh: '丁' },
  privacy: 1,
  columns: {
    no: { title: { zh: '案号' }, kind: 'text', required: true },
    amount: { title: { zh: '标的额' }, kind: 'money' },
  },
})
const no = { header: '案号', column: 'no' }
const unused = (header: string) => ({ header, column: undefined })

it('suggests a column that the file lacks', () => {
  expect(findMeant([no, unused('标地额'), unused('备注')], definition)).toEqual([
    { header: '标地额', spelling: '标的额' },
  ])
})

it('suggests none that the file has', () => {
  const amount = { header: '标的额', column: 'amount' }
  expect(findMeant([no, amount, unused('标地额')], definition)).toEqual([])
})

it('says of a header that counts in a large unit which one', () => {
  expect(findMeant([no, unused('标的额（万元）')], definition)).toEqual([
    { header: '标的额（万元）', spelling: '标的额', unit: '万元' },
  ])
})
