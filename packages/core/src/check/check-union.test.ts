import { describe, expect, it } from 'vitest'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { indexRules } from './rules.ts'

const catalog = [
  'id: jail\ntitle: { zh: 羁押 }\nprivacy: 1\ncolumns:\n  who: { title: { zh: 人 }, kind: person_name }\n  in_date: { title: { zh: 日 }, kind: date }\n',
  'id: fined\ntitle: { zh: 处罚 }\nprivacy: 1\ncolumns:\n  who: { title: { zh: 人 }, kind: party_name }\n  decided: { title: { zh: 日 }, kind: date }\n  fine: { title: { zh: 额 }, kind: money }\n',
].flatMap((text) => loadDatasetDefinition(text, 'dataset.yaml').loaded ?? [])

/** What is wrong with a model whose events are united so, and where, from the union on. */
function problemsOf(union: string): string[] {
  const text = `id: demo.events
title: { zh: 事件 }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { a_month: { value: 1 month, origin: design } }
datasets:
  jail: { use: jail, need: required }
  fined: { use: fined, need: required }
steps:
  later: { from: jail, derive: { day: in_date } }
  events:
    union: ${union}
  who: { from: events, group: [who], select: { label: min(who), rows: count(*) } }
subject: { from: who, key: [who], label: label, entity: name }
signals:
  there: { says: { zh: "{rows}行" }, strength: strong, weight: 40, family: there, when: rows >= 1, evidence: events }
score: { bands: { A: { from: 40 } } }
`
  const { loaded, diagnostics } = loadModel(text, 'model.yaml', '0.0.1')
  const found = loaded
    ? checkModel(loaded, indexRules(catalog), '2024-06-30').diagnostics
    : diagnostics
  const first = text.split('\n').findIndex((line) => line.startsWith('    union:')) + 1
  return found.map(({ code, message, at }) => {
    const place =
      at?.line === first ? union.slice((at?.column ?? 0) - '    union: '.length - 1) : ''
    return `${code} at ${place.slice(0, 8)}: ${message}`
  })
}

describe('a union', () => {
  it.each([
    '{ of: [jail, fined], columns: [who] }',
    '{ of: { jail: { day: in_date }, fined: { day: decided } }, columns: [who, day] }',
    '{ of: { jail: { kind: "\'羁押\'" }, fined: { kind: who } }, columns: [kind, who] }',
    '{ of: { jail: { day: in_date + a_month }, later: {} }, columns: [who, day] }',
    '{ of: { jail: { day: jail.in_date, due: as_of }, fined: { day: decided, due: "greatest(decided, as_of)" } }, columns: [who, day, due] }',
  ])('may be %s', (union) => expect(problemsOf(union)).toEqual([]))

  it.each([
    [
      '{ of: { jail: {} }, columns: [who] }',
      'value-invalid at { jail: : Expected two tables or more for "of", found "jail" alone.',
    ],
    [
      '{ of: {}, columns: [who] }',
      'value-invalid at {}, colu: Expected two tables or more for "of", found an empty map.',
    ],
    [
      '{ of: { jail: {}, find: {} }, columns: [who] }',
      'table-unknown at find: {}: Unknown dataset or earlier step "find".',
    ],
    [
      '{ of: { jail: {}, fined: {} }, columns: [who, in_date] }',
      'union-column-missing at in_date]: Missing column "in_date" in "fined": all tables of a union need it.',
    ],
    [
      '{ of: { jail: { day: in_date }, fined: { day: fine } }, columns: [who, day] }',
      'union-columns-differ at day] }: Column "day" is date in "jail" and decimal(2) in "fined".',
    ],
    [
      '{ of: { jail: { day: in_date }, fined: { date: decided, day: decided } }, columns: [who, day] }',
      'union-column-unlisted at date: de: Unused column "date" of "fined": it is none of the columns of the union.',
    ],
    [
      '{ of: { jail: { day: decided }, fined: { day: decided } }, columns: [who, day] }',
      'name-unknown at decided : Unknown name "decided".',
    ],
    [
      '{ of: { jail: { day: max(in_date) }, fined: { day: decided } }, columns: [who, day] }',
      'aggregate-misplaced at max(in_d: Unsupported here: "max" is computed over rows.',
    ],
    [
      '{ of: { jail: { n: "workdays(in_date, in_date)" }, fined: { n: "days(decided, decided)" } }, columns: [who, n] }',
      'calendar-misplaced at workdays: Unsupported here: "workdays" asks the calendar of working days.',
    ],
    [
      '{ of: { jail: { n: a_month }, fined: { n: decided } }, columns: [who, n] }',
      'type-expected at a_month : Expected "n" to be a value, found span.',
    ],
    [
      '{ of: { jail: { order: in_date }, fined: { order: decided } }, columns: [who, order] }',
      'name-reserved at order] }: Reserved name "order".',
    ],
    [
      '{ of: { jail: { a_month: in_date }, fined: { a_month: decided } }, columns: [who, a_month] }',
      'name-clash at : Ambiguous name "a_month": a column of "events" has the same name.',
    ],
    [
      '{ of: { jail: { day: 0 }, fined: { day: decided } }, columns: [who, day] }',
      'value-invalid at 0 }, fin: Expected text for "day", found 0.',
    ],
    [
      '{ of: { jail: 羁押, fined: {} }, columns: [who, day] }',
      'value-invalid at 羁押, fine: Expected a map for "jail", found "羁押".',
    ],
  ])('may not be %s', (union, problem) =>
    expect([...new Set(problemsOf(union))]).toEqual([problem]),
  )
})
