import type { Mutant } from '@mingjian/testkit/pack'
import { expect, it } from 'vitest'
import { formatMutation } from './format-mutation.ts'

const at = { file: 'model.yaml', line: 9, column: 5, path: [] }

/** The hint behind a change of a join that survives. */
function hintOf(before: string, after: string, language: 'zh' | 'en'): string {
  const name = `steps.a.join.b.to: ${before} → ${after}`
  const survivor: Mutant = { name, kind: 'cardinality', at, before, after, concept: undefined }
  const counts = { mutants: 1, refused: 0, killed: 0, equivalent: 0, seconds: 1 }
  const rules = [{ id: 'a.b', file: at.file, otherReaders: [], survivors: [survivor], ...counts }]
  return formatMutation({ rules, failing: [], wrong: [] }, language).split('\n')[2] ?? ''
}

it.each([
  ['maybe', 'one'],
  ['one', 'maybe'],
  ['any', 'many'],
  ['drop', 'removed'],
])('asks for a row that meets none where %s becomes %s', (before, after) => {
  expect(hintOf(before, after, 'zh')).toContain('没有对应的')
  expect(hintOf(before, after, 'zh')).toContain('可列入 equivalent')
  expect(hintOf(before, after, 'en')).toContain('meets none')
})

it.each([
  ['maybe', 'any'],
  ['one', 'many'],
  ['any', 'maybe'],
  ['doubt', 'stop'],
])('asks for a row that meets two where %s becomes %s', (before, after) => {
  expect(hintOf(before, after, 'zh')).toContain('有两行对应的')
  expect(hintOf(before, after, 'en')).toContain('meets two')
})
