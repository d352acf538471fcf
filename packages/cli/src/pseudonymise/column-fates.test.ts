import { createTokeniser, type DatasetDefinition, loadDatasetDefinition } from '@mingjian/core'
import { expect, it } from 'vitest'
import { createCellWriter } from './cell-writer.ts'
import { columnFates } from './column-fates.ts'

const text = `id: debtor
title: { zh: 债务人 }
privacy: 1
columns:
  party_id: { title: { zh: 证件号码 }, kind: person_id }
  party_id_shown: { title: { zh: 脱敏号码 }, kind: text, shows: party_id }
  amount: { title: { zh: 金额 }, kind: money }
  note: { title: { zh: 备注 }, kind: text }
`

it('never writes what masked numbers show, whoever vouches for it', () => {
  const definition = loadDatasetDefinition(text, 'debtor.yaml').loaded as DatasetDefinition
  const keep = new Set(['debtor.party_id_shown', 'debtor.note'])
  const fates = columnFates(definition, Object.keys(definition.columns), keep)
  expect(fates.map(({ column, became }) => [column, became])).toEqual([
    ['party_id', 'token'],
    ['party_id_shown', 'left-out'],
    ['amount', 'kept'],
    ['note', 'kept'],
  ])
})

it('keeps no number of a person or a phone that a shifted record put into an amount', () => {
  const definition = loadDatasetDefinition(text, 'debtor.yaml').loaded as DatasetDefinition
  const [fate] = columnFates(definition, ['amount'], new Set())
  const write = fate && createCellWriter(fate, definition, createTokeniser(new Uint8Array(32)))
  expect(write?.(1_390_000_000_100n)).toBeUndefined()
  expect(write?.(99_010_172_010_190_200n)).toBeUndefined()
  expect(write?.(999_999_999_999n)).toBe('9999999999.99')
})
