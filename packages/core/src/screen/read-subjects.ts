import type { TableQuery } from '../backend.ts'
import type { Band, Outcome } from '../clue/clue.ts'
import type { Fact } from '../clue/fact.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { call, column } from '../plan/build.ts'
import { names, tables } from '../plan/columns.ts'
import type { Plan, PlanTable } from '../plan/plan.ts'
import { compareValues } from '../values/compare.ts'
import { boolean, string, type Type, type Value } from '../values/type.ts'
import { readFact } from './read-fact.ts'
import type { RunningModel } from './running-model.ts'
import { type SubjectIdentity, subjectIdentity } from './subject-identity.ts'

/** A subject as the backend computed it; in a band unless told. */
export interface SubjectRow<InBand extends Band | null = Band> {
  readonly model: RunningModel
  readonly key: readonly Value[]
  readonly band: InBand
  readonly score: number
  readonly minScore: number
  readonly maxScore: number
  readonly money: Value
  /** The last day of the model's clock; undefined where it has none. */
  readonly lastDay: Fact | undefined
  readonly inDoubt: boolean
  /** Whether rows that it is made from are in doubt. */
  readonly rowsInDoubt: boolean
  readonly identity: SubjectIdentity
  readonly undecided: boolean
  readonly facts: ReadonlyMap<string, Fact>
  readonly signals: ReadonlyMap<string, Outcome>
  readonly explanations: ReadonlyMap<string, Outcome>
}

/** The key of a subject; for a network the name that it has at most, where all that may link does. */
export const placeOfSubject = ({ model, key, facts }: SubjectRow<Band | null>): readonly Value[] =>
  model.checked.source.model.subject.key.map((name, i) => facts.get(name)?.low ?? key[i] ?? null)

/** Streams the subjects of a model that reach a band, in rank order. */
export async function* readSubjects(model: RunningModel): AsyncGenerator<SubjectRow> {
  const { subject, money } = model.checked.source.model
  const order = [
    { column: names.band },
    { column: names.score, descending: true },
    ...(money === undefined ? [] : [{ column: money, descending: true }]),
    ...(model.checked.clock === undefined ? [] : [{ column: earliestDay(model) }]),
    ...subject.key.map((key) => ({ column: key })),
  ]
  const where = call('known', column(names.band, string))
  for await (const row of readRows(model, { where, order })) yield row as SubjectRow
}

/** Streams the subjects that a model lists apart, in the order of their keys. */
export async function* readApart(model: RunningModel): AsyncGenerator<SubjectRow<null>> {
  if (!subjectTable(model.plan).columns.some(({ name }) => name === names.apart)) return
  const order = model.checked.source.model.subject.key.map((key) => ({ column: key }))
  const where = column(names.apart, boolean)
  for await (const row of readRows(model, { where, order })) yield row as SubjectRow<null>
}

/** Streams the subjects that unknown signals could lift over the lowest band, in the order of their keys. */
export function readUndecided(model: RunningModel): AsyncGenerator<SubjectRow<Band | null>> {
  const order = model.checked.source.model.subject.key.map((key) => ({ column: key }))
  return readRows(model, { where: column(names.undecided, boolean), order, limit: mostUndecided })
}

/**
 * Streams the first of them by the score that they may reach, then by the one that they have, then by
 * their keys.
 */
export function readLikeliest(
  model: RunningModel,
  limit: number,
): AsyncGenerator<SubjectRow<null>> {
  const order = [
    { column: names.maxScore, descending: true },
    { column: names.score, descending: true },
    ...model.checked.source.model.subject.key.map((key) => ({ column: key })),
  ]
  const where = column(names.undecided, boolean)
  // Whoever is in a band is not undecided (SEMANTICS 7.3).
  return readRows(model, { where, order, limit }) as AsyncGenerator<SubjectRow<null>>
}

/** Undecided subjects whose own rows are read. */
export const mostUndecided = 1000

/** The column of the earliest day that the last day may be. */
function earliestDay({ plan }: RunningModel): string {
  const low = names.low(names.lastDay)
  const isRanged = subjectTable(plan).columns.some(({ name }) => name === low)
  return isRanged ? low : names.lastDay
}

function subjectTable(plan: Plan): PlanTable {
  const table = plan.tables.find(({ name }) => name === tables.subject)
  if (table === undefined) throw new InvariantError('The plan has no table of subjects.')
  return table
}

/** Reads one subject by its key, whether or not it is in a band; undefined where there is none. */
export async function readSubject(
  model: RunningModel,
  key: readonly Value[],
): Promise<SubjectRow<Band | null> | undefined> {
  const columns = model.checked.source.model.subject.key
  const matching = { columns, values: [key] }
  for await (const row of readRows(model, { matching, order: [] })) return row
  return undefined
}

async function* readRows(
  model: RunningModel,
  query: Pick<TableQuery, 'where' | 'matching' | 'order' | 'limit'>,
): AsyncGenerator<SubjectRow<Band | null>> {
  const columns = subjectTable(model.plan).columns.map(({ name }) => name)
  const places = new Map(columns.map((name, at) => [name, at]))
  for await (const batch of model.run.read({ table: tables.subject, columns, ...query })) {
    for (const cells of batch) {
      yield toSubjectRow(
        model,
        (name) => cells[places.get(name) ?? -1] ?? null,
        (name) => places.has(name),
      )
    }
  }
}

function toSubjectRow(
  model: RunningModel,
  cell: (name: string) => Value,
  has: (name: string) => boolean,
): SubjectRow<Band | null> {
  const { checked } = model
  const { subject, money } = checked.source.model
  const factOf = (name: string, type: Type): Fact => readFact(name, type, { cell, has })
  const facts = new Map(
    [...checked.facts].map(([name, type]) => [name, factOf(name, type)] as const),
  )
  const outcomes = (ids: readonly string[], nameOf: (id: string) => string) =>
    new Map(ids.map((id) => [id, toOutcome(cell(nameOf(id)))]))
  return {
    model,
    key: subject.key.map(cell),
    band: cell(names.band) as Band | null,
    score: Number(cell(names.score)),
    minScore: Number(cell(names.minScore)),
    maxScore: Number(cell(names.maxScore)),
    money: money === undefined ? null : cell(money),
    lastDay: checked.clock && factOf(names.lastDay, checked.clock.type),
    inDoubt: has(names.doubt) && cell(names.doubt) === true,
    rowsInDoubt: has(names.unsureRows) && Number(cell(names.unsureRows)) > 0,
    identity: subjectIdentity(checked, cell, has),
    undecided: cell(names.undecided) === true,
    facts,
    signals: new Map(
      checked.signals.map(({ id, only }) => {
        const isOut = only !== undefined && cell(names.applies(id)) === false
        return [id, isOut ? 'not-applicable' : toOutcome(cell(names.signal(id)))]
      }),
    ),
    explanations: outcomes(
      checked.explanations.map(({ id }) => id),
      names.explanation,
    ),
  }
}

const toOutcome = (value: Value): Outcome =>
  value === true ? 'hit' : value === false ? 'clear' : 'unknown'

/**
 * Orders subjects over all models: band, score, money, last day, model, key. Money of different
 * models is compared as an amount whatever its places; a last day in a range by its earliest.
 */
export function compareSubjects(a: SubjectRow, b: SubjectRow): number {
  return (
    compareValues(a.band, b.band) ||
    b.score - a.score ||
    compareMoney(b, a) ||
    compareLastDay(a, b) ||
    compareValues(a.model.checked.source.model.id, b.model.checked.source.model.id) ||
    compareKeys(a.key, b.key)
  )
}

function compareMoney(a: SubjectRow, b: SubjectRow): number {
  if (a.money === null || b.money === null)
    return a.money === b.money ? 0 : a.money === null ? -1 : 1
  const [x, y] = [moneyPlaces(a), moneyPlaces(b)]
  const most = Math.max(x, y)
  const scaled = (value: Value, places: number) => (value as bigint) * 10n ** BigInt(most - places)
  return compareValues(scaled(a.money, x), scaled(b.money, y))
}

/** The earliest first; an open or unknown one last. */
function compareLastDay(a: SubjectRow, b: SubjectRow): number {
  const [x, y] = [a.lastDay?.low ?? null, b.lastDay?.low ?? null]
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
  return compareValues(x, y)
}

function moneyPlaces({ model }: SubjectRow): number {
  const { money } = model.checked.source.model
  const type = money === undefined ? undefined : model.checked.facts.get(money)
  return type?.kind === 'decimal' ? type.scale : 0
}

function compareKeys(a: readonly Value[], b: readonly Value[]): number {
  for (const [i, value] of a.entries()) {
    const result = compareValues(value, b[i] ?? null)
    if (result !== 0) return result
  }
  return 0
}
