import { formatValue, type Model, type Outcome, type Type, type Value } from '@mingjian/core'
import type { ObservedRun } from './observe.ts'

/** One subject as the backend computed it, whether or not it is a clue. */
export interface ScreenedSubject {
  /** Key values as canonical text. */
  readonly key: readonly string[]
  /** Whether it may not exist at all. */
  readonly inDoubt: boolean
  /** The facts, the last day of the model's clock as `$last_day`, the identity mark as `$mark`. */
  readonly facts: ReadonlyMap<string, ScreenedFact>
  readonly signals: ReadonlyMap<string, Outcome>
  readonly explanations: ReadonlyMap<string, Outcome>
  readonly score: number
  readonly minScore: number
  readonly maxScore: number
  readonly band: string | null
}

/** A fact with its best value and its range; null ends are open. */
export interface ScreenedFact {
  readonly type: Type
  readonly value: Value
  readonly low: Value
  readonly high: Value
  /** Of an event: the last day up to which it is known not to have happened. */
  readonly until?: Value
}

/** Names that the compiler gives to the subject table and its columns. */
const subjectTable = '$subject'
const madeByCompiler =
  /^(\$(?!(last_day|mark)$)|signal\.|applies\.|explained\.|hits\.)|\$(low|high|until|pending)$/

/** Reads all subjects of a run in the order of their keys. */
export async function readSubjects(
  { plan, run }: ObservedRun,
  model: Model,
): Promise<ScreenedSubject[]> {
  const columns = plan.tables.find(({ name }) => name === subjectTable)?.columns ?? []
  const names = columns.map(({ name }) => name)
  const order = model.subject.key.map((column) => ({ column }))
  const subjects: ScreenedSubject[] = []
  for await (const batch of run.read({ table: subjectTable, columns: names, order })) {
    for (const cells of batch) {
      const row = new Map(columns.map(({ name, type }, i) => [name, { type, value: cells[i] }]))
      subjects.push(toSubject(row, model))
    }
  }
  return subjects
}

type Row = ReadonlyMap<string, { readonly type: Type; readonly value: Value | undefined }>

function toSubject(row: Row, model: Model): ScreenedSubject {
  const cell = (name: string): Value => row.get(name)?.value ?? null
  const facts = [...row].flatMap(([name, { type }]): [string, ScreenedFact][] => {
    if (madeByCompiler.test(name)) return []
    const value = cell(name)
    const end = (which: string) => (row.has(which) ? cell(which) : value)
    const [low, high] = [end(`${name}$low`), end(`${name}$high`)]
    const until = row.has(`${name}$until`) ? cell(`${name}$until`) : null
    return [[name, { type, value, low, high, ...(until === null ? {} : { until }) }]]
  })
  const outcomes = (ids: object, prefix: string) =>
    new Map(Object.keys(ids).map((id) => [id, toOutcome(cell(`${prefix}.${id}`))]))
  return {
    key: model.subject.key.map((name) => {
      const type = row.get(name)?.type
      return type === undefined ? '' : (formatValue(cell(name), type) ?? '')
    }),
    inDoubt: cell('$doubt') === true,
    facts: new Map(facts),
    signals: new Map(
      [...outcomes(model.signals, 'signal')].map(([id, outcome]) => [
        id,
        cell(`applies.${id}`) === false ? 'not-applicable' : outcome,
      ]),
    ),
    explanations: outcomes(model.explained_by, 'explained'),
    score: Number(cell('$score')),
    minScore: Number(cell('$min_score')),
    maxScore: Number(cell('$max_score')),
    band: cell('$band') as string | null,
  }
}

const toOutcome = (value: Value): Outcome =>
  value === true ? 'hit' : value === false ? 'clear' : 'unknown'
