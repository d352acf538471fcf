import groupBy from 'lodash/groupBy.js'
import type { CheckedMatch, CheckedStep } from '../check/checked-model.ts'
import { stepNamed } from '../check/placed-step.ts'
import type { Band, WantedData } from '../clue/clue.ts'
import { isCertain } from '../clue/fact.ts'
import { columnsOf, isAggregated, type Typed } from '../model/typed.ts'
import { names } from '../plan/columns.ts'
import { type EvidencePlan, planEvidence, type Reading, sourceOf } from '../plan/evidence.ts'
import type { Value } from '../values/type.ts'
import { type Ask, blameRow, columnsUnder, isThere, partsOf } from './blame-row.ts'
import { type Causes, itself } from './causes.ts'
import type { Given } from './evaluate-typed.ts'
import { rowKey } from './evidence-nodes.ts'
import {
  type EvidenceQuery,
  openRowsOf,
  readingQuery,
  rowsQuery,
  wholePairsQuery,
} from './evidence-query.ts'
import type { EvidenceSetting } from './evidence-shape.ts'
import { type FoundRow, foundRows } from './found-rows.ts'
import { isOpen, openColumns } from './open-columns.ts'
import { readFact } from './read-fact.ts'
import type { SubjectRow } from './read-subjects.ts'
import { describeRows, type RowsOn } from './rows-on.ts'
import { type RunningModel, rowsByOwner, stepsOf } from './running-model.ts'
import { computedBy, isValueless, mayBeValueless } from './valueless.ts'

/** A fact of a subject, or the subject itself, and what was found to leave it unknown. */
interface Asker {
  readonly wanted: WantedData[]
}

type Asks = Map<Ask, Set<Asker>>

/** A row that is asked about. */
interface AskedRow {
  readonly row: FoundRow
  readonly asks: Asks
}

/** Rows of one kind. */
interface AskedRows {
  readonly on: RowsOn
  readonly asked: readonly AskedRow[]
}

interface Walk {
  readonly setting: EvidenceSetting
  readonly plan: EvidencePlan
}

/**
 * Finds for some subjects of one model what leaves their facts unknown, and themselves in doubt (SEMANTICS 8.11): from the
 * rows that the facts are computed from, along what is unknown on them and behind them, to cells
 * of records, days that are not covered, and rows that are not found. Only rows are followed that are
 * found by the key of the subject, as those of a signal are. What cannot be followed is left out.
 */
export async function readCauses(
  model: RunningModel,
  subjects: readonly SubjectRow<Band | null>[],
  datasets: EvidenceSetting['datasets'],
): Promise<ReadonlyMap<SubjectRow<Band | null>, Causes>> {
  const { checked } = model
  const { from, key } = checked.source.model.subject
  const plan = planEvidence(checked, rowsByOwner(model))
  const { facts: rows } = plan
  const step = stepNamed(from, checked)?.step
  // Under the name of a network other rows stand, too.
  const isFollowed = step !== undefined && !key.some((name) => rows.networks.includes(name))
  if (!isFollowed || subjects.length === 0) return new Map()
  const askers = new Map(subjects.map((row) => [row, askersOf(row)]))
  const asksOf = new Map(subjects.map((row) => [row, asksOfSubject(step, askers.get(row))]))
  const bySubject = groupBy(subjects, (row) => rowKey(row.key))
  const values = subjects.map((row) => row.key)
  const steps = stepsOf(model, rows.of.owner)
  const all = [...asksOf.values()].flatMap((asks) => [...asks.keys()])
  const whole = rowsQuery(steps.plan, rows, { columns: key, values })
  // On a row whose columns are all certain an expression may have no value.
  const query = all.some((ask) => typeof ask !== 'string' && mayBeValueless(ask))
    ? { ...whole, query: { ...whole.query, limit: mostRows } }
    : openRowsOf(whole, new Set(all.flatMap(columnsRead)), mostRows)
  const setting = { model, datasets, reveal: false }
  const on = describeRows(rows, query.columns, setting)
  const asked: AskedRow[] = []
  for await (const batch of foundRows(steps, query, rows)) {
    for (const row of batch) {
      for (const subject of bySubject[rowKey(key.map(row.cell))] ?? []) {
        asked.push({ row, asks: asksOf.get(subject) ?? new Map() })
      }
    }
  }
  await follow({ setting, plan }, { on, asked })
  const isWhole =
    asked.length < mostRows && [...model.coverage.values()].every((each) => !each.lost)
  if (isWhole) {
    const open = new Set(asked.flatMap((each) => openAskers(on, each)))
    for (const facts of askers.values()) blameSelected(step, on, facts, open)
  }
  return new Map(
    [...askers].map(([row, found]) => [
      row,
      new Map([...found].map(([fact, { wanted }]) => [fact, wanted])),
    ]),
  )
}

/** Whether a signal or explanation of a subject is unknown. */
export const hasUnknown = ({ signals, explanations }: SubjectRow<Band | null>): boolean =>
  [...signals.values(), ...explanations.values()].includes('unknown')

/** Rows of one kind that are read: of more the first tell enough. */
const mostRows = 20_000

const columnsRead = (ask: Ask): string[] => (typeof ask === 'string' ? [ask] : columnsOf(ask))

function askersOf({ facts }: SubjectRow<Band | null>): ReadonlyMap<string, Asker> {
  const open = [...facts].flatMap(([name, fact]) => (isCertain(fact) ? [] : [name]))
  return new Map([itself, ...open].map((name) => [name, { wanted: [] }]))
}

/** What the rows that a group reads are asked for the facts of a subject. */
function asksOfSubject(step: CheckedStep, askers: ReadonlyMap<string, Asker> = new Map()): Asks {
  const asks: Asks = new Map()
  const ask = (name: string, asker: Asker): void => {
    const selected = step.select.find((each) => each.name === name)?.value
    if (name === itself) {
      add(asks, isThere, [asker])
      for (const each of step.keep ? columnsIn(step.keep) : []) ask(each, asker)
    }
    for (const part of selected ? partsOf(selected) : []) {
      if (part.kind === 'aggregate') add(asks, part, [asker])
      else ask(part.name, asker)
    }
  }
  for (const [name, asker] of askers) ask(name, asker)
  return asks
}

const columnsIn = (typed: Typed): string[] =>
  partsOf(typed).flatMap((part) => (part.kind === 'column' ? [part.name] : []))

function add(asks: Asks, what: Ask, askers: Iterable<Asker>): void {
  asks.set(what, new Set([...(asks.get(what) ?? []), ...askers]))
}

/** Facts for which no row has anything open, nor is in doubt: they have no value though all is known. */
function blameSelected(
  step: CheckedStep,
  on: RowsOn,
  facts: ReadonlyMap<string, Asker>,
  open: ReadonlySet<Asker>,
): void {
  for (const [name, asker] of facts) {
    const selected = step.select.find((each) => each.name === name)?.value
    if (selected === undefined || open.has(asker) || asker.wanted.length > 0) continue
    asker.wanted.push(...on.valueless(columnsOf(selected)))
  }
}

/** Those who ask for what is open on a row, or whether it is there where that is in doubt. */
function openAskers({ has, typeOf }: RowsOn, { row: { cell }, asks }: AskedRow): Asker[] {
  const isInDoubt = cell(names.doubt) === true || (has(names.where) && cell(names.where) === null)
  const isOpenHere = (name: string) => {
    const type = typeOf(name)
    return type === undefined || isOpen(readFact(name, type, { cell, has }))
  }
  return [...asks].flatMap(([ask, askers]) =>
    isInDoubt || columnsRead(ask).some(isOpenHere) ? [...askers] : [],
  )
}

/** What rows behind a row are asked; of a `has` or `tally` each pair says what. */
interface Descent {
  readonly ids: readonly Value[]
  readonly cell: FoundRow['cell']
  readonly asks: Asks
  readonly matches: Map<CheckedMatch, Set<Asker>>
}

/** Asks rows of one kind, and those behind them. */
async function follow(walk: Walk, { on, asked }: AskedRows): Promise<void> {
  const next = new Map<Reading, Map<string, Descent>>()
  for (const { row, asks } of asked) {
    blameRow<Asker>(on, row.cell, asks, {
      want(data, askers) {
        for (const { wanted } of askers) wanted.push(data)
      },
      descend(reading, what, askers) {
        const descents = next.get(reading) ?? new Map<string, Descent>()
        next.set(reading, descents)
        const { ids, cell } = row
        const id = rowKey(ids)
        const descent = descents.get(id) ?? { ids, cell, asks: new Map(), matches: new Map() }
        descents.set(id, descent)
        if (typeof what === 'string' || 'kind' in what) add(descent.asks, what, askers)
        else {
          const before = descent.matches.get(what) ?? []
          descent.matches.set(what, new Set([...before, ...askers]))
        }
      },
    })
  }
  for (const [reading, descents] of next) {
    await follow(walk, await readBehind(walk, on, reading, descents))
  }
}

/** Reads the rows behind some rows, with what each of them is asked. */
async function readBehind(
  { setting, plan }: Walk,
  own: RowsOn,
  reading: Reading,
  descents: ReadonlyMap<string, Descent>,
): Promise<AskedRows> {
  const { rows } = own
  const steps = stepsOf(setting.model, rows.of.owner)
  const target = plan.find(reading.to)
  const ids = [...descents.values()].map((each) => each.ids)
  const { found } = reading
  const match = rows.step?.matches.find(({ name }) => 'pairs' in found && name === reading.by)
  const query: EvidenceQuery =
    'pairs' in found && match !== undefined
      ? wholePairsQuery(
          steps.plan,
          rows,
          { ...reading, found },
          { target, source: sourceOf(match.of) },
          ids,
        )
      : readingQuery(steps.plan, rows, reading, target, ids)
  const on = describeRows(target, query.columns, setting)
  const asked = new Map<string, AskedRow>()
  const limited = { ...query, query: { ...query.query, limit: mostRows } }
  for await (const batch of foundRows(steps, limited, target)) {
    for (const row of batch) {
      const descent = descents.get(rowKey(row.cells.slice(0, rows.ids.length)))
      if (descent === undefined) continue
      const node = asked.get(rowKey(row.ids)) ?? { row, asks: new Map() }
      asked.set(rowKey(row.ids), node)
      for (const [what, askers] of descent.asks) add(node.asks, what, askers)
      for (const [each, askers] of descent.matches) {
        const pair = { own: { on: own, cell: descent.cell }, other: { on, row } }
        const { asks, wanted } = blamePair(each, pair)
        for (const what of asks) add(node.asks, what, askers)
        for (const asker of askers) asker.wanted.push(...wanted)
      }
    }
  }
  return { on, asked: [...asked.values()] }
}

/** What a row of a `has` or `tally` and one that it asks about know of each other. */
interface Pair {
  readonly own: { readonly on: RowsOn; readonly cell: FoundRow['cell'] }
  readonly other: { readonly on: RowsOn; readonly row: FoundRow }
}

/**
 * What the other row of a pair is asked: whether it is there, and the columns that it is compared and
 * counted by; and what is wanted where the pair itself counts too little, or what is computed of it has
 * no value.
 */
function blamePair(
  { name, of, on, value }: CheckedMatch,
  { own, other }: Pair,
): { readonly asks: readonly Ask[]; readonly wanted: readonly WantedData[] } {
  const prefix = `${name}.`
  const { cell } = other.row
  const given: Given = {
    column({ name: column, type }) {
      const isOther = column.startsWith(prefix)
      const read = isOther ? { cell, has: other.on.has } : { cell: own.cell, has: own.on.has }
      return readFact(isOther ? column.slice(prefix.length) : column, type, read)
    },
  }
  const has = (column: string) =>
    column.startsWith(prefix) ? other.on.has(column.slice(prefix.length)) : own.on.has(column)
  /** What is computed of the pair without a value. */
  const valuelessOf = (typed: Typed | undefined): WantedData[] => {
    const parts = typed?.kind === 'aggregate' ? computedBy(typed) : []
    const within = typed?.kind === 'call' ? typed.args : parts.filter(isAggregated)
    const open = parts.filter((each) => !isAggregated(each) && isValueless(each, given, has))
    return [
      ...open.flatMap((each) => other.on.valueless(columnsUnder(each, name), cell)),
      ...within.flatMap(valuelessOf),
    ]
  }
  const grade = own.on.belowGrade(on, name, given)
  if (grade !== undefined) {
    const keys = on.keys.map(({ right }) => right)
    const cells = other.on.cellsOf(keys, cell)
    const wanted = cells.length > 0 ? cells : own.on.unmatchedOf(of, keys)
    return { asks: [], wanted: wanted.map((each) => ({ ...each, reason: 'grade-below', grade })) }
  }
  const isMatch = cell(names.match)
  const compared = on.condition && isMatch === null ? openColumns(on.condition, given) : []
  return {
    asks: [
      isThere,
      ...compared.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : [])),
      ...(value === undefined ? [] : columnsUnder(value, name)),
    ],
    wanted: isMatch === false ? [] : valuelessOf(value),
  }
}
