import { describe, expect, it } from 'vitest'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { indexRules } from './rules.ts'

const { loaded: suit } = loadDatasetDefinition(
  'id: suit\ntitle: { zh: 案件 }\nprivacy: 1\ncolumns:\n  who: { title: { zh: 人 }, kind: text }\n  filed: { title: { zh: 日 }, kind: date }\n',
  'suit.yaml',
)

const sound = `id: demo.late
title: { zh: 晚 }
line: civil
status: experimental
privacy: 1
certainty: exact
datasets:
  suit: { use: suit, need: required }
steps:
  ended: { from: suit, group: [who], select: { ended_on: min(filed) } }
  row:
    from: suit
    join: { ended: { on: ended.who = who, to: maybe } }
    derive: { last: ended.ended_on }
    where: filed > ended.ended_on
  either: { union: { of: [ended, ended], columns: [who, ended_on] } }
  party: { from: row, group: [who], select: { label: min(who), latest: max(last) } }
  kept: { from: either, where: known(ended_on) }
subject: { from: party, key: [who], label: label, entity: name }
signals:
  late: { says: { zh: "{latest}" }, strength: strong, weight: 40, family: late, when: latest > date '2020-01-01', evidence: row }
score: { bands: { A: { from: 40 } } }
`

function problemsOf(text: string): string[] {
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '0.0.1')
  const rules = indexRules(suit === undefined ? [] : [suit])
  const found = loaded ? checkModel(loaded, rules, '2024-06-30').diagnostics : diagnostics
  return found.map(({ code, at }) => `${at?.line} ${code}`)
}

describe('a column whose own expression has a mistake', () => {
  it('is right in the model without one', () => expect(problemsOf(sound)).toEqual([]))

  it.each([
    ['min（filed）', ['10 expression-unsupported']],
    ['min(file)', ['10 name-unknown']],
    ['min(filed', ['10 expression-unquoted']],
  ])('is told at its place alone, however it is read later: %s', (slip, told) => {
    expect(problemsOf(sound.replace('min(filed)', slip))).toEqual(told)
  })

  it('hides no other column that is not there', () => {
    const text = sound.replace('min(filed)', 'min(file)').replace('filed > ended', 'fled > ended')
    expect(problemsOf(text)).toEqual(['10 name-unknown', '15 name-unknown'])
  })
})
