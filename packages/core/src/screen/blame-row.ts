import type { CheckedJoin, CheckedMatch, CheckedPeriod, TableName } from '../check/checked-model.ts'
import { waitsOn } from '../check/follow-feeds.ts'
import { gathers } from '../check/gathers.ts'
import type { WantedData } from '../clue/clue.ts'
import { columnsOf, isAggregated, type Typed, type TypedAggregate } from '../model/typed.ts'
import { names } from '../plan/columns.ts'
import type { Reading } from '../plan/evidence.ts'
import { recordColumn } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import type { Given } from './evaluate-typed.ts'
import { evaluatePart, isOpen, openColumns } from './open-columns.ts'
import { readFact } from './read-fact.ts'
import type { RowsOn } from './rows-on.ts'
import { uncoveredDays } from './uncovered-days.ts'
import { isValueless } from './valueless.ts'

/** What is asked of a row: why a column is not certain, what a group computes of it, or why it is in doubt. */
export type Ask = string | TypedAggregate

export const isThere = names.doubt

/** What comes of a row that is asked about: data that are wanted, and what other rows are asked. */
export interface Blamed<Asker> {
  want(data: WantedData, askers: ReadonlySet<Asker>): void
  /** Asks the rows that a value rests on; of a `has` or `tally` it depends on each of them what. */
  descend(reading: Reading, ask: Ask | CheckedMatch, askers: ReadonlySet<Asker>): void
}

type Cell = (name: string) => Value

/**
 * Follows what a row is asked: from column to column within it, to the cells of its record, and to
 * the rows behind it. What cannot be followed (a window, a network) leads nowhere.
 */
export function blameRow<Asker>(
  on: RowsOn,
  cell: Cell,
  asks: ReadonlyMap<Ask, ReadonlySet<Asker>>,
  { want, descend }: Blamed<Asker>,
): void {
  const { rows, has } = on
  const done = new Map<Ask, Set<Asker>>()
  const given: Given = {
    column: ({ name, type }) =>
      has(name) ? readFact(name, type, { cell, has }) : { value: null, low: null, high: null },
  }
  if (has(names.where) && cell(names.where) === false) return
  const ask = (what: Ask, askers: ReadonlySet<Asker>): void => {
    const before = done.get(what) ?? new Set<Asker>()
    const fresh = new Set([...askers].filter((each) => !before.has(each)))
    if (fresh.size === 0) return
    done.set(what, new Set([...before, ...fresh]))
    if (typeof what !== 'string') blameAggregate(what, fresh)
    else if (what === isThere) blameDoubt(fresh)
    else if (isCertain(what)) return
    else if (on.gathered === undefined) blameColumn(what, fresh)
    else blameGathered(what, fresh)
  }
  /** Whether a column that is there is certain. */
  function isCertain(name: string): boolean {
    const type = on.typeOf(name)
    return type !== undefined && !isOpen(given.column({ kind: 'column', name, type }))
  }
  const askAll = (columns: readonly string[], askers: ReadonlySet<Asker>): void => {
    for (const name of columns) ask(name, askers)
  }
  /** What leaves an expression unknown on the row: its columns, or nothing but the expression itself. */
  function blameOpen(typed: Typed, askers: ReadonlySet<Asker>): void {
    askAll(openColumns(typed, given), askers)
    if (isValueless(typed, given, has))
      for (const data of on.valueless(columnsOf(typed), cell)) want(data, askers)
  }
  for (const [what, askers] of asks) ask(what, askers)

  /** What an aggregate needs of a row: that it is there, its filter, its arguments. */
  function blameAggregate({ aggregate, args, filter }: TypedAggregate, askers: Set<Asker>): void {
    if (filter !== undefined) {
      if (evaluatePart(filter, given).value === false) return
      blameOpen(filter, askers)
    }
    for (const arg of args) {
      if (isAggregated(arg)) {
        if (arg.kind === 'aggregate') ask(arg, askers)
        continue
      }
      const settled = { any: false, every: true }[aggregate as string]
      if (settled !== undefined && evaluatePart(arg, given).value === settled) return
      blameOpen(arg, askers)
    }
    ask(isThere, askers)
  }

  /** A row that a group or periods made: its columns come from the rows that they read. */
  function blameGathered(name: string, askers: Set<Asker>): void {
    const { reading, step } = on.gathered ?? {}
    if (reading === undefined || step === undefined) return
    const isGroup = rows.of.kind === 'ended' && step.group !== undefined
    if (!isGroup) {
      const { from, to } = step.spans ?? {}
      if (name !== from && name !== to) return
      for (const each of [from, to, isThere]) if (each) descend(reading, each, askers)
      return
    }
    const selected = step.select.find((each) => each.name === name)?.value
    if (selected === undefined) return
    for (const part of partsOf(selected)) {
      if (part.kind === 'aggregate') descend(reading, part, askers)
      else ask(part.name, askers)
    }
  }

  function blameDoubt(askers: Set<Asker>): void {
    const isDoubted = has(names.doubt) && cell(names.doubt) === true
    const isUnsure = has(names.where) && cell(names.where) === null
    if (!isDoubted && !isUnsure) return
    if (on.gathered !== undefined) {
      const { reading, step } = on.gathered
      if (step.keep !== undefined && isUnsettled(step.keep)) blameOpen(step.keep, askers)
      descend(reading, isThere, askers)
      return
    }
    const conditions = on.chain.flatMap(({ step }) => [
      step.where,
      gathers(step) ? undefined : step.keep,
    ])
    const open = conditions.filter((each) => each !== undefined).filter(isUnsettled)
    for (const each of open) blameOpen(each, askers)
    if (!isDoubted) return
    const lost = on.joins.filter(
      ({ alias, to }) => (to === 'one' || to === 'many') && cell(`${alias}.found`) !== true,
    )
    const unsure = on.joins.filter(({ alias }) => cell(`${alias}.found`) === null)
    for (const join of open.length + lost.length > 0 ? lost : unsure) {
      blameJoin(join, 'found', askers)
    }
    for (const { reading } of on.starts) descend(reading, isThere, askers)
  }

  /** Whether the row has all that leaves a condition unknown, and it does. */
  function isUnsettled(condition: Typed): boolean {
    return waitsOn(condition).every(has) && isOpen(evaluatePart(condition, given))
  }

  /** The open columns of the row itself that a condition on another table reads. */
  function ownOpen(condition: Typed | undefined, alias: string): string[] {
    return (condition === undefined ? [] : waitsOn(condition)).filter((name) => {
      return !name.startsWith(`${alias}.`) && has(name) && !isCertain(name)
    })
  }

  function blameColumn(name: string, askers: Set<Asker>): void {
    for (const { step } of on.chain) {
      const derived = step.derive.find((each) => each.name === name)?.value
      if (derived !== undefined) {
        blameOpen(derived, askers)
        return
      }
      if (step.windows.some(({ select }) => select.some((each) => each.name === name))) return
      if (step.split?.name === name) {
        // Who is not listed stands in the cell of the others.
        for (const data of on.cellsOf([step.split.of], cell)) want(data, askers)
        return
      }
      if (step.components?.id === name) return
    }
    const match = on.matches.find((each) => each.name === name)
    if (match !== undefined) {
      blameMatch(match, askers)
      return
    }
    const join = on.joins.find(({ alias }) => name.startsWith(`${alias}.`))
    if (join !== undefined) {
      blameJoin(join, name.slice(join.alias.length + 1), askers)
      return
    }
    for (const { reading, namesIn } of on.starts) {
      for (const each of namesIn(name)) descend(reading, each, askers)
    }
    for (const data of on.cellsOf([name], cell)) want(data, askers)
  }

  function blameMatch(match: CheckedMatch, askers: Set<Asker>): void {
    const { name, of, on: by, during, value } = match
    const days = during === undefined ? [] : [during.first, during.last]
    const own = [...by.keys.map(({ left }) => left), ...days].flatMap((each) =>
      each === undefined ? [] : openColumns(each, given),
    )
    own.push(...ownOpen(by.condition, name))
    askAll(own, askers)
    const isHeld = !has(`${name}.${names.held}`) || cell(`${name}.${names.held}`) === true
    if (own.length > 0 || !isHeld) {
      const read = [by.condition, value].flatMap((each) => (each ? columnsUnder(each, name) : []))
      const columns = [...by.keys.map(({ right }) => right), ...read]
      const found = blameCoverage(of, during ?? 'all time', columns)
      // Nobody was asked for by a key that is unknown.
      const gaps = found.filter(({ whose }) => own.length === 0 || whose === undefined)
      // Where all is covered a row that lacks one of the keys may be the one that is asked for.
      const lost = own.length === 0 && gaps.length === 0
      const keys = by.keys.map(({ right }) => right)
      for (const data of lost ? on.keylessOf(of, keys) : gaps) want(data, askers)
    }
    const reading = on.readings.find((each) => each.by === name && 'pairs' in each.found)
    if (own.length === 0 && reading !== undefined) descend(reading, match, askers)
  }

  function blameJoin(join: CheckedJoin, name: string, askers: Set<Asker>): void {
    const { alias, of, ways, during } = join
    const own = ways.map(({ keys, condition }) => [
      ...keys.flatMap(({ left }) => openColumns(left, given)),
      ...ownOpen(condition, alias),
    ])
    askAll(own.flat(), askers)
    const isAsked = own.some((each) => each.length === 0)
    if (!isAsked) {
      // Of a join without a period its coverage says nothing of a row without its key.
      const columns = ways.flatMap(({ keys }) => keys.map(({ right }) => right))
      for (const data of during ? blameCoverage(of, during, columns) : []) {
        if (data.whose === undefined) want(data, askers)
      }
      return
    }
    const reading = on.readings.find((each) => each.by === alias && 'source' in each.found)
    const places =
      reading !== undefined && 'alike' in reading.found
        ? reading.found.alike.map((each) => each.name)
        : [`${alias}.${recordColumn}`]
    // Of several rows that were found none is beside the row.
    const isFound = cell(`${alias}.found`) === true
    const isSeveral = isFound && places.some((each) => has(each) && cell(each) === null)
    if (isFound && name !== 'found' && !isSeveral) {
      if (reading !== undefined) descend(reading, name, askers)
      else for (const data of on.joinedOf(join, name, cell)) want(data, askers)
      return
    }
    const below = cell(`${alias}.found`) === null ? gradesBelow(join) : []
    if (below.length > 0) {
      for (const data of below) want(data, askers)
      return
    }
    const keys = ways.flatMap((way) => [
      ...way.keys.map(({ right }) => right),
      ...(way.condition ? columnsUnder(way.condition, alias) : []),
    ])
    const columns = name === 'found' || isSeveral ? keys : [...keys, name]
    const isHeld = !has(`${alias}.${names.held}`) || cell(`${alias}.${names.held}`) === true
    const gaps = isHeld ? [] : blameCoverage(of, during ?? 'all time', columns)
    for (const data of gaps.length > 0 ? gaps : on.unmatchedOf(of, columns)) want(data, askers)
  }

  /** The ways of a join that found rows, which count for nothing because of their grade. */
  function gradesBelow({ alias, of, ways }: CheckedJoin): WantedData[] {
    const isMet = has(`${alias}.$doubtful`)
      ? cell(`${alias}.$doubtful`) !== 0n
      : cell(`${alias}.${names.held}`) === true || !has(`${alias}.${names.held}`)
    const graded = ways.map((way) => ({ way, grade: on.belowGrade(way, alias, given) }))
    // Records of a dataset that are alike in the keys alone surely match.
    const isSure = ({ way, grade }: (typeof graded)[number]) =>
      grade === undefined && 'dataset' in of && way.condition === undefined
    const below = graded.filter((each) => !isSure(each))
    if (!isMet || below.some(({ grade }) => grade === undefined)) return []
    return below.flatMap(({ way, grade }) =>
      on
        .unmatchedOf(
          of,
          way.keys.map(({ right }) => right),
        )
        .map((each): WantedData => ({ ...each, reason: 'grade-below', ...(grade && { grade }) })),
    )
  }

  /** What of another table is not covered of what a row asks about. */
  function blameCoverage(
    of: TableName,
    period: CheckedPeriod | 'all time',
    columns: readonly string[],
  ): WantedData[] {
    return on.rootsOf(of, columns).flatMap(({ definition, coverage, columns: read }) => {
      const want = (more: Partial<WantedData> = {}): WantedData[] => [
        { dataset: definition.id, reason: 'not-covered', columns: read, ...more },
      ]
      if (coverage?.lost !== undefined) return want({ reason: 'rows-lost' })
      if (coverage?.nothing === true) return want()
      const { from, to } = coverage ?? { from: null, to: null }
      if (period === 'all time') {
        return from !== null || to !== null || definition.covers !== undefined ? want() : []
      }
      const days = uncoveredDays(period, { from, to }, given)
      if (days !== undefined) return want({ days })
      // All days are covered: then it may hold the rows of others alone.
      return definition.covers === undefined ? [] : want({ whose: definition.covers })
    })
  }
}

/** The columns of another table that an expression reads under its alias. */
export const columnsUnder = (typed: Typed, alias: string): string[] =>
  waitsOn(typed).flatMap((each) =>
    each.startsWith(`${alias}.`) ? [each.slice(alias.length + 1)] : [],
  )

/** The aggregates of an expression, and the columns outside of them. */
export function partsOf(typed: Typed): (TypedAggregate | Extract<Typed, { kind: 'column' }>)[] {
  if (typed.kind === 'call') return typed.args.flatMap(partsOf)
  return typed.kind === 'literal' ? [] : [typed]
}
