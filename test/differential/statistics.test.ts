import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import {
  checkScreened,
  encodeScreened,
  loadPlain,
  type ScreenedSubject,
  screenPlain,
} from '@mingjian/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown } from './check-property.ts'
import { refute } from './refute.ts'

const kinds = {
  id: 'count',
  who: 'text',
  x: 'money',
  n: 'count',
  day: 'date',
  word: 'text',
  flag: 'flag',
  counted: 'flag',
}

const data = {
  id: 'data',
  title: { zh: '数据' },
  privacy: 2,
  columns: Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { title: { zh: name }, kind, ...(name === 'n' ? { never_negative: true } : {}) },
    ]),
  ),
}

const types = ['type1', 'type2', 'type6', 'type7', 'type8']
const shares = ['0', '0.25', '0.5', '0.9', '0.333', '1']

/** What is asked of the rows of a key, in a group or for each row. */
const ofAll: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    types.flatMap((type) =>
      shares.map((share, i) => [`${type}_${i}`, `quantile(x, ${share}, '${type}')`]),
    ),
  ),
  of_days: "quantile(day, 0.75, 'type1')",
  of_words: "quantile(word, 0.4, 'type1') filter (where flag)",
  of_three: "quantile(n, 0.6, 'type7', 3)",
  middle: 'median(n)',
  middle_of_two: 'median(x, 2) filter (where flag)',
  spread: 'mad(x)',
  spread_of_counts: 'mad(n, 2)',
  first_word: 'first(word, day)',
  first_of_flagged: 'first(x, n) filter (where flag)',
  first_flag: 'first(flag, day)',
  last_word: 'last(word, x)',
  last_day: 'last(day, word)',
  months: "longest_run(day, 'month')",
  days: "longest_run(day, 'day') filter (where flag)",
  quarters: "longest_run(day, 'quarter')",
  years: "longest_run(day, 'year')",
  one_word: 'listed(word, 1)',
  words: 'listed(word, 3) filter (where flag)',
}

/** What also follows a window that moves. */
const ofSome: Readonly<Record<string, string>> = {
  average: 'mean(x)',
  average_of_counts: 'mean(n) filter (where flag)',
  of_sample: "variance(x, 'sample')",
  of_population: "variance(n, 'population', 2)",
  steady: "cv_below(n, 0.5, 'sample')",
  steady_of_three: "cv_below(x, 1.2, 'population', 3)",
}

const ofRows: Readonly<Record<string, string>> = {
  far: "deviates(x, 1, 'population')",
  above: "deviates(n, 1.5, 'sample', 'above')",
  below: "deviates(x, 0.5, 'sample', 'below', 3)",
  unlike: 'abs(x - median(x)) > 2 * mad(x)',
}

const ofNeighbours: Readonly<Record<string, string>> = {
  before: 'previous(x)',
  behind: 'next(n)',
  word_before: 'previous(word)',
  flag_behind: 'next(flag)',
  nth: 'rank()',
  next_month: 'months(previous(day), day) = 1',
}

const modelOf = (steps: object, key: string) => ({
  id: 'test.statistics',
  title: { zh: '统计' },
  line: 'other',
  status: 'experimental',
  privacy: 2,
  certainty: 'exact',
  params: { some_days: { value: '40 days', origin: 'design' } },
  datasets: { data: { use: 'data', need: 'required' } },
  steps,
  subject: { from: 'subject', key: [key], label: 'label', entity: 'name' },
  signals: {
    there: {
      says: { zh: '{label}' },
      strength: 'strong',
      weight: 10,
      family: 'there',
      when: 'rows >= 1',
      evidence: 'rows',
    },
  },
  score: { cap: 100, bands: { C: { from: 1 } } },
})

const named = (prefix: string, asked: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(asked).map(([name, text]) => [`${prefix}_${name}`, text]))

const ofGroup = modelOf(
  {
    rows: { from: 'data', where: 'counted' },
    subject: {
      from: 'rows',
      group: ['who'],
      select: { label: 'min(who)', rows: 'count(*)', ...named('g', { ...ofAll, ...ofSome }) },
    },
  },
  'who',
)

const windows = {
  all: { by: ['who'], select: named('w', { ...ofAll, ...ofSome, ...ofRows }) },
  moving: { by: ['who'], order: 'day', over: 'some_days', select: named('m', ofSome) },
  before: {
    by: ['who'],
    order: 'day',
    over: 'some_days',
    before: true,
    select: named('b', { ...ofSome, far: ofRows['far'] ?? '', above: ofRows['above'] ?? '' }),
  },
  along: { by: ['who'], order: 'day', select: named('o', ofNeighbours) },
  by_two: { by: ['who'], order: ['n desc', 'word'], select: named('t', ofNeighbours) },
}

const flags: ReadonlySet<string> = new Set([
  'above',
  'below',
  'far',
  'first_flag',
  'flag_behind',
  'next_month',
  'steady',
  'steady_of_three',
  'unlike',
])
const isFlag = (name: string) => flags.has(name.replace(/^[a-z]_/, ''))

/** Each row is a subject of its own: what windows say of it are its facts. */
const ofEachRow = modelOf(
  {
    rows: { from: 'data', where: 'counted', window: windows },
    subject: {
      from: 'rows',
      group: ['id'],
      select: {
        label: 'min(who)',
        rows: 'count(*)',
        ...Object.fromEntries(
          Object.values(windows).flatMap(({ select }) =>
            Object.keys(select).map((name) => [
              `f_${name}`,
              `${isFlag(name) ? 'any' : 'max'}(${name})`,
            ]),
          ),
        ),
      },
    },
  },
  'id',
)

const ofOthers = Object.fromEntries(
  [
    'type2_1',
    'type7_3',
    'middle_of_two',
    'spread',
    'first_word',
    'last_day',
    'months',
    'words',
    'average_of_counts',
    'of_sample',
    'steady',
  ].map((name) => [name, { ...ofAll, ...ofSome }[name] ?? '']),
)

/** What is asked of other rows, for each row of a table. */
const ofMatches = modelOf(
  {
    rows: {
      from: 'data',
      tally: Object.fromEntries(
        Object.entries(ofOthers).map(([name, value]) => [
          `l_${name}`,
          { of: 'data', on: `l_${name}.who = who and l_${name}.counted`, value },
        ]),
      ),
    },
    subject: {
      from: 'rows',
      group: ['id'],
      select: {
        label: 'min(who)',
        rows: 'count(*)',
        ...Object.fromEntries(
          Object.keys(ofOthers).map((name) => [
            `f_${name}`,
            `${isFlag(name) ? 'any' : 'max'}(l_${name})`,
          ]),
        ),
      },
    },
  },
  'id',
)

const cells = {
  x: fc.constantFrom('1.00', '2.50', '2.50', '-3.10', '10.00', '0.00'),
  n: fc.constantFrom(0, 1, 2, 3, 3, 9),
  day: fc.constantFrom(
    '2024-01-31',
    '2024-02-01',
    '2024-02-02',
    '2024-02-29',
    '2024-04-01',
    '2023-12-31',
  ),
  word: fc.constantFrom('甲', '𠮷', 'b', '\uffee'),
  flag: fc.boolean(),
  counted: fc.constantFrom(true, true, true, false),
}

/** A row, and what its missing cells may hold, in each of several worlds. */
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 8, nil: null })
const arbitraryRow = fc.record({
  who: fc.constantFrom('a', 'a', 'b'),
  ...Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, some(cell as never)])),
})
const arbitraryWorlds = fc.record({
  rows: fc.array(arbitraryRow, { minLength: 1, maxLength: 9, size: 'max' }),
  worlds: fc.array(fc.array(fc.record(cells), { minLength: 9, maxLength: 9 }), {
    minLength: 5,
    maxLength: 5,
  }),
})

type Rows = readonly Readonly<Record<string, unknown>>[]

const models = [
  ['groups', ofGroup, 20],
  ['windows', ofEachRow, 14],
  ['matches', ofMatches, 10],
] as const

it.each(models)(
  'what is said of rows in doubt holds in every way to decide them: %s',
  { timeout: 900_000 },
  async (_, model, runs) => {
    let certain = 0
    const loaded = loadPlain(model, [data])
    const options = { ...loaded, coverage: { data: { from: null, to: null } }, backend: memory() }
    const screen = async (rows: Rows) => {
      const numbered = rows.map((row, id) => ({ id, ...row }))
      return screenPlain({ ...options, datasets: { data: numbered as never } })
    }
    await checkProperty(
      arbitraryWorlds,
      runs,
      async ({ rows, worlds }) => {
        const damaged = await screen(rows)
        certain += damaged.subjects.reduce((sum, each) => sum + certainFacts(each), 0)
        const { faults } = checkScreened(loaded, damaged)
        if (faults.length > 0) return faults.join('\n')
        for (const world of worlds) {
          const whole = rows.map((row, i) => ({ ...world[i], ...withoutUnknown(row) }))
          const complaint = refute(damaged.subjects, (await screen(whole)).subjects)
          if (complaint !== undefined) return `${complaint}\n${JSON.stringify(whole)}`
        }
        return undefined
      },
      ({ rows }) => rows.map((row) => JSON.stringify(row)).join('\n'),
    )
    console.log(`${certain} facts are certain`)
    if (reachIsKnown) expect(certain).toBeGreaterThan(100)
  },
)

it.each(models)(
  'memory and DuckDB find the same of rows in doubt: %s',
  { timeout: 900_000 },
  async (_, model, runs) => {
    const loaded = loadPlain(model, [data])
    await checkProperty(
      fc.array(arbitraryRow, { minLength: 1, maxLength: 14, size: 'max' }),
      // The engine plans some hundred aggregates anew in each run.
      Math.ceil(runs / 8),
      async (rows) => {
        const numbered = rows.map((row, id) => ({ id, ...row })) as never
        const [a, b] = await Promise.all(
          [memory(), duckdb()].map((backend) =>
            screenPlain({ ...loaded, datasets: { data: numbered }, backend }),
          ),
        )
        const [expected, found] = [a, b].map((each) => (each ? encodeScreened(each) : []))
        const at = expected?.findIndex((line, i) => line !== found?.[i]) ?? -1
        return at < 0 ? undefined : `memory: ${expected?.[at]}\nduckdb: ${found?.[at]}`
      },
      (rows) => rows.map((row) => JSON.stringify(row)).join('\n'),
    )
  },
)

const withoutUnknown = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))

/** How many facts of a subject are certain. */
const certainFacts = ({ facts }: ScreenedSubject): number =>
  [...facts.values()].filter(({ low, high }) => low !== null && low === high).length
