import {
  type CheckedModel,
  type CheckedStep,
  type CheckedSteps,
  type Clue,
  type ClueEvidenceRow,
  compareValues,
  evaluateTyped,
  type FactJson,
  parseValue,
  type RangedValue,
  type Type,
  type Typed,
  type TypedAggregate,
  type TypedColumn,
  type toJsonValue,
  type Value,
} from '@mingjian/core'
import { aggregateRows, isWithin, type ReadRow, type Rows } from './aggregate-rows.ts'
import {
  isNeverNegative,
  isOwnNeverNegative,
  isPlain,
  localName,
  named,
  networksIn,
  type RowKind,
  rowKindsOf,
  typesOf,
  windowedTable,
} from './evidence-types.ts'

/** What a recomputation of a clue from its rows of evidence came to. */
export interface EvidenceCheck {
  /** Each number that is not what its rows give. */
  readonly faults: readonly string[]
  /** How many aggregates were computed again: in groups, in windows, over matching rows. */
  readonly recomputed: {
    readonly groups: number
    readonly windows: number
    readonly matches: number
  }
}

/** A row of evidence with what is needed to compute with it. */
interface Row extends ReadRow {
  readonly line: ClueEvidenceRow
  readonly kind: RowKind
  readonly value: (name: string) => RangedValue | undefined
}

/** A step, and the model or concept that it belongs to. */
interface PlacedStep {
  readonly step: CheckedStep
  readonly owner: CheckedSteps
}

/** The evidence of one clue while it is checked. */
interface Evidence {
  readonly checked: CheckedModel
  readonly rows: readonly Row[]
  /** Those behind a value, in doubt also where it is that they are. */
  readonly behind: (line: number, by: string | null) => readonly Row[]
  /** Rows of a table, each once. */
  readonly table: (name: string) => readonly Row[]
  readonly compare: (
    where: string,
    name: string,
    found: RangedValue | undefined,
    again: () => RangedValue,
  ) => boolean
  readonly faults: string[]
  readonly recomputed: { groups: number; windows: number; matches: number }
}

/** Thrown where a row does not show a column that a number is computed from. */
class MissingValue extends Error {}

/**
 * Computes every aggregate that a clue or its evidence shows once more from rows of evidence alone
 * (SEMANTICS 8.3): the subject's facts, the columns of groups, windows, `has` and `tally`, and what
 * is derived from them. The evidence must not be masked. Where data were not delivered
 * (`lacksData`) a range may be open although its rows give an end. What does not add up is a fault;
 * nothing is thrown for it.
 *
 * @example
 * const [clue] = screened.clues
 * clue && checkEvidenceOf(checked, clue, screened.evidence).faults // => []
 */
export function checkEvidenceOf(
  checked: CheckedModel,
  clue: Pick<Clue, 'facts' | 'id'>,
  lines: readonly ClueEvidenceRow[],
  lacksData = false,
): EvidenceCheck {
  const evidence = gather(
    checked,
    lines.filter((line) => line.clue === clue.id),
    lacksData ? isSameOrOpen : isSame,
  )
  const subject = named(checked.source.model.subject.from, checked)
  const facts = (name: string) => readFact(clue.facts[name], subject.step.columns.get(name))
  const all = evidence.behind(0, null)
  checkGroup(evidence, subject, 'the subject', facts, all)
  for (const row of evidence.rows) {
    const { kind } = row
    if (kind.kind === 'groups') {
      const members = evidence.behind(rootOf(row), null)
      checkGroup(evidence, kind, describe(row), row.value, members)
    } else if (kind.kind === 'rows') checkRow(evidence, row, kind)
    else if (kind.kind === 'periods') checkWindows(evidence, row, kind)
  }
  const { faults, recomputed } = evidence
  return { faults, recomputed }
}

const describe = ({ line: { no, table } }: Row): string => `row ${no} of ${table}`

/** The line at which what is behind a row stands. */
const rootOf = ({ line }: Row): number => line.same ?? line.no

function gather(
  checked: CheckedModel,
  lines: readonly ClueEvidenceRow[],
  fits: typeof isSame,
): Evidence {
  const faults: string[] = []
  const recomputed = { groups: 0, windows: 0, matches: 0 }
  const kinds = rowKindsOf(checked)
  const types = new Map<string, ReturnType<typeof typesOf>>()
  const rows = lines.map((line): Row => {
    const kind = kinds.get(line.table)
    if (kind === undefined) throw new RangeError(`The model has no rows ${line.table}.`)
    const own = types.get(line.table) ?? typesOf(kind)
    types.set(line.table, own)
    // Many rows are there for a window of few columns.
    const values = new Map<string, RangedValue | undefined>()
    const value = (name: string) => {
      if (!values.has(name)) values.set(name, readFact(line.values[name], own.get(name)))
      return values.get(name)
    }
    const column = ({ name }: TypedColumn) => {
      const found = value(name)
      if (found === undefined) throw new MissingValue(`${line.table} does not show ${name}`)
      return found
    }
    return { line, kind, value, column, inDoubt: line.inDoubt === true }
  })
  const read = rows.map((row) => ({
    ...row,
    inDoubt: row.inDoubt || row.line.behind?.inDoubt === true,
  }))
  const groups = index(read, ({ line: { behind } }) => `${behind?.row} ${behind?.by}`)
  const tables = index(
    rows.filter(({ line }) => line.same === undefined),
    ({ line }) => line.table,
  )
  return {
    checked,
    rows,
    faults,
    recomputed,
    behind: (line, by) => groups.get(`${line} ${by}`) ?? [],
    table: (name) => tables.get(name) ?? [],
    compare(where, name, found, again) {
      if (found === undefined) return false
      try {
        const wanted = again()
        if (fits(found, wanted)) return true
        faults.push(`${where}: ${name} is ${show(found)}, its rows give ${show(wanted)}`)
      } catch (error) {
        if (!(error instanceof MissingValue)) throw error
        faults.push(`${where}: ${name} cannot be computed: ${error.message}`)
      }
      return true
    },
  }
}

function index(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const alike = found.get(key)
    if (alike === undefined) found.set(key, [row])
    else alike.push(row)
  }
  return found
}

function checkGroup(
  evidence: Evidence,
  { step, owner }: PlacedStep,
  where: string,
  shown: (name: string) => RangedValue | undefined,
  members: readonly Row[],
): void {
  const rows: Rows = {
    rows: members,
    neverNegative: (column) => isOwnNeverNegative(step, column, owner),
    mayBeElsewhere: namesNetworks(step.group ?? [], step, owner),
  }
  const key = (column: TypedColumn) => shown(column.name) ?? missing(where, column.name)
  for (const { name, value } of step.select) {
    const isThere = evidence.compare(where, name, shown(name), () => compute(value, rows, key))
    if (isThere) evidence.recomputed.groups += 1
  }
}

/** Whether rows alike in some columns may be of one whose name is another. */
function namesNetworks(names: readonly string[], step: CheckedStep, owner: CheckedSteps): boolean {
  const networks = networksIn(step, owner)
  return names.some((name) => networks.has(name))
}

const missing = (where: string, name: string): never => {
  throw new MissingValue(`${where} does not show ${name}`)
}

/** An expression of aggregates over rows, and of columns of what shows it. */
const compute = (typed: Typed, rows: Rows, column: ReadRow['column']): RangedValue =>
  evaluateTyped(typed, { column, aggregate: (each) => aggregateRows(each, rows) })

function checkRow(evidence: Evidence, row: Row, placed: PlacedStep): void {
  const where = describe(row)
  const { step, owner } = placed
  for (const match of step.matches) checkMatch(evidence, row, match, owner)
  for (const { name, value } of step.derive) {
    // A row that another one has read shows what that needs of it.
    const isPartial = columnsIn(value).some((column) => row.value(column) === undefined)
    if (isPartial) continue
    evidence.compare(where, name, row.value(name), () => evaluateTyped(value, row))
  }
  for (const { alias, of } of step.joins) {
    const isFound = row.value(`${alias}.found`)?.value === true
    // Of two that are found, one of them perhaps in doubt, nobody knows which it is.
    const isOne = isAnyKnown(row, `${alias}.`)
    checkBeside(evidence, row, alias, `${alias}.`, isFound && isOne && !isPlain(of, owner))
  }
  checkWindows(evidence, row, placed)
  const starts = step.union?.of ?? [step.from]
  const isTold = starts.every((of) => !isPlain(of, owner))
  const names = [...new Set(starts.map(localName))]
  const found = names.filter((name) =>
    step.union === undefined
      ? checkBeside(evidence, row, name, '', false)
      : checkUnited(evidence, row, name, step.union),
  )
  if (isTold && found.length !== 1) evidence.faults.push(`${where}: ${found.length} rows begin it`)
}

/** Whether a row shows a value of one that stands beside it. */
const isAnyKnown = ({ line, value }: Row, prefix: string): boolean =>
  Object.keys(line.values).some(
    (name) => name.startsWith(prefix) && name !== `${prefix}found` && value(name)?.value !== null,
  )

const columnsIn = (typed: Typed): string[] =>
  typed.kind === 'column'
    ? [typed.name]
    : typed.kind === 'call'
      ? typed.args.flatMap(columnsIn)
      : []

/** A row that stands beside another shows the same of itself. */
function checkBeside(
  evidence: Evidence,
  row: Row,
  by: string,
  prefix: string,
  isNeeded: boolean,
): boolean {
  const [other, ...more] = evidence.behind(rootOf(row), by)
  if (isNeeded && other === undefined) evidence.faults.push(`${describe(row)}: no row of ${by}`)
  if (other === undefined) return false
  const where = describe(row)
  if (more.length > 0)
    evidence.faults.push(`${where}: ${more.length + 1} rows stand beside it as ${by}`)
  // Where the match is not sure, nothing is known of the other row.
  const isSure = prefix === '' || row.value(`${prefix}found`)?.value === true
  for (const name of Object.keys(other.line.values)) {
    // An alias ends with its step.
    if (prefix === '' && name.includes('.')) continue
    const shown = row.value(`${prefix}${name}`)
    if (!isSure && shown?.value === null) continue
    evidence.compare(where, `${prefix}${name}`, shown, () => other.value(name) ?? missing(by, name))
  }
  return true
}

/** A row of a union shows what its table has in each column, or what is written for it there. */
function checkUnited(
  evidence: Evidence,
  row: Row,
  by: string,
  { of, columns, written }: NonNullable<CheckedStep['union']>,
): boolean {
  const [other, ...more] = evidence.behind(rootOf(row), by)
  if (other === undefined) return false
  const where = describe(row)
  if (more.length > 0) evidence.faults.push(`${where}: ${more.length + 1} rows begin it as ${by}`)
  const given = written[of.findIndex((each) => localName(each) === by)]
  for (const name of columns) {
    const value = given?.get(name)
    const read = value === undefined ? [name] : columnsIn(value)
    const isPartial = read.some((column) => other.value(column) === undefined)
    if (isPartial) continue
    evidence.compare(where, name, row.value(name), () =>
      value === undefined ? (other.value(name) ?? missing(by, name)) : evaluateTyped(value, other),
    )
  }
  return true
}

function checkMatch(
  evidence: Evidence,
  row: Row,
  { name, of, value }: CheckedStep['matches'][number],
  owner: CheckedSteps,
): void {
  const shown = row.value(name)
  const pairs = evidence.behind(rootOf(row), name)
  const rows: Rows = {
    rows: pairs.map((pair) => ({
      inDoubt: pair.inDoubt,
      column: (column) =>
        column.name.startsWith(`${name}.`)
          ? pair.column({ ...column, name: column.name.slice(name.length + 1) })
          : row.column(column),
    })),
    neverNegative: (column) =>
      column.startsWith(`${name}.`) && isNeverNegative(of, column.slice(name.length + 1), owner),
    mayBeElsewhere: false,
  }
  const holds = row.line.coverage.every(({ column, holds: each }) => column !== name || each)
  const isThere = evidence.compare(describe(row), name, shown, () => {
    const found = value === undefined ? anyPair(pairs) : compute(value, rows, row.column)
    return holds ? found : openUncovered(found, value, rows.neverNegative)
  })
  if (isThere) evidence.recomputed.matches += 1
}

function anyPair(pairs: readonly Row[]): RangedValue {
  const value = pairs.some((pair) => !pair.inDoubt) ? true : pairs.length > 0 ? null : false
  return { value, low: value, high: value }
}

/** What rows that are not covered could change is open (SEMANTICS 5.6). */
function openUncovered(
  found: RangedValue,
  typed: Typed | undefined,
  neverNegative: Rows['neverNegative'],
): RangedValue {
  const aggregate = typed === undefined ? 'any' : (typed as TypedAggregate).aggregate
  const isTruth = typed === undefined || typed.type.kind === 'boolean'
  if (isTruth) {
    const stays =
      (aggregate === 'any' && found.value === true) ||
      (aggregate === 'every' && found.value === false)
    return stays ? found : { value: null, low: null, high: null }
  }
  const [summed] = typed?.kind === 'aggregate' ? typed.args : []
  const growsOnly =
    aggregate === 'count' ||
    aggregate === 'max' ||
    (aggregate === 'sum' && summed?.kind === 'column' && neverNegative(summed.name))
  return {
    value: found.value,
    low: growsOnly || aggregate === 'longest_run' ? found.low : null,
    high: aggregate === 'min' ? found.high : null,
    ...(growsOnly && found.until !== undefined ? { until: found.until } : {}),
  }
}

function checkWindows(evidence: Evidence, row: Row, { step, owner }: PlacedStep): void {
  // A row that is there for a window only does not show its own.
  if (row.line.behind?.row === null) return
  const prefix = owner === evidence.checked ? '' : `${owner.id}.`
  const networks = networksIn(step, owner)
  const types = typesOf({ kind: 'rows', step, owner })
  for (const { by, frame, order, select } of step.windows) {
    const at = frame && row.value(frame.column)
    const type = frame && types.get(frame.column)
    const near = (each: Row) => frameOf(each, frame && type && { ...frame, type }, at)
    const isPlaced = order === undefined || placeIn(row, order) !== undefined
    for (const { name, value } of select) {
      const isThere = evidence.compare(describe(row), name, row.value(name), () => {
        const place = (each: Row, end: 'sure' | 'possible') =>
          by.map((name) => {
            const found = each.value(name)
            if (found === undefined) return missing(each.line.table, name)
            if (!networks.has(name)) return exactly(found)
            return end === 'sure' ? found.high : (found.low ?? found.value)
          })
        const keys = place(row, 'sure')
        const around = place(row, 'possible')
        const isOut = frame && (at === undefined || exactly(at) === null)
        if (keys.includes(null) || isOut || !isPlaced) {
          return noWindow(value, row)
        }
        const alike = evidence
          .table(`${prefix}${windowedTable(step)}`)
          .filter((each) => isAlike(place(each, 'possible'), around))
          // Whatever else may be in a network is doubtful.
          .map((each) => (isAlike(place(each, 'sure'), keys) ? each : { ...each, inDoubt: true }))
        if (!alike.some((each) => isSameRow(each, row))) {
          evidence.faults.push(`${describe(row)}: the window of ${name} does not hold it`)
        }
        const rowsOf = ({ aggregate }: TypedAggregate): Rows => ({
          rows:
            order === undefined
              ? alike.flatMap((each) => near(each) ?? [])
              : rowsBeside(row, alike, order, aggregate),
          neverNegative: (column) => isOwnNeverNegative(step, column, owner),
          mayBeElsewhere: namesNetworks(by, step, owner),
          own: row,
        })
        return evaluateTyped(value, {
          column: row.column,
          aggregate: (each) => aggregateRows(each, rowsOf(each)),
        })
      })
      if (isThere) evidence.recomputed.windows += 1
    }
  }
}

const isAlike = (a: readonly Value[], b: readonly Value[]): boolean =>
  a.every((value, i) => value === b[i])

const isSameRow = (a: Row, b: Row): boolean =>
  a.line.dataset === b.line.dataset && a.line.source === b.line.source && a.line.row === b.line.row

/** A value where it is certain. */
const exactly = (value: RangedValue | undefined): Value =>
  value !== undefined && value.low === value.high ? value.low : null

/** A row as it counts in a frame: one without a place may be in it. */
function frameOf(
  row: Row,
  frame:
    | (NonNullable<CheckedStep['windows'][number]['frame']> & { readonly type: Type })
    | undefined,
  place: RangedValue | undefined,
): ReadRow | undefined {
  if (frame === undefined) return row
  const [day, at] = [exactly(row.value(frame.column)), exactly(place)]
  if (day === null) return { ...row, inDoubt: true }
  const { months, days, seconds } = frame.span
  const units = { months, days, minutes: seconds / 60 }
  const [unit = 'days', count] = Object.entries(units).find(([, each]) => each > 0) ?? []
  const isIn = isWithin(day, at, `${count} ${unit}`, frame.type) && !(frame.before && day === at)
  return isIn ? row : undefined
}

type Order = NonNullable<CheckedStep['windows'][number]['order']>

/** The place of a row in an order; undefined where it is not certain. */
function placeIn(row: Row, order: Order): readonly Value[] | undefined {
  const place = order.map(({ column }) =>
    exactly(row.value(column) ?? missing(describe(row), column)),
  )
  return place.includes(null) ? undefined : place
}

function comparePlaces(a: readonly Value[], b: readonly Value[], order: Order): number {
  for (const [i, { descending }] of order.entries()) {
    const result = compareValues(a[i] ?? null, b[i] ?? null) * (descending ? -1 : 1)
    if (result !== 0) return result
  }
  return 0
}

/**
 * The rows that an aggregate of an order sees from a row: all before it, or those that share the
 * place next to it. A row without a place may be there.
 */
function rowsBeside(
  row: Row,
  alike: readonly Row[],
  order: Order,
  aggregate: TypedAggregate['aggregate'],
): readonly ReadRow[] {
  const own = placeIn(row, order)
  const placed = alike.map((each) => ({ each, place: placeIn(each, order) }))
  const unplaced = placed.flatMap(({ each, place }) =>
    place === undefined ? [{ ...each, inDoubt: true }] : [],
  )
  const sign = aggregate === 'next' ? -1 : 1
  const beyond = placed.filter(
    ({ place }) => place && own && sign * comparePlaces(place, own, order) < 0,
  )
  const [nearest] = beyond
    .flatMap(({ place }) => (place ? [place] : []))
    .toSorted((a, b) => -sign * comparePlaces(a, b, order))
  const seen =
    aggregate === 'rank'
      ? beyond
      : beyond.filter(({ place }) => place && nearest && comparePlaces(place, nearest, order) === 0)
  return [...seen.map(({ each }) => each), ...unplaced]
}

/** What a row without a key or place has of a window: nothing of its aggregates. */
const noWindow = (typed: Typed, row: Row): RangedValue =>
  evaluateTyped(typed, {
    column: row.column,
    aggregate: () => ({ value: null, low: null, high: null }),
  })

const isSame = (a: RangedValue, b: RangedValue): boolean =>
  a.value === b.value && a.low === b.low && a.high === b.high && a.until === b.until

/** The same but for ends that are open; a truth may be unknown. */
const isSameOrOpen = (found: RangedValue, wanted: RangedValue): boolean =>
  (['value', 'low', 'high'] as const).every(
    (end) =>
      found[end] === wanted[end] || (found[end] === null && (end !== 'value' || isTruth(wanted))),
  )

const isTruth = ({ value }: RangedValue): boolean => typeof value === 'boolean'

const show = ({ value, low, high, until }: RangedValue): string => {
  const range = low === value && high === value ? '' : ` (${low ?? '…'} to ${high ?? '…'})`
  return `${value}${range}${until === undefined ? '' : ` pending to ${until}`}`
}

/** Reads a fact of JSON; undefined where there is none. */
function readFact(fact: FactJson | undefined, type: Type | undefined): RangedValue | undefined {
  if (fact === undefined || type === undefined) return undefined
  const read = (json: ReturnType<typeof toJsonValue>): Value => {
    if (json === null || typeof json === 'boolean') return json
    const value = parseValue(String(json), type)
    if (value === undefined) throw new RangeError(`${json} is no ${type.kind}.`)
    return value
  }
  if (fact === null || typeof fact !== 'object') {
    const value = read(fact)
    return { value, low: value, high: value }
  }
  const until = fact.pending === undefined ? undefined : parseValue(fact.pending, date)
  return {
    value: read(fact.value),
    low: read(fact.low),
    high: read(fact.high),
    ...(until === undefined ? {} : { until }),
  }
}

const date: Type = { kind: 'date' }
