import { type DatasetDefinition, loadDatasetDefinition } from '@mingjian/core'
import { expect, it } from 'vitest'
import { columnFates } from './column-fates.ts'

const text = `id: debtor
title: { zh: 债务人 }
privacy: 1
columns:
  party_id: { title: { zh: 证件号码 }, kind: person_id }
  party_id_shown: { title: { zh: 脱敏号码 }, kind: text, shows: party_id }
  note: { title: { zh: 备注 }, kind: text }
`

it('never writes what masked numbers show, whoever vouches for it', () => {
  const definition = loadDatasetDefinition(text, 'debtor.yaml').loaded as DatasetDefinition
  const keep = new Set(['debtor.party_id_shown', 'debtor.note'])
  const fates = columnFates(definition, Object.keys(definition.columns), keep)
  expect(fates.map(({ column, became }) => [column, became])).toEqual([
    ['party_id', 'token'],
    ['party_id_shown', 'left-out'],
    ['note', 'kept'],
  ])
})
