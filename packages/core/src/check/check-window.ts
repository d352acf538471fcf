import type { Step } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { formatType, type Type } from '../values/type.ts'
import { checkSpan } from './check-span.ts'
import type { CheckedWindow } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import type { StepColumns } from './step-columns.ts'

type Window = NonNullable<Step['window']>[string]
type Params = ReadonlyMap<string, readonly TypedLiteral[]>

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
    const frame = checkFrame(checker, window, at, before, params)
    const select = columns.typeAll(window.select, [...at, 'select'], 'window', before)
    columns.select(window.select, select, [...at, 'select'])
    return frame === undefined ? [] : [{ name: id, by: window.by, frame: frame.frame, select }]
  })
}

function checkFrame(
  checker: Checker,
  window: Window,
  path: Path,
  columns: ReadonlyMap<string, Type>,
  params: Params,
): Pick<CheckedWindow, 'frame'> | undefined {
  const known = [...columns.keys()]
  for (const [i, name] of window.by.entries()) {
    if (columns.has(name)) continue
    checker.report('name-unknown', { name, known }, [...path, 'by', i])
    return undefined
  }
  const { order, over, before = false } = window
  if (order === undefined && over === undefined && !before) return { frame: undefined }
  if (order === undefined || over === undefined) {
    const missing = order === undefined ? 'order' : 'over'
    checker.report('window-incomplete', { missing }, path, { key: true })
    return undefined
  }
  const type = columns.get(order)
  if (type === undefined) {
    checker.report('name-unknown', { name: order, known }, [...path, 'order'])
    return undefined
  }
  if (type.kind !== 'date' && type.kind !== 'timestamp') {
    const expected = 'a date or timestamp'
    const parameters = { what: `"${order}"`, expected, found: formatType(type) }
    checker.report('type-expected', parameters, [...path, 'order'])
    return undefined
  }
  const between = type.kind === 'date' ? 'dates' : 'timestamps'
  const span = checkSpan(checker, over, [...path, 'over'], params, between)
  return span && { frame: { column: order, span: span.span, before } }
}
