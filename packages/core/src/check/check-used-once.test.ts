import { expect, it } from 'vitest'
import { loadConcept } from '../load/load-concept.ts'
import { loadModel } from '../load/load-model.ts'
import { checkUsedOnce } from './check-used-once.ts'

function never(): never {
  throw new Error('A text of the test is broken.')
}

const concept = (id: string, use: string) => {
  const text = `id: ${id}
title: { zh: 案件 }
datasets: { rows: { use: ${use}, need: required } }
steps: { kept: { from: rows } }`
  return loadConcept(text, `${id}.yaml`, '1.0.0').loaded ?? never()
}

const model = (id: string, use: string) => {
  const text = `id: ${id}
title: { zh: 模型 }
line: other
status: experimental
privacy: 1
certainty: exact
datasets: { rows: { use: ${use}, need: required } }
steps: { kept: { from: rows } }
subject: { from: kept, key: [who], label: who, entity: name }
signals: {}
score: { bands: { C: { from: 1 } } }`
  return loadModel(text, `${id}.yaml`, '1.0.0').loaded ?? never()
}

const outer = concept('demo.outer', 'demo.inner.kept')
const inner = concept('demo.inner', 'suit')
const once = (...models: readonly ReturnType<typeof model>[]) =>
  checkUsedOnce([outer, inner], models).map(({ code, at, message }) => [
    code,
    at?.line,
    message.match(/"[^"]*"/g)?.join(),
  ])

it('tells a concept that one model reads, also through another concept', () => {
  expect(once(model('demo.one', 'demo.outer.kept'))).toEqual([
    ['concept-used-once', 1, '"demo.outer","demo.one"'],
    ['concept-used-once', 1, '"demo.inner","demo.one"'],
  ])
})

it('says nothing of one that two models read, nobody reads, or another pack reads', () => {
  expect(once(model('demo.one', 'demo.outer.kept'), model('demo.two', 'demo.outer.kept'))).toEqual(
    [],
  )
  const both = [model('demo.one', 'demo.outer.kept'), model('demo.two', 'demo.inner.kept')]
  expect(once(...both)).toEqual([['concept-used-once', 1, '"demo.outer","demo.one"']])
  expect(once()).toEqual([])
  expect(once(model('other.one', 'demo.outer.kept'))).toEqual([])
  const elsewhere = concept('other.outer', 'demo.inner.kept')
  expect(checkUsedOnce([elsewhere, inner], [model('demo.one', 'demo.inner.kept')])).toEqual([])
})
