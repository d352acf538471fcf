import {
  type Backend,
  type CheckedModel,
  checkModel,
  compileModel,
  indexRules,
  loadDatasetDefinition,
  loadModel,
  memory,
} from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import { duckdbDialect, listStatements, postgresDialect, sparkDialect } from '@mingjian/sql'
import { screenPlain } from '@mingjian/testkit'
import { expect, it } from 'vitest'

const dataset = {
  id: 'd',
  title: { zh: '表', en: 'table' },
  privacy: 1,
  columns: Object.fromEntries(
    ['who', 't', 'n', 'm', 'd1', 'd2'].map((name, i) => [
      name,
      {
        title: { zh: `列${i}`, en: `column ${i}` },
        kind: ['party_name', 'text', 'count', 'money', 'date', 'date'][i],
      },
    ]),
  ),
}
const { loaded: definition } = loadDatasetDefinition(JSON.stringify(dataset), 'd.yaml')
const rules = indexRules(definition === undefined ? [] : [definition], [])

/** What can be nested in itself: the column that it begins with, and one level around it. */
const nests: Readonly<Record<string, readonly [string, (inner: string) => string]>> = {
  before: ['t', (x) => `before(${x}, 'a', 'b', 'c')`],
  withoutEnding: ['t', (x) => `without_ending(${x}, 'a', 'b')`],
  lower: ['t', (x) => `lower(${x})`],
  squeezed: ['t', (x) => `squeezed(${x})`],
  substr: ['t', (x) => `substr(${x}, 1, 3)`],
  concat: ['t', (x) => `(${x} || t)`],
  extracted: ['t', (x) => `extracted(${x}, '(a.{0,3}b)')`],
  firstIn: ['t', (x) => `first_in(${x}, 'a', 'b', 'c')`],
  coalesce: ['t', (x) => `coalesce(${x}, t)`],
  greatest: ['n', (x) => `greatest(n, ${x}, 3)`],
  abs: ['n', (x) => `abs(${x})`],
  subtract: ['n', (x) => `(n - ${x})`],
  multiply: ['n', (x) => `(${x} * 2)`],
  mod: ['n', (x) => `(7 % ${x})`],
  divide: ['m', (x) => `(m / ${x})`],
  when: ['n', (x) => `case when ${x} > 1 then 1 else 2 end`],
  otherwise: ['n', (x) => `case when n > 1 then 2 else ${x} end`],
  addDays: ['d1', (x) => `add_days(${x}, 3)`],
  addMonths: ['d1', (x) => `add_months(${x}, 3)`],
  monthEnd: ['d1', (x) => `month_end(${x})`],
  quarterStart: ['d1', (x) => `quarter_start(${x})`],
  year: ['n', (x) => `year(add_days(d1, ${x}))`],
  days: ['n', (x) => `days(d1, add_days(d2, ${x}))`],
  months: ['n', (x) => `months(add_days(d2, ${x}), d1)`],
  age: ['n', (x) => `age(d1, add_days(d2, ${x}))`],
  overlap: ['n', (x) => `overlap(d1, add_days(d2, ${x}), d1, d2)`],
  between: ['n', (x) => `case when ${x} between 1 and n then 1 else 2 end`],
  in: ['n', (x) => `case when ${x} in (1, 2, 3) then 1 else 2 end`],
  containsAny: ['t', (x) => `case when contains_any(${x}, 'a', 'b') then 'a' else 'b' end`],
  matches: ['t', (x) => `case when matches(${x}, 'a.{0,3}b') then 'a' else 'b' end`],
  isTrue: ['t', (x) => `case when (${x} = 'a') is true then 'a' else 'b' end`],
  similarity: ['t', (x) => `case when similarity(${x}, t) > 0.5 then 'a' else 'b' end`],
  idKind: ['t', (x) => `id_kind(${x})`],
  checkDigitValid: ['t', (x) => `case when check_digit_valid(${x}) then 'a' else 'b' end`],
  numberAgrees: ['t', (x) => `case when number_agrees(${x}, t) then 'a' else 'b' end`],
  registryNumberValid: ['t', (x) => `case when registry_number_valid(${x}) then 'a' else 'b' end`],
  readDate: ['t', (x) => `case when known(read_date(${x})) then 'a' else 'b' end`],
  readMoney: ['t', (x) => `case when known(read_money(${x})) then 'a' else 'b' end`],
  happened: ['n', (x) => `case when happened(add_days(d1, ${x}), d2) then 1 else 2 end`],
}

const columns = ['t', 'n', 'm', 'd1', 'd2']

/** A model that computes an expression of exact columns, or of facts that lie in ranges. */
function check(
  derive: Readonly<Record<string, string>>,
  inRanges: boolean,
): CheckedModel | readonly string[] {
  const group = inRanges
    ? {
        group: ['who'],
        select: Object.fromEntries(
          columns.map((name) => [name, name === 'm' ? 'sum(m)' : `max(${name})`]),
        ),
      }
    : { group: ['who', ...columns], select: { rows: 'count(*)' } }
  const model = {
    id: 'attack.nested',
    title: { zh: '试', en: 'try' },
    line: 'civil',
    status: 'experimental',
    privacy: 2,
    certainty: 'exact',
    datasets: { d: { use: 'd', need: 'required' } },
    steps: {
      doubtful: { from: 'd', where: 'n > 1' },
      gathered: { from: 'doubtful', ...group },
      computed: { from: 'gathered', derive },
      each: { from: 'computed', group: ['who'], select: { c: 'count(distinct y)' } },
    },
    subject: { from: 'each', key: ['who'], label: 'who', entity: 'name' },
    signals: {
      x: {
        says: { zh: '{c}', en: '{c}' },
        strength: 'weak',
        weight: 10,
        family: 'f',
        when: 'c >= 1',
        evidence: 'each',
      },
    },
    score: { bands: { C: { from: 10 } } },
  }
  const { loaded, diagnostics } = loadModel(JSON.stringify(model), 'model.yaml', '0')
  if (loaded === undefined) return diagnostics.map(({ code }) => code)
  const result = checkModel(loaded, rules, '2026-01-31')
  return result.checked ?? result.diagnostics.map(({ code }) => code)
}

/** Those whose texts become the largest run too. */
const largest = new Set(['before', 'squeezed', 'monthEnd', 'quarterStart', 'between'])

const each = Object.keys(nests).flatMap((name) => [
  [name, 'exact', false] as const,
  [name, 'in ranges', true] as const,
])

it.each(each)('%s of values that are %s is refused before it grows', async (name, _, inRanges) => {
  const [start, around] = nests[name] ?? ['n', (x: string) => x]
  let expression = around(start)
  let deepest: CheckedModel | undefined
  for (;;) {
    const found = check({ y: expression }, inRanges)
    if (!('steps' in found)) {
      expect(found).toEqual([expect.stringMatching(/^nested-too-(deep|large)$/)])
      break
    }
    deepest = found
    expression = around(expression)
  }
  if (deepest === undefined) throw new Error('One level is refused.')
  const plan = compileModel(deepest, new Map(), new Map())
  const read = new Map(
    plan.datasets.map(({ use, columns: of }) => [use, new Set(of.map((column) => column.name))]),
  )
  const sizes = [duckdbDialect, postgresDialect, sparkDialect].map((dialect) =>
    listStatements([plan], read, dialect).reduce((size, { text }) => size + text.length, 0),
  )
  expect(Math.max(...sizes)).toBeLessThan(2_000_000)
  if (!inRanges || !largest.has(name)) return
  expect(await screenOn(deepest, duckdb())).toEqual(await screenOn(deepest, memory()))
})

it('what is computed line by line grows no text: each line is a column', async () => {
  const around = nests['months']?.[1] ?? String
  const lines = Object.fromEntries(
    Array.from({ length: 25 }, (_, i) => [`y${i}`, around(i === 0 ? 'n' : `y${i - 1}`)]),
  )
  const found = check({ ...lines, y: 'y24 + 1' }, true)
  if (!('steps' in found)) throw new Error(found.join())
  expect(await screenOn(found, duckdb())).toEqual(await screenOn(found, memory()))
}, 60_000)

const screenOn = async ({ source }: CheckedModel, backend: Backend) => {
  const { subjects } = await screenPlain({
    model: source,
    catalog: definition === undefined ? [] : [definition],
    datasets: { d: rows },
    backend,
  })
  return subjects
}

const rows = [
  { who: '甲', t: 'aXb', n: '2', m: '3.50', d1: '2024-01-31', d2: '2024-02-29' },
  { who: '甲', t: 'b', n: '', m: '1.00', d1: '2025-01-31', d2: '2023-02-28' },
  { who: '乙', t: 'ABC', n: '7', m: '0.10', d1: '2024-03-05', d2: '2024-01-01' },
]
