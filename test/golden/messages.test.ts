import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  checkModel,
  type Diagnostic,
  diagnosticCodes,
  formatDiagnostic,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, 'messages')
const base = join(import.meta.dirname, 'base')
const read = (path: string) => readFileSync(path, 'utf8')

const definition = loadDatasetDefinition(read(join(base, 'docket.yaml')), 'docket.yaml').loaded
const catalog = new Map(definition === undefined ? [] : [[definition.id, definition]])

/** All that is wrong with a model or, where it has columns, a dataset of the catalog. */
function diagnose(text: string, file: string): readonly Diagnostic[] {
  if (/^columns:/m.test(text)) return loadDatasetDefinition(text, file).diagnostics
  const { loaded, diagnostics } = loadModel(text, file, '0.1.0')
  return loaded === undefined ? diagnostics : checkModel(loaded, catalog, '2026-01-31').diagnostics
}

describe('the files that each broken one is made of', () => {
  it.each(['model.yaml', 'docket.yaml'])('finds nothing wrong in %s', (file) => {
    expect(diagnose(read(join(base, file)), file)).toEqual([])
  })
})

describe('the text of every diagnostic', () => {
  const written = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))

  it('has a broken file for each code, and a code for each file', () => {
    expect(written.toSorted()).toEqual(diagnosticCodes.toSorted())
    const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    expect(texts.toSorted()).toEqual(written.map((code) => `${code}.txt`).toSorted())
  })

  it.each(written)('prints %s as reviewed', (code) => {
    const found = diagnose(read(join(folder, `${code}.yaml`)), `${code}.yaml`)
    const printed = `${found.map(formatDiagnostic).join('\n')}\n`
    expect(new Set(found.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]))
    const golden = join(folder, `${code}.txt`)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, printed)
    expect(existsSync(golden), 'Run with UPDATE_GOLDEN=1 and review the new text.').toBe(true)
    expect(printed).toBe(read(golden))
  })
})
