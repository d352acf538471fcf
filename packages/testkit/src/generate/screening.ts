import fc from 'fast-check'
import {
  type DataName,
  dataColumns,
  type GeneratedCell,
  generateCell,
  rowNumber,
  wholeColumns,
} from './columns.ts'
import { generateExplanation, generateSignal } from './signal.ts'
import { arbitraryStepsSeed, generateSteps } from './steps.ts'
import { arbitraryTape, createTape, type Tape } from './tape.ts'
import { generateWritten, writtenTable } from './written.ts'

/** A row of a generated table by column; null is a missing cell. */
export type GeneratedRow = Readonly<Record<string, GeneratedCell | null>>

/** A random model with the datasets that it reads and rows for them. */
export interface Screening {
  /** The datasets of the catalog as plain data. */
  readonly catalog: readonly object[]
  /** The model as plain data: written as JSON it is a model file. */
  readonly model: object
  /** Rows by dataset; a helpful dataset may be missing. */
  readonly data: Readonly<Partial<Record<DataName, readonly GeneratedRow[]>>>
  /** The periods that are declared for datasets. */
  readonly coverage: Readonly<Record<string, { from: string | null; to: string | null }>>
}

/** What kind of models are generated. */
export interface ScreeningOptions {
  /**
   * Generates only what is sound in doubt: no `known`, `is true` or `coalesce`, and keys that are
   * whole columns without missing cells; coverage is declared, and no dataset is missing.
   */
  readonly sound?: boolean
  /** Whether steps ask other tables: `join`, `has`, `tally`. True unless told. */
  readonly links?: boolean
}

type Columns = Readonly<Record<string, { readonly kind: string; readonly empty?: string }>>

const kinds = (columns: Columns, notNegative: boolean) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { kind, empty }]) => [
      name,
      {
        title: { zh: name },
        kind,
        ...(empty === undefined ? {} : { empty }),
        ...(notNegative && (name === 'amount' || name === 'staff') ? { never_negative: true } : {}),
      },
    ]),
  )

/**
 * Generates models over three tables of at most 48 rows, a seventh of whose cells are missing.
 *
 * @example
 * const { sample } = await import('fast-check')
 * const [screening] = sample(arbitraryScreening({ sound: true }), 1)
 */
export function arbitraryScreening({
  sound = false,
  links = true,
}: ScreeningOptions = {}): fc.Arbitrary<Screening> {
  const rowsOf = (minLength: number, maxLength: number) =>
    fc.array(arbitraryTape(36), { minLength, maxLength, size: 'max' })
  const seed = fc.record({
    steps: arbitraryStepsSeed(links),
    signals: fc.array(arbitraryTape(48), { minLength: 2, maxLength: 4, size: 'max' }),
    explanations: fc.array(arbitraryTape(32), { maxLength: 2, size: 'max' }),
    score: arbitraryTape(8),
    tables: arbitraryTape(24),
    written: arbitraryTape(60),
    suit: rowsOf(1, 24),
    pay: rowsOf(0, 16),
    office: rowsOf(0, 8),
    splits: arbitraryTape(1),
  })
  return fc
    .noBias(seed)
    .map(({ steps: stepsSeed, signals, explanations, score, splits, ...rows }) => {
      const tape = createTape(rows.tables)
      const isNamed = tape.chance(40)
      const { catalog, dates, ends } = generateCatalog(tape, isNamed)
      const isSplit = createTape(splits).chance(20)
      const options = { exits: !sound, plainKeys: sound, dates, ends, splits: isSplit }
      const { steps, subject, facts, rows: rowColumns } = generateSteps(stepsSeed, options)
      const read = JSON.stringify(steps)
      const used = (['suit', 'pay', 'office'] as const).filter((name) => read.includes(`"${name}"`))
      const model = {
        id: 'test.generated',
        title: { zh: '生成' },
        line: 'other',
        status: 'experimental',
        privacy: 2,
        certainty: 'exact',
        params: {
          some_days: { value: '30 days', origin: 'design' },
          some_months: { value: '1 month', origin: 'design' },
          a_week: { value: '1 week', origin: 'design' },
          some_hours: { value: '36 hours', origin: 'design' },
          half_an_hour: { value: '30 minutes', origin: 'design' },
          hub_rows: { value: 4, origin: 'design' },
          dated: {
            variants: [
              { from: '2023-12-15', value: 1 },
              { from: '2024-01-20', value: 2 },
              { from: '2024-02-10', value: 1 },
            ],
            origin: 'design',
          },
        },
        datasets: Object.fromEntries(
          used.map((name) => [name, { use: name, need: name === 'suit' ? 'required' : 'helpful' }]),
        ),
        ...(read.includes(`"${writtenTable.name}"`)
          ? { tables: generateWritten(rows.written, sound) }
          : {}),
        steps,
        subject: { ...subject, label: 'label', ...generateEntity(tape, subject.key, isNamed) },
        ...generateMoney(score, facts),
        ...generateClock(score, facts),
        signals: Object.fromEntries(
          signals.map((numbers, i) => [`s${i}`, generateSignal(numbers, facts, 'suit_rows')]),
        ),
        explained_by: Object.fromEntries(
          explanations.map((numbers, i) => [`e${i}`, generateExplanation(numbers, facts)]),
        ),
        score: generateScore(score),
        review: generateReview(score, rowColumns),
      }
      const missing = (name: DataName) => !sound && name !== 'suit' && tape.chance(8)
      const data = used
        .filter((name) => !missing(name))
        .map((name) => [name, rows[name].map((row, i) => generateRow(name, row, i, sound))])
      return {
        catalog,
        model,
        data: Object.fromEntries(data),
        coverage: generateCoverage(tape, sound),
      }
    })
}

/** The catalog says of a dataset, or does not, when its rows happened and whose they are. */
function generateCatalog(
  tape: Tape,
  isNamed: boolean,
): {
  readonly catalog: object[]
  readonly dates: Partial<Record<DataName, string>>
  readonly ends: Partial<Record<DataName, string>>
} {
  const define = (id: DataName, says: object) => ({
    id,
    title: { zh: id },
    privacy: 3,
    ...says,
    columns: kinds(
      isNamed ? renameKinds(dataColumns[id]) : dataColumns[id],
      id !== 'suit' && tape.chance(35),
    ),
  })
  const dates = {
    ...(tape.chance(75) ? { pay: tape.pick(['day', 'day', 'at']) } : {}),
    ...(tape.chance(50) ? { office: 'since' } : {}),
  }
  const ends = dates.office !== undefined && tape.chance(60) ? { office: 'gone' } : {}
  const complete = dates.pay !== undefined && tape.chance(20) ? { complete: true } : {}
  const covers = tape.chance(35) ? { covers: tape.pick(['who', 'town']) } : {}
  const dated = (id: 'pay' | 'office') => (dates[id] === undefined ? {} : { date: dates[id] })
  return {
    dates,
    ends,
    catalog: [
      define('suit', {}),
      define('pay', {
        office: { zh: '银行', en: 'banks' },
        ...dated('pay'),
        ...complete,
        ...covers,
      }),
      define('office', {
        ...dated('office'),
        ...(ends.office === undefined ? {} : { until: ends.office }),
      }),
    ],
  }
}

/** A place that is taken for someone's name, and a day of birth: rows are told apart by them. */
const named = { town: { kind: 'person_name' }, day: { kind: 'birth_date' } }

const renameKinds = (columns: Columns): Columns =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      Object.entries(named).find(([other]) => other === name)?.[1] ?? column,
    ]),
  )

/** Persons are graded, where the key can tell them apart; at least so well that a subject can be. */
function generateEntity(tape: Tape, key: readonly string[], isNamed: boolean): object {
  const grades = key.includes('who')
    ? ['A', 'B', 'C']
    : isNamed && key.includes('town')
      ? ['C']
      : []
  if (grades.length === 0 || !tape.chance(60)) return { entity: tape.pick(['name', 'unit']) }
  const least = tape.chance(30) ? grades[tape.below(grades.length)] : undefined
  return {
    entity: tape.pick(['person', 'firm', 'person-or-firm']),
    ...(least === undefined ? {} : { at_least: least }),
  }
}

function generateCoverage(tape: Tape, always: boolean): Screening['coverage'] {
  const declared = (['pay', 'office'] as const).flatMap((name) => {
    if (!always && tape.chance(35)) return []
    const bounded = { from: '2023-12-01', to: tape.pick(['2024-06-30', '2024-02-01']) }
    return [[name, tape.chance(25) ? bounded : { from: null, to: null }] as const]
  })
  return Object.fromEntries(declared)
}

function generateMoney(
  numbers: readonly number[],
  facts: readonly { name: string; type: string }[],
) {
  const money = facts.filter(({ type }) => type === 'number')[(numbers[0] ?? 0) % 3]
  return money === undefined ? {} : { money: money.name }
}

/** Documents to ask for: always, or where the first signal is unknown. */
function generateReview(numbers: readonly number[], rows: readonly { name: string }[]): object {
  const tape = createTape(numbers.slice(6))
  const of = `suit_rows.${rows[tape.below(rows.length)]?.name}`
  const asked = tape.chance(50) ? { for: ['s0'] } : {}
  return { requests: [{ to: '法院', document: '卷宗', of, ...asked }] }
}

/** A last day that is often in the past and often in doubt. */
function generateClock(
  numbers: readonly number[],
  facts: readonly { name: string; type: string }[],
) {
  const tape = createTape(numbers.slice(4))
  const days = facts.flatMap(({ name, type }) => {
    if (type === 'time') return [`date_of(${name})`]
    return type === 'date' ? [name] : []
  })
  const [day] = days.slice(tape.below(Math.max(days.length, 1)))
  if (day === undefined || !tape.chance(60)) return {}
  const last_day = tape.pick([`${day} + some_months`, day, `greatest(${day}, as_of - some_days)`])
  return { clock: { last_day, why: '申请监督期限' } }
}

/** Bands whose lowest is within reach of any hit; a weight is at least 5. */
function generateScore(numbers: readonly number[]): object {
  const tape = createTape(numbers.slice(1))
  const needs = tape.pick([undefined, 'signal.s0 or hits.strong >= 1', 'not signal.s1'])
  return {
    cap: tape.pick([100, 40]),
    bands: {
      A: { from: 5, ...(needs === undefined ? {} : { needs }) },
      B: { from: 3 },
      C: { from: tape.pick([1, 0]) },
    },
  }
}

function generateRow(
  data: DataName,
  numbers: readonly number[],
  index: number,
  sound: boolean,
): GeneratedRow {
  const tape = createTape(numbers)
  const cells = Object.keys(dataColumns[data]).map((name) => {
    if (name === rowNumber) return [name, index]
    const cell = generateCell(data, name, tape)
    const isMissing = tape.chance(data === 'suit' ? 18 : 10)
    return [name, isMissing && !(sound && wholeColumns.has(name)) ? null : cell]
  })
  return Object.fromEntries(cells)
}
