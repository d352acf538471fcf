import {
  type CheckedStep,
  compareValues,
  evaluateTyped,
  type RangedValue,
  type Type,
  type Typed,
  type TypedAggregate,
  type Value,
} from '@mingjian/core'
import { aggregateRows, isWithin, type ReadRow, type Rows } from './aggregate-rows.ts'
import {
  describe,
  type Evidence,
  missing,
  namesNetworks,
  type PlacedStep,
  type Row,
} from './evidence-rows.ts'
import { isOwnNeverNegative, networksIn, typesOf, windowedTable } from './evidence-types.ts'
import { exactly } from './ranged-facts.ts'

/** Computes what the windows of a step say of a row again from all rows of its table. */
export function checkWindows(evidence: Evidence, row: Row, { step, owner }: PlacedStep): void {
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
