import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  checkModel,
  compileConcepts,
  compileModel,
  type DocumentKind,
  documents,
  formatDiagnostics,
  indexRules,
  loadModel,
  type Rules,
  readDocument,
} from '@mingjian/core'
import { mergePacks, readPacks } from '@mingjian/packs'
import { arbitraryScreening, arbitraryTape, createTape, loadPlain } from '@mingjian/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAnyhow } from '../testing/write-anyhow.ts'
import { formatDocument } from './format-document.ts'
import { formatExpression } from './format-expression.ts'
import { kindOfDocument } from './kind-of-document.ts'

const format = (text: string) => formatDocument(text, 'file.yaml')?.text ?? ''
const runs = { numRuns: 25, seed: 20_261_128, endOnFailure: true }

/** What a model means: the plans of it and of the concepts that it reads, as plain data. */
function meaningOf(text: string, rules: Rules): unknown {
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '1.0.0')
  const found = loaded && checkModel(loaded, rules, '2024-06-30')
  const problems = [...diagnostics, ...(found?.diagnostics ?? [])]
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (found?.checked === undefined) throw new Error(formatDiagnostics(errors))
  const concepts = compileConcepts([found.checked])
  const plans = [compileModel(found.checked, new Map(), concepts), ...concepts]
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
  return JSON.parse(JSON.stringify(plans, plain))
}

/** Comments of a text, in code order: random ones have numbers. */
const commentsIn = (text: string) => (text.match(/(?<=^|\s)# .*$/gm) ?? []).toSorted()

const arbitraryLayout = arbitraryTape(2000)

describe('a random model, written anyhow', () => {
  it('means the same when it is formatted, and formatted again it is the same text', () => {
    let comments = 0
    const property = fc.property(arbitraryScreening(), arbitraryLayout, (screening, numbers) => {
      const { catalog } = loadPlain(screening.model, screening.catalog)
      const written = writeAnyhow(screening.model, 'model', createTape(numbers))
      const formatted = format(written)
      expect(format(formatted)).toBe(formatted)
      expect(commentsIn(formatted)).toEqual(commentsIn(written))
      const rules = indexRules(catalog)
      expect(meaningOf(formatted, rules)).toEqual(meaningOf(written, rules))
      comments += commentsIn(written).length
    })
    fc.assert(property, runs)
    expect(comments).toBeGreaterThan(200)
  })

  it('has one layout, however it was written, where nothing is said in comments', () => {
    const property = fc.property(
      arbitraryScreening(),
      arbitraryLayout,
      arbitraryLayout,
      (screening, one, other) => {
        const [first, second] = [one, other].map((numbers) =>
          format(writeAnyhow(screening.model, 'model', createTape(numbers), { comments: false })),
        )
        expect(first).toBe(second)
      },
    )
    fc.assert(property, runs)
  })
})

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** Neither runs, which other tests write meanwhile, nor what is said of data: that has no layout. */
const files = ['rules', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !/node_modules|[\\/]runs[\\/]/.test(name))
    .filter((name) => !['mapping.yaml', 'mingjian.yaml'].includes(basename(name)))
    .map((name) => join(folder, name)),
)

/** What a document holds once it is loaded, without what expressions owe to their blanks. */
function contentOf(text: string): unknown {
  const { value } = readDocument(text, 'file.yaml')
  const kind = kindOfDocument(value) as DocumentKind
  const content = documents[kind].schema.parse(value)
  return JSON.parse(JSON.stringify(content), (_, each) =>
    typeof each === 'string' ? formatExpression(each) : each,
  )
}

describe('of the committed files', async () => {
  const packs = ['rules', 'examples/author/models', 'examples/author/walkthrough/rules']
  const parts = packs.map((folder) => readPacks(join(root, folder)))
  const { catalog, concepts } = mergePacks(await Promise.all(parts))
  const rules = indexRules(catalog, concepts)

  it.each(files)(
    '%s has its layout, and is brought back to what it says from any other',
    (file) => {
      const text = readFileSync(join(root, file), 'utf8')
      expect(format(text)).toBe(text)
      const kind = kindOfDocument(readDocument(text, file).value) as DocumentKind
      for (const numbers of fc.sample(arbitraryLayout, { numRuns: 1, seed: 1 })) {
        const written = writeAnyhow(text, kind, createTape(numbers))
        const formatted = format(written)
        expect(format(formatted)).toBe(formatted)
        expect(commentsIn(formatted)).toEqual(commentsIn(written))
        expect(contentOf(formatted)).toEqual(contentOf(text))
        if (kind === 'model') expect(meaningOf(formatted, rules)).toEqual(meaningOf(text, rules))
      }
    },
  )
})
