import type { SpansDefinition } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { date, formatType, sameType, string, type Type } from '../values/type.ts'
import { checkSpan } from './check-span.ts'
import type { CheckedSpans } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import type { StepColumns } from './step-columns.ts'

/**
 * Checks `spans`; afterwards only its keys, both days and the ranked status are columns. Undefined
 * after a problem, which has been reported.
 */
export function checkSpans(
  checker: Checker,
  spans: SpansDefinition,
  path: Path,
  columns: StepColumns,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): CheckedSpans | undefined {
  const found = new Map<string, Type>()
  const take = (name: string, expected: Type | undefined, at: Path): boolean => {
    const type = columns.own.get(name)
    if (type === undefined) {
      checker.report('name-unknown', { name, known: [...columns.own.keys()] }, at)
      return false
    }
    if (expected !== undefined && !sameType(type, expected)) {
      const words = { expected: formatType(expected), found: formatType(type) }
      checker.report('type-expected', { what: `"${name}"`, ...words }, at)
      return false
    }
    if (found.has(name)) {
      checker.report('name-clash', { name, with: 'another column of "spans"' }, at)
      return false
    }
    found.set(name, type)
    return true
  }
  const first = checkFirst(checker, spans.first, [...path, 'first'])
  const sound = [
    ...spans.by.map((name, i) => take(name, undefined, [...path, 'by', i])),
    take(spans.from, date, [...path, 'from']),
    take(spans.to, date, [...path, 'to']),
    ...(first === undefined ? [] : [take(first.column, string, [...path, 'first', first.column])]),
  ].every((each) => each)
  const gap =
    spans.gap === undefined ? undefined : checkSpan(checker, spans.gap, [...path, 'gap'], params)
  columns.own.clear()
  columns.joined = new Map()
  columns.repeated = new Map()
  columns.multiplied = undefined
  for (const [name, type] of found) columns.own.set(name, type)
  const isBroken = (spans.gap && gap === undefined) || (spans.first && first === undefined)
  if (!sound || isBroken) return undefined
  const { by, from, to } = spans
  return { by, from, to, gap: gap?.text, first }
}

/** One column of a status, and its values in their order. */
function checkFirst(
  checker: Checker,
  first: SpansDefinition['first'],
  path: Path,
): CheckedSpans['first'] {
  const [ranked, ...more] = Object.entries(first ?? {})
  if (first === undefined) return undefined
  if (ranked === undefined || more.length > 0) {
    checker.report(
      'spans-first',
      { found: more.length === 0 ? 'none' : `${more.length + 1}` },
      path,
    )
    return undefined
  }
  const [column, order] = ranked
  const repeated = order.findIndex((value, i) => order.indexOf(value) < i)
  if (repeated < 0) return { column, order }
  const name = order[repeated] ?? ''
  checker.report('name-clash', { name, with: 'a value above' }, [...path, column, repeated])
  return undefined
}
