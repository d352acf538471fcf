import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMended, indexRules, type LoadedModel, loadModel } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Document, isMap, isScalar, type Pair, parseDocument, visit } from 'yaml'
import { fuzzing } from '../differential/check-property.ts'

const root = join(import.meta.dirname, '..', '..')
const [rules, examples] = await Promise.all(
  ['rules', 'examples/author/models'].map((folder) => readPacks(join(root, folder))),
)

const folders = [rules, examples].flatMap((packs) => [...(packs?.modelFolders.values() ?? [])])
const known = indexRules(
  [...(rules?.catalog ?? []), ...(examples?.catalog ?? [])],
  [...(rules?.concepts ?? []), ...(examples?.concepts ?? [])],
)

const texts = folders.map((folder) => readFileSync(join(folder, 'model.yaml'), 'utf8'))

/** All entries of the maps of a document. */
function pairsOf(document: Document.Parsed): Pair[] {
  const pairs: Pair[] = []
  visit(document, { Pair: (_, pair) => void pairs.push(pair) })
  return pairs
}

/** Makes a mistake of shape, or what may be none, at an entry. */
const slips: Readonly<Record<string, (pair: Pair, document: Document.Parsed) => void>> = {
  misspell(pair) {
    if (isScalar(pair.key)) pair.key.value = `${String(pair.key.value)}x`
  },
  rename(pair) {
    if (isScalar(pair.key)) pair.key.value = 'zzzzzzzz'
  },
  remove(pair, document) {
    visit(document, { Pair: (_, each) => (each === pair ? visit.REMOVE : undefined) })
  },
  add(pair, document) {
    if (isMap(pair.value)) pair.value.add(document.createPair('qqqqqqqq', 1))
  },
  list(pair, document) {
    pair.value = document.createNode([['q']])
  },
  map(pair, document) {
    pair.value = document.createNode({ q: 1 })
  },
  number(pair, document) {
    pair.value = document.createNode(-7)
  },
}

it('tells nothing of a sound model with one mistake of shape that is not a mistake itself', async () => {
  const hidden = fc.record({
    text: fc.constantFrom(...texts),
    at: fc.nat(),
    slip: fc.constantFrom(...Object.keys(slips)),
  })
  let mended = 0
  await fc.assert(
    fc.asyncProperty(hidden, async ({ text, at, slip }) => {
      const document = parseDocument(text)
      const pairs = pairsOf(document)
      const pair = pairs[at % pairs.length]
      if (pair === undefined) return
      slips[slip]?.(pair, document)
      const read = loadModel(document.toString(), 'model.yaml', '1.0.0')
      if (read.mended === undefined) return
      mended += 1
      expect(checkMended(read.mended, known, '2026-01-31')).toEqual([])
    }),
    fuzzing(400),
  )
  expect(mended).toBeGreaterThan(0)
})

it('tells mistakes of meaning beside those of shape, wherever the one does not come of the other', () => {
  const text = texts.find((each) => each.includes('id: example.paid-in-custody')) ?? ''
  const wrong = text
    .replace('weight: 80', 'weigth: 80')
    .replace('status: experimental', 'status: trial')
    .replace('value: 1 day, origin:', 'value: 1 day, orgin:')
    .replace('held_months >= months_min', 'held_month >= month_min')
  const { mended, diagnostics } = loadModel(wrong, 'model.yaml', '1.0.0')
  const told = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)
  expect(told(diagnostics)).toEqual(['value-invalid', 'key-unknown', 'key-unknown'])
  const more = mended === undefined ? [] : checkMended(mended, known, '2026-01-31')
  expect(told(more)).toEqual(['name-unknown', 'name-unknown'])
})

it('says no more than the shape where the model has none', () => {
  expect(loadModel('- 1', 'model.yaml', '1.0.0').mended).toBeUndefined()
  const none: LoadedModel | undefined = loadModel('id: a.b', 'model.yaml', '1.0.0').mended?.model
  expect(none).toBeUndefined()
})
