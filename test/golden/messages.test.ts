import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  casesMissing,
  changeParams,
  checkCases,
  checkConcept,
  checkEquivalent,
  checkModels,
  checkUnused,
  checkUsedOnce,
  type Diagnostic,
  diagnosticCodes,
  findToDos,
  formatDiagnostics,
  indexRules,
  loadCases,
  loadConcept,
  loadDatasetDefinition,
  loadMapping,
  loadModel,
  loadParams,
  loadRulings,
  remarksOn,
} from '@mingjian/core'
import { mutantNames } from '@mingjian/testkit/pack'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, 'messages')
const base = join(import.meta.dirname, 'base')
const read = (path: string) => readFileSync(path, 'utf8')

const catalog = ['docket.yaml', 'filing.yaml', 'working_day.yaml'].flatMap(
  (file) => loadDatasetDefinition(read(join(base, file)), file).loaded ?? [],
)
/** A dataset with numbers beside names, for rulings. */
const numbered = [
  loadDatasetDefinition(read(join(base, 'party.yaml')), 'party.yaml').loaded,
].flatMap((definition) => definition ?? [])
const concept = loadConcept(read(join(base, 'concept.yaml')), 'concept.yaml', '0.1.0').loaded
const models = [loadModel(read(join(base, 'model.yaml')), 'model.yaml', '0.1.0').loaded].filter(
  (model) => model !== undefined,
)
/** The model with subjects of two columns. */
const keyedByTwo = [
  loadModel(
    read(join(base, 'model.yaml'))
      .replace('group: [name]', 'group: [name, filed]')
      .replace('key: [name]', 'key: [name, filed]'),
    'model.yaml',
    '0.1.0',
  ).loaded,
].filter((model) => model !== undefined)
const over = read(join(base, 'over-concept.yaml'))
/** Two models read one concept, and one another. */
const readers = [
  over,
  over.replace('demo.over', 'demo.also'),
  over.replace('demo.suits', 'demo.once'),
].flatMap((text) => loadModel(text, 'over-concept.yaml', '0.1.0').loaded ?? [])
const rules = indexRules(catalog, concept === undefined ? [] : [concept])

/**
 * All that is wrong with a model or, where it has columns, a dataset of the catalog, or a concept,
 * where it has steps and no subject, or with changed parameters, a mapping or rulings.
 */
function diagnose(text: string, file: string): readonly Diagnostic[] {
  if (file.startsWith('mapping-')) return loadMapping(text, file, catalog).diagnostics
  if (file.startsWith('ruling-'))
    return loadRulings(text, file, [...catalog, ...numbered]).diagnostics
  if (file.startsWith('params-')) return diagnoseParams(text, file)
  if (/^ {2,4}expect:/m.test(text)) return diagnoseCases(text, file)
  if (/^columns:/m.test(text)) return loadDatasetDefinition(text, file).diagnostics
  if (/^steps:/m.test(text) && !/^(subject|signals):/m.test(text))
    return diagnoseConcept(text, file)
  const { loaded, diagnostics } = loadModel(text, file, '0.1.0')
  if (loaded === undefined) return diagnostics
  if (file.startsWith('cases-')) return [casesMissing(loaded)]
  const [result] = checkModels([loaded, ...models], rules, '2026-01-31')
  return [
    ...(result?.diagnostics ?? []),
    ...(result?.checked ? remarksOn(result.checked) : []),
    ...findToDos(text, file),
  ]
}

/** Cases are those of the model that the others are made of. */
function diagnoseCases(text: string, file: string): readonly Diagnostic[] {
  const { loaded, diagnostics } = loadCases(text, file)
  const wanted = file.startsWith('case-subject-key') ? keyedByTwo : models
  const [checked] = checkModels(wanted, rules, '2026-01-31')
  if (loaded === undefined || checked?.checked === undefined) return diagnostics
  const changes = models.flatMap((model) => mutantNames(model, []))
  return [...checkCases(loaded, checked.checked), ...checkEquivalent(loaded, changes)]
}

/** A file of parameters changes those of the models and the concept here. */
function diagnoseParams(text: string, file: string): readonly Diagnostic[] {
  const { loaded, diagnostics } = loadParams(text, file)
  if (loaded === undefined) return diagnostics
  return changeParams({ models, concepts: concept === undefined ? [] : [concept] }, loaded)
    .diagnostics
}

function diagnoseConcept(text: string, file: string): readonly Diagnostic[] {
  const { loaded, diagnostics } = loadConcept(text, file, '0.1.0')
  if (loaded === undefined) return diagnostics
  const unused = [...checkUnused([loaded], readers), ...checkUsedOnce([loaded], readers)]
  const { checked, diagnostics: found } = checkConcept(loaded, rules, '2026-01-31')
  return [...found, ...(checked ? remarksOn(checked) : []), ...unused]
}

describe('the files that each broken one is made of', () => {
  it.each([
    'model.yaml',
    'cases.yaml',
    'docket.yaml',
    'filing.yaml',
    'working_day.yaml',
    'party.yaml',
    'concept.yaml',
    'over-concept.yaml',
  ])('finds nothing wrong in %s', (file) => {
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
    const printed = `${formatDiagnostics(found, 'zh')}\n${formatDiagnostics(found)}\n`
    expect(new Set(found.map((diagnostic) => diagnostic.code))).toEqual(new Set([code]))
    const golden = join(folder, `${code}.txt`)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, printed)
    expect(existsSync(golden), 'Run with UPDATE_GOLDEN=1 and review the new text.').toBe(true)
    expect(printed).toBe(read(golden))
  })

  it.each(written)('says %s in Chinese, with English in quotes alone', (code) => {
    for (const { zh } of diagnose(read(join(folder, `${code}.yaml`)), `${code}.yaml`)) {
      expect(zh?.message).toMatch(/\p{Script=Han}/u)
      const bare = (zh?.message ?? '').replaceAll(/“[^”]*”|'[^']*'|\{[^}]*\}/g, '')
      expect(bare).not.toMatch(/[a-z]{2,}\)? +[a-z]{2,}/i)
    }
  })
})
