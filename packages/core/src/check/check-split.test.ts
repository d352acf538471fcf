import { describe, expect, it } from 'vitest'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { indexRules } from './rules.ts'

const catalog = [
  'id: suit\ntitle: { zh: 案件 }\nprivacy: 1\ncolumns:\n  case_no: { title: { zh: 案号 }, kind: case_no }\n  parties: { title: { zh: 当事人 }, kind: parties }\n  judges: { title: { zh: 法官 }, kind: parties }\n  paid: { title: { zh: 额 }, kind: money }\n',
].flatMap((text) => loadDatasetDefinition(text, 'dataset.yaml').loaded ?? [])

/** What is wrong with a model with such steps. */
function problemsOf(steps: string): string[] {
  const text = `id: demo.parties
title: { zh: 当事人 }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { many: { value: 2, origin: design } }
datasets:
  suit: { use: suit, need: required }
steps:
${steps}
  counted: { from: suit, group: [case_no], select: { label: min(case_no), rows: count(*) } }
subject: { from: counted, key: [case_no], label: label, entity: case }
signals:
  there: { says: { zh: "{rows}行" }, strength: strong, weight: 40, family: there, when: rows >= many, evidence: counted }
score: { bands: { A: { from: 40 } } }
`
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '0.0.1')
  const found = loaded
    ? checkModel(loaded, indexRules(catalog), '2024-06-30').diagnostics
    : diagnostics
  return found.map(({ code, message }) => `${code}: ${message}`)
}

describe('a split', () => {
  it.each([
    ['is of a dataset', '  a: { from: suit, split: { party: parties } }'],
    [
      'is of a union',
      '  a: { union: { of: [suit, suit], columns: [case_no, parties] }, split: { party: parties } }',
    ],
    [
      'is of a column that a step hands on, under another name too',
      '  a: { from: suit, derive: { all_of_them: parties } }\n  b: { from: a, split: { party: all_of_them } }',
    ],
    [
      'is counted by its names, in later steps too',
      '  a: { from: suit, split: { party: parties } }\n  b: { from: a, where: paid > 0, group: [party, case_no], select: { n: count(paid), total: sum(paid) } }',
    ],
    [
      'of a split is counted by both names',
      '  a: { from: suit, split: { party: parties } }\n  b: { from: a, split: { judge: judges }, group: [judge, party], select: { n: count(*), total: sum(paid) } }',
    ],
    [
      'may be asked by name',
      '  a: { from: suit, split: { party: parties } }\n  b: { from: a, tally: { total: { of: a, on: total.party = party, value: sum(paid) } }, group: [case_no], select: { total: sum(total) } }',
    ],
  ])('%s', (_, steps) => expect(problemsOf(steps)).toEqual([]))

  it.each([
    ['  a: { from: suit, split: { party: partys } }', 'name-unknown: Unknown name "partys".'],
    [
      '  a: { from: suit, split: { paid: parties } }',
      'name-clash: Ambiguous name "paid": a column has the same name.',
    ],
    [
      '  a: { from: suit, split: { many: parties } }',
      'name-clash: Ambiguous name "many": a parameter has the same name.',
    ],
    ['  a: { from: suit, split: { as_of: parties } }', 'name-reserved: Reserved name "as_of".'],
    [
      '  a: { from: suit, split: { party: case_no } }',
      'split-kind: Expected a column of kind parties to split, found "case_no" of kind case_no.',
    ],
    [
      '  a: { from: suit, split: { party: parties } }\n  b: { from: a, split: { judge: judges }, group: [judge], select: { total: sum(paid) } }',
      'fan-out: "sum" would count "paid" once for each row of "party".',
    ],
    [
      '  a: { from: suit, split: { party: parties }, tally: { total: { of: suit, on: total.case_no = case_no, value: count(*) } }, group: [case_no], select: { total: sum(total) } }',
      'fan-out: "sum" would count "total" once for each row of "party".',
    ],
    [
      '  a: { from: suit, split: { party: parties }, window: { all_rows: { by: [case_no], select: { total: sum(paid) } } } }',
      'fan-out: "sum" would count "paid" once for each row of "party".',
    ],
  ])('is told of %s', (steps, problem) => expect(problemsOf(steps)).toEqual([problem]))
})
