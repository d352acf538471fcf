import type { Stand } from '../aggregates/aggregate.ts'
import type { Step } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { formatType, type Type } from '../values/type.ts'
import { typeAlike } from './check-fan-out.ts'
import { checkOrder } from './check-order.ts'
import { checkSpan } from './check-span.ts'
import type { CheckedWindow } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import type { StepColumns } from './step-columns.ts'

type Window = NonNullable<Step['window']>[string]
type Params = ReadonlyMap<string, readonly TypedLiteral[]>

/** What a window does with its rows: nothing, a frame that moves along them, or an order of them. */
type Shape = Pick<CheckedWindow, 'frame' | 'order'>

/** Checks the windows of a step; none sees the columns of another. */
export function checkWindows(
  checker: Checker,
  windows: NonNullable<Step['window']>,
  path: Path,
  columns: StepColumns,
  params: Params,
): CheckedWindow[] {
  const before = new Map(columns.own)
  return Object.entries(windows).flatMap(([id, window]) => {
    const at = [...path, id]
    const shape = checkShape(checker, window, at, before, params)
    const select = typeAlike(columns, window.by, () =>
      columns.typeAll(window.select, [...at, 'select'], standOf(window), before),
    )
    columns.select(window.select, select, [...at, 'select'])
    return shape === undefined ? [] : [{ name: id, by: window.by, ...shape, select }]
  })
}

const standOf = ({ order, over }: Window): Stand =>
  over !== undefined ? 'over' : order !== undefined ? 'order' : 'window'

function checkShape(
  checker: Checker,
  window: Window,
  path: Path,
  columns: ReadonlyMap<string, Type>,
  params: Params,
): Shape | undefined {
  const known = [...columns.keys()]
  for (const [i, name] of window.by.entries()) {
    if (columns.has(name)) continue
    checker.report('name-unknown', { name, known }, [...path, 'by', i])
    return undefined
  }
  const { order, over, before = false } = window
  if (over === undefined && !before) {
    if (order === undefined) return { frame: undefined, order: undefined }
    const texts = Array.isArray(order) ? order : [order]
    const at = (i: number) => [...path, 'order', ...(Array.isArray(order) ? [i] : [])]
    const checked = checkOrder(checker, texts, at, columns)
    return checked && { frame: undefined, order: checked }
  }
  if (order === undefined || over === undefined) {
    const missing = order === undefined ? 'order' : 'over'
    checker.report('window-incomplete', { missing }, path, { key: true })
    return undefined
  }
  const column = checkMoved(checker, order, path, columns)
  if (column === undefined) return undefined
  const between = columns.get(column)?.kind === 'date' ? 'dates' : 'timestamps'
  const span = checkSpan(checker, over, [...path, 'over'], params, between)
  if (span === undefined) return undefined
  return { frame: { column, span: span.span, before }, order: undefined }
}

/** Checks that a window which moves goes by one date column. */
function checkMoved(
  checker: Checker,
  order: NonNullable<Window['order']>,
  path: Path,
  columns: ReadonlyMap<string, Type>,
): string | undefined {
  const at = [...path, 'order']
  const [name, ...more] = Array.isArray(order) ? order : [order]
  if (name === undefined || more.length > 0) {
    const parameters = { what: '"order" beside "over"', expected: 'one date column' }
    checker.report('type-expected', { ...parameters, found: 'a list' }, at)
    return undefined
  }
  const type = columns.get(name)
  if (type === undefined) {
    checker.report('name-unknown', { name, known: [...columns.keys()] }, at)
    return undefined
  }
  if (type.kind === 'date' || type.kind === 'timestamp') return name
  const expected = 'a date or timestamp'
  const parameters = { what: `"${name}"`, expected, found: formatType(type) }
  checker.report('type-expected', parameters, at)
  return undefined
}
