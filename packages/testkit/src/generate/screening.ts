import fc from 'fast-check'
import { type DataColumnName, dataColumns, generateCell, keyColumns } from './columns.ts'
import { generateExplanation, generateSignal } from './signal.ts'
import { arbitraryStepsSeed, generateSteps } from './steps.ts'
import { arbitraryTape, createTape } from './tape.ts'

export type GeneratedRow = Readonly<Record<string, string | number | boolean | null>>

/** A random model with the dataset that it reads and rows for it. */
export interface Screening {
  /** The dataset of the catalog as plain data. */
  readonly dataset: object
  /** The model as plain data: written as JSON it is a model file. */
  readonly model: object
  readonly rows: readonly GeneratedRow[]
}

export interface ScreeningOptions {
  /**
   * Generates only what is sound in doubt: no `known`, `is true` or `coalesce`, and keys that are
   * whole columns without missing cells.
   */
  readonly sound?: boolean
}

const dataset = {
  id: 'suit',
  title: { zh: '案件' },
  privacy: 3,
  columns: Object.fromEntries(
    Object.entries(dataColumns).map(([name, { kind }]) => [name, { title: { zh: name }, kind }]),
  ),
}

/** Generates models over one table of at most 24 rows, a fifth of whose cells are missing. */
export function arbitraryScreening({
  sound = false,
}: ScreeningOptions = {}): fc.Arbitrary<Screening> {
  const options = { exits: !sound, plainKeys: sound }
  const seed = fc.record({
    steps: arbitraryStepsSeed(),
    signals: fc.array(arbitraryTape(48), { minLength: 2, maxLength: 4, size: 'max' }),
    explanations: fc.array(arbitraryTape(32), { maxLength: 2, size: 'max' }),
    score: arbitraryTape(8),
    rows: fc.array(arbitraryTape(24), { minLength: 1, maxLength: 24, size: 'max' }),
  })
  return fc.noBias(seed).map(({ steps: stepsSeed, signals, explanations, score, rows }) => {
    const { steps, subject, facts } = generateSteps(stepsSeed, options)
    const model = {
      id: 'test.generated',
      title: { zh: '生成' },
      line: 'test',
      status: 'experimental',
      privacy: 2,
      certainty: 'exact',
      params: {
        some_days: { value: '30 days', origin: 'test' },
        some_months: { value: '1 month', origin: 'test' },
        a_week: { value: '1 week', origin: 'test' },
      },
      datasets: { suit: { use: 'suit', need: 'required' } },
      steps,
      subject: { ...subject, label: 'label', entity: 'name' },
      ...generateMoney(score, facts),
      signals: Object.fromEntries(
        signals.map((numbers, i) => [`s${i}`, generateSignal(numbers, facts, 'suit_rows')]),
      ),
      explained_by: Object.fromEntries(
        explanations.map((numbers, i) => [`e${i}`, generateExplanation(numbers, facts)]),
      ),
      score: generateScore(score),
    }
    return { dataset, model, rows: rows.map((numbers) => generateRow(numbers, sound)) }
  })
}

function generateMoney(
  numbers: readonly number[],
  facts: readonly { name: string; type: string }[],
) {
  const money = facts.filter(({ type }) => type === 'number')[(numbers[0] ?? 0) % 3]
  return money === undefined ? {} : { money: money.name }
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

function generateRow(numbers: readonly number[], sound: boolean): GeneratedRow {
  const tape = createTape(numbers)
  const cells = Object.keys(dataColumns).map((name) => {
    const cell = generateCell(name as DataColumnName, tape)
    const isMissing = tape.chance(20)
    const isKey = keyColumns.includes(name as (typeof keyColumns)[number])
    return [name, isMissing && !(sound && isKey) ? null : cell]
  })
  return Object.fromEntries(cells)
}
