import { expect, it } from 'vitest'
import { checkModel } from '../check/check-model.ts'
import { loadDatasetDefinition, loadModel } from '../index.ts'
import { cellsRead } from './cells-read.ts'

const columns = ['no', 'who', 'name', 'amount', 'kind', 'town']
const catalog = new Map(
  ['suit', 'pay', 'roll'].map((id) => {
    const definition = {
      id,
      title: { zh: id },
      privacy: 1,
      columns: Object.fromEntries(
        columns.map((each) => [each, { title: { zh: each }, kind: 'text' }]),
      ),
    }
    const { loaded } = loadDatasetDefinition(JSON.stringify(definition), 'x.yaml')
    if (loaded === undefined) throw new Error('The test has a mistake.')
    return [id, loaded] as const
  }),
)

const text = `id: test.read
title: { zh: 读取 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets:
  suit: { use: suit, need: required }
  pay: { use: pay, need: required }
  roll: { use: roll, need: helpful }
steps:
  paid:
    from: pay
    group: [no]
    select: { name: max(kind), most: max(amount) }
  rows:
    from: suit
    join: { p: { of: paid, to: maybe, on: p.no = suit.no } }
    has: { listed: { of: roll, on: listed.who = who and listed.kind = p.name } }
    derive: { much: p.most }
  later: { from: rows, where: much <> '无' }
  people: { from: later, group: [who], select: { label: min(name), listed: any(listed), much: max(much) } }
subject: { from: people, key: [who], label: label, entity: name }
signals:
  listed: { says: { zh: 在册 }, strength: weak, weight: 1, family: f, when: listed, evidence: { of: rows, where: town = '东' } }
score: { bands: { A: { from: 1 } } }
`

it('are those of each dataset, through steps and what these join, whatever their names are', () => {
  const { loaded } = loadModel(text, 'model.yaml', '0')
  if (loaded === undefined) throw new Error('The test has a mistake.')
  const { checked, diagnostics } = checkModel(
    loaded,
    { catalog, concepts: new Map() },
    '2026-01-31',
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (checked === undefined) throw new Error('The test has a mistake.')
  const read = Object.fromEntries(
    [...cellsRead(checked)].map(([id, found]) => [id, columns.filter((each) => found.has(each))]),
  )
  expect(read).toEqual({
    suit: ['no', 'who', 'name', 'town'],
    pay: ['no', 'amount', 'kind'],
    roll: ['who', 'kind'],
  })
})
