import type { Term } from '../aggregates/aggregate.ts'
import { exact } from '../aggregates/exact.ts'
import type { CheckedModel } from '../check/checked-model.ts'
import { type Grade, tenthsLeft, worstMarks } from '../model/identity.ts'
import { boolean, decimal, integer, string, type Type } from '../values/type.ts'
import { allOf, call, callTyped, column, literal, truth, whole } from './build.ts'
import { names, tables } from './columns.ts'
import type { Expr } from './expr.ts'
import type { Finished } from './finished.ts'
import { mayFall, storeMark } from './identity.ts'
import { lowerCondition } from './lower-condition.ts'
import { lowerTyped } from './lower-typed.ts'
import type { Marked } from './marked.ts'
import type { Aggregate, PlanColumn, PlanTable } from './plan.ts'
import { boundsOf } from './ranged.ts'
import { addDoubt, type TableState } from './step-state.ts'
import { createTableBuilder, type TableBuilder } from './table-builder.ts'

/** Writes the table of subjects: facts, outcomes of signals, the score interval, the band. */
export function compileSubject(checked: CheckedModel, facts: Finished): PlanTable[] {
  const subject: TableState = {
    step: tables.subject,
    builder: createTableBuilder(tables.subject, facts.from, facts),
    made: [],
  }
  const isNamed = allOf(checked.source.model.subject.key.flatMap((key) => exactName(facts, key)))
  // Of a network whose name might be another one nobody can speak under its name.
  if (isNamed !== undefined) {
    addDoubt(subject, facts.lost === true ? truth(true) : call('not', isNamed))
  }
  const { builder, made } = subject
  for (const { id, only, condition } of checked.signals) {
    const holds = lowerCondition(condition, facts.columns)
    const applies = only && builder.derive(names.applies(id), lowerCondition(only, facts.columns))
    const both = applies === undefined ? holds : call('and', applies, holds)
    builder.derive(names.signal(id), onSubject(both, builder.doubt))
  }
  for (const { id, condition } of checked.explanations) {
    builder.derive(names.explanation(id), lowerCondition(condition, facts.columns))
  }
  if (checked.clock !== undefined) {
    builder.define(names.lastDay, lowerTyped(checked.clock, builder))
  }
  const marked = facts.marked && storeMark(builder, names.mark, facts.marked)
  const type = addScores(builder, checked, marked?.term)
  addBands(builder, checked, type, marked)
  const table = { ...builder.build(), name: tables.subject, keep: true }
  return [...made, table, countsTable(checked, table.columns)]
}

function exactName({ columns }: Finished, key: string): readonly Expr[] {
  const term = columns.get(key)
  return term?.network === undefined ? [] : exact(term)
}

/** A signal on a subject that may not exist is at most unknown. */
function onSubject(condition: Expr, doubt: Expr | undefined): Expr {
  if (doubt === undefined) return condition
  const unsure = call('and', doubt, call('not', call('isFalse', condition)))
  return call('case', unsure, literal(null, boolean), condition)
}

const outcome = (name: string) => column(name, boolean)
const certainly = (name: string): Expr => call('isTrue', outcome(name))
const possibly = (name: string): Expr => call('not', call('isFalse', outcome(name)))

type Signals = CheckedModel['source']['model']['signals']
type Missing = Signals[string]['missing']

/** Signals whose unknowns are asked for, and those that are told at all. */
const asked: readonly Missing[] = ['request']
const told: readonly Missing[] = ['request', 'list-apart']

/** The greatest score with the unknowns of such signals alone as hits, and its column. */
function reach(signals: Signals, kinds: readonly Missing[]) {
  const isAll = Object.values(signals).every(({ missing }) => kinds.includes(missing))
  return { name: isAll ? names.maxScore : names.reach(kinds.join('.')), kinds }
}

/** Writes the score and its interval and returns their type: whole numbers, rounded where a grade has a part in them. */
function addScores(builder: TableBuilder, checked: CheckedModel, mark: Term | undefined): Type {
  const { signals, explained_by, score } = checked.source.model
  const families = new Map<string, [id: string, weight: number][]>()
  for (const [id, { family, weight }] of Object.entries(signals)) {
    families.set(family, [...(families.get(family) ?? []), [id, weight]])
  }
  const total = (parts: readonly Expr[]): Expr =>
    parts.reduce((sum, part) => call('add', sum, part), whole(0))
  const points = (counts: (name: string, id: string) => Expr): Expr => {
    const best = [...families.values()].map((members) => {
      const each = members.map(([id, weight]) =>
        call('case', counts(names.signal(id), id), whole(weight), whole(0)),
      )
      return each.length === 1 ? (each[0] as Expr) : call('greatest', ...each)
    })
    return call('least', whole(score.cap), total(best))
  }
  const lowered = (counts: (name: string) => Expr): Expr =>
    total(
      Object.entries(explained_by).map(([id, { lowers }]) =>
        call('case', counts(names.explanation(id)), whole(lowers), whole(0)),
      ),
    )
  const add = (name: string, gained: Expr, lost: Expr, by: Expr | undefined) =>
    builder.derive(
      name,
      by === undefined
        ? call('greatest', whole(0), call('subtract', gained, lost))
        : weighted(gained, lost, by),
    ).type
  const type = add(names.score, points(certainly), lowered(certainly), mark?.value)
  add(names.minScore, points(certainly), lowered(possibly), mark && boundsOf(mark).high)
  add(names.maxScore, points(possibly), lowered(certainly), mark?.value)
  const reached = [reach(signals, asked), reach(signals, told)].filter(
    ({ name }) => name !== names.maxScore,
  )
  for (const { name, kinds } of new Map(reached.map((each) => [each.name, each])).values()) {
    const isTold = (id: string) => kinds.includes(signals[id]?.missing ?? 'request')
    const counts = (signal: string, id: string) => (isTold(id) ? possibly : certainly)(signal)
    add(name, points(counts), lowered(certainly), mark?.value)
  }
  if (hasExplanations(checked)) add(names.bareScore, points(certainly), whole(0), mark?.value)
  for (const strength of ['strong', 'medium', 'weak']) {
    const members = Object.entries(signals).filter(([, signal]) => signal.strength === strength)
    const hits = members.map(([id]) =>
      call('case', certainly(names.signal(id)), whole(1), whole(0)),
    )
    builder.derive(names.hits(strength), total(hits))
  }
  return type
}

/** What a grade leaves of the points, less what explanations take, rounded once. */
function weighted(gained: Expr, lost: Expr, mark: Expr): Expr {
  const tenths = decimal(1)
  const left = (grade: Grade) => literal((tenthsLeft[grade] / 10).toFixed(1), tenths)
  const factor = call(
    'case',
    call('lessThanInclusive', mark, whole(worstMarks.A)),
    left('A'),
    call('lessThanInclusive', mark, whole(worstMarks.B)),
    left('B'),
    left('C'),
  )
  const less = call(
    'subtract',
    call('multiply', gained, factor),
    callTyped('rescale', [lost], tenths),
  )
  return callTyped('rescale', [call('greatest', literal('0.0', tenths), less)], decimal(0))
}

function addBands(
  builder: TableBuilder,
  checked: CheckedModel,
  type: Type,
  marked: Marked | undefined,
): void {
  const { signals } = checked.source.model
  const columns = new Map([
    ...Object.keys(signals).map(
      (id) => [names.signal(id), { value: outcome(names.signal(id)) }] as const,
    ),
    ...['strong', 'medium', 'weak'].map(
      (strength) =>
        [names.hits(strength), { value: column(names.hits(strength), integer, false) }] as const,
    ),
  ])
  const score = column(names.score, type, false)
  const bound = (from: number) => literal(String(from), type)
  // A subject of grade C is never in band A.
  const isFit =
    marked && mayFall(marked, worstMarks.B)
      ? call('lessThanInclusive', marked.term.value, whole(worstMarks.B))
      : undefined
  const branches = checked.bands.flatMap(({ band, from, needs }) => {
    const reached = call('greaterThanInclusive', score, bound(from))
    const needed = needs && call('isTrue', lowerTyped(needs, { columns }).value)
    const fit = band === 'A' ? isFit : undefined
    return [allOf([reached, needed, fit]) ?? reached, literal(band, string)]
  })
  const band = builder.derive(names.band, call('case', ...branches, literal(null, string)))
  const isNone = call('not', call('known', band))
  const reaches = (of: string): Expr => {
    const lowest = (bands: CheckedModel['bands']): Expr => {
      if (bands.length === 0) return truth(false)
      const from = Math.min(...bands.map((each) => each.from))
      return call('greaterThanInclusive', column(of, type, false), bound(from))
    }
    const all = lowest(checked.bands)
    const others = checked.bands.filter((each) => each.band !== 'A')
    return isFit === undefined ? all : call('case', isFit, all, lowest(others))
  }
  const [asks, tells] = [reaches(reach(signals, asked).name), reaches(reach(signals, told).name)]
  const has = (kind: Missing) => Object.values(signals).some(({ missing }) => missing === kind)
  builder.derive(names.undecided, call('and', isNone, asks))
  if (has('list-apart')) builder.derive(names.apart, call('and', isNone, tells, call('not', asks)))
  if (has('drop')) {
    const falls = call('and', isNone, reaches(names.maxScore), call('not', tells))
    builder.derive(names.dropped, falls)
  }
  if (hasExplanations(checked)) {
    builder.derive(names.explained, call('and', isNone, reaches(names.bareScore)))
  }
}

const hasExplanations = ({ explanations }: CheckedModel): boolean => explanations.length > 0

const count = (filter?: Expr): Aggregate => ({
  function: 'count',
  type: integer,
  ...(filter === undefined ? {} : { filter }),
})

/** Counts the subjects that explanations alone keep out of the bands, and each of these. */
function explainedCounts(checked: CheckedModel): { name: string; aggregate: Aggregate }[] {
  if (!hasExplanations(checked)) return []
  const explained = column(names.explained, boolean, false)
  return [
    { name: 'explained', aggregate: count(explained) },
    ...checked.explanations.map(({ id }) => ({
      name: names.explainedBy(id),
      aggregate: count(call('and', explained, certainly(names.explanation(id)))),
    })),
  ]
}

/** Counts of each signal the subjects that it leaves undecided and of which rows are in doubt. */
function undecidedInDoubt(
  { signals }: CheckedModel,
  subject: readonly PlanColumn[],
): { name: string; aggregate: Aggregate }[] {
  if (!subject.some(({ name }) => name === names.unsureRows)) return []
  const inDoubt = call('greaterThan', column(names.unsureRows, integer, false), whole(0))
  return signals.map(({ id }) => ({
    name: names.undecidedInDoubt(id),
    aggregate: count(call('and', isUndecidedBy(id), inDoubt)),
  }))
}

const isUndecidedBy = (id: string): Expr =>
  call(
    'and',
    column(names.undecided, boolean, false),
    call('not', call('known', outcome(names.signal(id)))),
  )

/** Counts subjects, outcomes of each signal and explanation, and clues of each band. */
function countsTable(checked: CheckedModel, subject: readonly PlanColumn[]): PlanTable {
  const outcomes = [
    ...checked.signals.map(({ id }) => names.signal(id)),
    ...checked.explanations.map(({ id }) => names.explanation(id)),
  ]
  const band = column(names.band, string)
  const columns = [
    { name: 'subjects', aggregate: count() },
    ...[
      ['undecided', names.undecided],
      ['apart', names.apart],
      ['dropped', names.dropped],
    ]
      .filter(([, flag]) => subject.some(({ name }) => name === flag))
      .map(([name = '', flag = '']) => ({
        name,
        aggregate: count(column(flag, boolean, false)),
      })),
    ...checked.bands.map((each) => ({
      name: `band.${each.band}`,
      aggregate: count(call('isTrue', call('equal', band, literal(each.band, string)))),
    })),
    ...checked.signals.map(({ id }) => ({
      name: names.undecidedBy(id),
      aggregate: count(isUndecidedBy(id)),
    })),
    ...undecidedInDoubt(checked, subject),
    ...explainedCounts(checked),
    ...checked.signals
      .filter(({ only }) => only !== undefined)
      .map(({ id }) => ({
        name: `${names.applies(id)}.not`,
        aggregate: count(call('isFalse', outcome(names.applies(id)))),
      })),
    ...outcomes.flatMap((name) => [
      { name: `${name}.hit`, aggregate: count(certainly(name)) },
      { name: `${name}.clear`, aggregate: count(call('isFalse', outcome(name))) },
      { name: `${name}.unknown`, aggregate: count(call('not', call('known', outcome(name)))) },
    ]),
  ]
  return {
    name: tables.counts,
    from: { table: tables.subject },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map(({ name }) => ({ name, type: integer })),
    keep: true,
  }
}
