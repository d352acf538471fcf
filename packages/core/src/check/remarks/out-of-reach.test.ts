import { expect, it } from 'vitest'
import { loadDatasetDefinition } from '../../load/load-dataset-definition.ts'
import { loadModel } from '../../load/load-model.ts'
import { checkModel } from '../check-model.ts'
import { indexRules } from '../rules.ts'
import { findOutOfReach } from './out-of-reach.ts'

const columns = `columns:
  id: { title: { zh: 证件号码 }, kind: person_id }
  name: { title: { zh: 姓名 }, kind: person_name }
  case_no: { title: { zh: 案号 }, kind: case_no }
  amount: { title: { zh: 金额 }, kind: money }
`
const rules = indexRules(
  ['pay', 'dead'].flatMap((id) => {
    const text = `id: ${id}\ntitle: { zh: ${id} }\nprivacy: 1\ncomplete: true\n${columns}`
    return loadDatasetDefinition(text, 'dataset.yaml').loaded ?? []
  }),
)

interface Parts {
  readonly row: string
  readonly select: string
  readonly when: string
  readonly before?: string
  readonly atLeast?: string
}

/** By what the signal is told to be out of reach; undefined where nothing is told. */
function told({ row, select, when, before = '', atLeast = 'B' }: Parts): string | undefined {
  const text = `id: demo.paid
title: { zh: 发放 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets: { pay: { use: pay, need: required }, dead: { use: dead, need: required } }
steps:
${before}  row: { from: pay, ${row} }
  person: { from: row, group: [id], select: { label: min(name), n: count(*), ${select} } }
subject: { from: person, key: [id], label: label, entity: person, at_least: ${atLeast} }
signals:
  it: { says: { zh: 是 }, strength: weak, weight: 40, family: a, when: ${when}, evidence: row }
score: { bands: { A: { from: 30 } } }
`
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '1.0.0')
  const result = loaded && checkModel(loaded, rules, '2024-06-30')
  expect([...diagnostics, ...(result?.diagnostics ?? [])]).toEqual([])
  const [found, ...more] = result?.checked ? findOutOfReach(result.checked) : []
  expect(more).toEqual([])
  return found && /(?:signal )"it": (.*), which/.exec(found.message)?.[1]
}

const has = 'has: { dead: { of: dead, on: dead.name = name } }'
const join = (more: string) => `join: { d: { of: dead, on: d.name = name, ${more} } }`

it.each([
  { row: has, select: 'dead: any(dead)', when: 'dead' },
  { row: has, select: 'dead: any(dead and amount > 3)', when: 'n > 3 and dead = true' },
  { row: `${has}, derive: { sure: dead is true }`, select: 'dead: any(sure)', when: 'dead' },
  { row: `${has}, where: dead`, select: 'sum: sum(amount)', when: 'n > 3' },
  {
    row: `${join('to: maybe')}, derive: { paid: d.amount }`,
    select: 'paid: max(paid)',
    when: 'paid > 3 or paid < 1',
  },
  { row: `${join('to: maybe')}, derive: { met: d.found }`, select: 'met: any(met)', when: 'met' },
  { row: join('to: one'), select: 'sum: sum(amount)', when: 'n > 3' },
  {
    row: has.replace('dead.name = name', "'dead.name = name and dead.case_no = case_no'"),
    select: 'dead: any(dead)',
    when: 'dead',
    atLeast: 'A',
  },
])('is told of %o', (parts) => {
  expect(told(parts)).toMatch(/^"d(ead)?" of step "row"$/)
})

it('is told of rows that are put together by name before', () => {
  const before =
    '  names: { from: dead, group: [name], select: { some_id: min(id), times: count(*) } }\n'
  const row = 'has: { dead: { of: names, on: dead.some_id = id } }'
  expect(told({ before, row, select: 'dead: any(dead)', when: 'dead' })).toBe('step "names"')
})

it.each([
  { row: has, select: 'dead: any(dead)', when: 'dead', atLeast: 'C' },
  { row: has, select: 'dead: any(dead)', when: 'dead or n > 3' },
  { row: has, select: 'dead: any(dead)', when: 'not dead' },
  { row: has, select: 'alive: any(not dead)', when: 'alive' },
  { row: has, select: 'dead: any(dead or amount > 3)', when: 'dead' },
  { row: has, select: 'dead: "any(coalesce(dead, true))"', when: 'dead' },
  { row: has.replace('dead.name = name', 'dead.id = id'), select: 'dead: any(dead)', when: 'dead' },
  {
    row: has.replace('dead.name = name', "'dead.name = name and dead.case_no = case_no'"),
    select: 'dead: any(dead)',
    when: 'dead',
  },
  {
    row: 'join: { d: { of: dead, on: [d.id = id, d.name = name], to: maybe } }, derive: { paid: d.amount }',
    select: 'paid: max(paid)',
    when: 'paid > 3',
  },
  { row: `${join('to: maybe')}, derive: { met: d.found }`, select: 'm: every(met)', when: 'm' },
  { row: join('to: maybe'), select: 'sum: sum(amount)', when: 'sum > 3' },
])('is not told of %o', (parts) => {
  expect(told(parts)).toBeUndefined()
})
