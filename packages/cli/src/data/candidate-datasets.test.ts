import { type DatasetDefinition, datasetDefinitionSchema, matchDataset } from '@mingjian/core'
import { expect, it } from 'vitest'
import { candidateDatasets } from './candidate-datasets.ts'

/** A dataset of text columns; those marked with `!` are required. */
const dataset = (id: string, headers: readonly string[]): DatasetDefinition =>
  datasetDefinitionSchema.parse({
    id,
    title: { zh: id },
    privacy: 1,
    columns: Object.fromEntries(
      headers.map((header, at) => [
        `${id}_${at}`,
        { title: { zh: header.replace('!', '') }, kind: 'text', required: header.endsWith('!') },
      ]),
    ),
  })

const own = dataset('own', ['案号!', '罚金!', '生效日期'])
const wide = dataset('wide', ['案号!', '罚金', '生效日期', '罪名', '刑期'])
const other = dataset('other', ['案号!', '承办人!'])
const catalog = [own, wide, other]

const candidates = (reads: readonly string[], named?: string): string[] =>
  candidateDatasets({ catalog, reads: new Set(reads), dataset: named }).map(({ id }) => id)

it('lets a table that nobody reads give way to one whose files could be taken for it', () => {
  expect(candidates(['own'])).toEqual(['own', 'other'])
  const headers = ['案号', '罚金', '罪名', '刑期']
  expect(matchDataset(headers, catalog)).toMatchObject({ definition: wide })
  const left = candidateDatasets({ catalog, reads: new Set(['own']), dataset: undefined })
  expect(matchDataset(headers, left)).toMatchObject({ kind: 'matched', definition: own })
})

it('keeps both where both are read, and all where none is', () => {
  expect(candidates(['own', 'wide'])).toEqual(['own', 'wide', 'other'])
  expect(candidates([])).toEqual(['own', 'wide', 'other'])
})

it('keeps a table of which a file of the other lacks a required column', () => {
  expect(candidates(['other'])).toEqual(['own', 'other'])
  expect(candidates(['wide'])).toEqual(['wide', 'other'])
})

it('looks for one that is named among all', () => {
  expect(candidates(['own'], 'wide')).toEqual(['own', 'wide', 'other'])
})
