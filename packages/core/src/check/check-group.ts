import { closestMatch } from '../diagnostics/closest-match.ts'
import type { Step } from '../model/schema.ts'
import type { Typed } from '../model/typed.ts'
import type { Type } from '../values/type.ts'
import { typeAlike } from './check-fan-out.ts'
import type { NamedTyped } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import type { StepColumns } from './step-columns.ts'

/**
 * Checks `group` and `select`, which go together; afterwards only the keys and what is selected are
 * columns. Undefined where one of them is missing: the columns of the step are not known then.
 */
export function checkGroup(
  checker: Checker,
  step: Step,
  path: Path,
  columns: StepColumns,
): readonly NamedTyped[] | undefined {
  if (step.group === undefined && step.select === undefined && step.same === undefined) return []
  if (step.select === undefined && step.same === undefined) {
    checker.report('select-missing', undefined, [...path, 'group'], { key: true })
    return undefined
  }
  if (step.group === undefined) {
    const written = step.select === undefined ? 'same' : 'select'
    checker.report('group-missing', { written }, [...path, written], { key: true })
    return undefined
  }
  const keys = new Map<string, Type>()
  for (const [i, name] of step.group.entries()) {
    const type = columns.own.get(name)
    if (type !== undefined) {
      keys.set(name, type)
      continue
    }
    const known = [...columns.own.keys()]
    checker.report('name-unknown', { name, known }, [...path, 'group', i])
    // Who reads the step names the key as it was meant.
    for (const meant of [name, closestMatch(name, known)]) if (meant) checker.broken.add(meant)
  }
  const at = [...path, 'select']
  const { same = [], select: selected = {} } = step
  const { shared, select } = typeAlike(columns, step.group, () => ({
    shared: checkSame(same, [...path, 'same'], columns),
    select: columns.typeAll(selected, at, 'group'),
  }))
  for (const { name, value } of select) requireAggregate(checker, value, [...at, name], keys)
  columns.own.clear()
  columns.joined = new Map()
  columns.repeated = new Map()
  columns.multiplied = undefined
  for (const [name, type] of keys) columns.own.set(name, type)
  for (const [i, name] of (step.same ?? []).entries()) {
    const type = shared.find((each) => each.name === name)?.value.type
    columns.define(name, type, [...path, 'same', i])
  }
  columns.select(step.select ?? {}, select, at)
  return [...shared, ...select]
}

/** Columns of the rows that a group shows as they are, where they are alike. */
function checkSame(names: readonly string[], path: Path, columns: StepColumns): NamedTyped[] {
  return names.flatMap((name, i) => columns.typeOne(name, `same(${name})`, [...path, i]) ?? [])
}

/** Every column that `select` shows of a group is a key or inside an aggregate. */
function requireAggregate(
  checker: Checker,
  value: Typed,
  path: Path,
  keys: ReadonlyMap<string, Type>,
): void {
  if (value.kind === 'column' && !keys.has(value.name)) {
    checker.report('aggregate-expected', { name: value.name }, path)
  } else if (value.kind === 'call') {
    for (const arg of value.args) requireAggregate(checker, arg, path, keys)
  }
}
