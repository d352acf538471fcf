import type { TypedLiteral } from '../model/typed.ts'
import { hasLength, parseSpan } from '../values/span.ts'
import { boolean, formatType, type Type } from '../values/type.ts'
import { checkComponents } from './check-components.ts'
import { checkFanOut, repeatedBy, repeatedFrom } from './check-fan-out.ts'
import { checkJoins, checkMatch } from './check-joins.ts'
import { checkPick } from './check-pick.ts'
import type { CheckedDataset, CheckedStep, CheckedWindow, NamedTyped } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { isReserved } from './expression/reserved.ts'
import type { Scope } from './expression/typing.ts'
import { findTable } from './find-table.ts'
import { reachOf } from './reach.ts'

/** What a step may refer to. */
export interface StepScope {
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly datasets: ReadonlyMap<string, CheckedDataset>
  readonly steps: ReadonlyMap<string, CheckedStep>
}

/** Checks one step, key by key in the order in which they run. */
export function checkStep(
  checker: Checker,
  name: string,
  scope: StepScope,
): CheckedStep | undefined {
  const step = checker.source.model.steps[name]
  if (step === undefined) return undefined
  const path = ['steps', name]
  const origin = findTable(checker, step.from, name, [...path, 'from'], scope)
  if (origin === undefined) return undefined
  const columns = new Map(origin.columns)

  const define = (column: string, type: Type | undefined, at: Path) => {
    if (isReserved(column)) checker.report('name-reserved', { name: column }, at, { key: true })
    else if (columns.has(column) || scope.params.has(column)) {
      const other = columns.has(column) ? 'a column' : 'a parameter'
      checker.report('name-clash', { name: column, with: other }, at, { key: true })
    } else if (type === undefined) checker.broken.add(column)
    else columns.set(column, type)
  }
  const typeAll = (
    named: Readonly<Record<string, string>> | undefined,
    at: Path,
    aggregates: Scope['aggregates'],
    own: ReadonlyMap<string, Type> = columns,
  ): NamedTyped[] =>
    Object.entries(named ?? {}).flatMap(([column, text]) => {
      const place = [...at, column]
      const value = checker.expression(text, place, {
        ...reachOf(step.from, own, joined),
        literals: scope.params,
        aggregates,
      })
      if (value?.type.kind === 'span') {
        checker.report(
          'type-expected',
          { what: `"${column}"`, expected: 'a value', found: 'span' },
          place,
        )
        return []
      }
      if (value !== undefined) checkFanOut(checker, value, place, repeated, multiplied)
      return value === undefined ? [] : [{ name: column, value }]
    })

  const defineAll = (
    named: Readonly<Record<string, string>> | undefined,
    typed: readonly NamedTyped[],
    at: Path,
  ) => {
    for (const column of Object.keys(named ?? {})) {
      const type = typed.find(({ name: found }) => found === column)?.value.type
      define(column, type, [...at, column])
    }
  }

  let joined: ReadonlyMap<string, Type> = new Map()
  let repeated: Map<string, string> = new Map()
  let multiplied: string | undefined
  const checkCondition = (text: string, at: Path) => {
    const reach = reachOf(step.from, columns, joined)
    return checker.condition(text, at, reach.columns, scope.params, reach.canonical)
  }

  for (const [column] of origin.columns) {
    if (scope.params.has(column)) {
      checker.report(
        'name-clash',
        { name: column, with: `a column of "${step.from}"` },
        ['params', column],
        { key: true },
      )
    }
  }
  const start = reachOf(step.from, columns, new Map())
  const checkedJoins = checkJoins(checker, name, step, start, scope)
  joined = checkedJoins.joined
  repeated = repeatedBy(checkedJoins.joins, [...columns.keys(), ...joined.keys()], origin.repeated)
  multiplied = checkedJoins.joins.find(({ to }) => to === 'many' || to === 'any')?.alias
  const matches = [
    ...Object.entries(step.has ?? {}).map(([column, match]) => ['has', column, match] as const),
    ...Object.entries(step.tally ?? {}).map(([column, match]) => ['tally', column, match] as const),
  ].flatMap(([verb, column, match]) => {
    const at = [...path, verb, column]
    const reach = reachOf(step.from, columns, joined)
    const checked = checkMatch(checker, name, column, match, at, reach, scope)
    const type = verb === 'has' ? boolean : checked?.value?.type
    define(column, checked && type, at)
    if (multiplied !== undefined) repeated.set(column, multiplied)
    return checked === undefined ? [] : [checked]
  })
  const derive = Object.entries(step.derive ?? {}).flatMap(([column, text]) => {
    const at = [...path, 'derive', column]
    const [named] = typeAll({ [column]: text }, [...path, 'derive'], 'none')
    define(column, named?.value.type, at)
    const alias = named && repeatedFrom(named.value, repeated)
    if (alias !== undefined) repeated.set(column, alias)
    return named === undefined ? [] : [named]
  })
  const where =
    step.where === undefined ? undefined : checkCondition(step.where, [...path, 'where'])

  const rowColumns = new Map(columns)
  const components =
    step.components === undefined
      ? undefined
      : checkComponents(
          checker,
          step.components,
          [...path, 'components'],
          reachOf(step.from, columns, joined),
          scope.params,
        )
  if (step.components !== undefined) {
    const type: Type | undefined = components === undefined ? undefined : { kind: 'string' }
    define(step.components.id, type, [...path, 'components', 'id'])
  }

  const before = new Map(columns)
  const windows = Object.entries(step.window ?? {}).flatMap(([id, window]) => {
    const at = [...path, 'window', id]
    const checked = checkWindowFrame(checker, window, at, before, scope.params)
    const select = typeAll(window.select, [...at, 'select'], 'window', before)
    defineAll(window.select, select, [...at, 'select'])
    return checked === undefined ? [] : [{ ...checked, select }]
  })

  const pick =
    step.pick === undefined ? undefined : checkPick(checker, step.pick, [...path, 'pick'], columns)

  if (step.group !== undefined && step.select === undefined) {
    checker.report('select-missing', undefined, [...path, 'group'], { key: true })
    return undefined
  }
  if (step.group === undefined && step.select !== undefined) {
    checker.report('group-missing', undefined, [...path, 'select'], { key: true })
    return undefined
  }
  let select: NamedTyped[] = []
  if (step.group !== undefined) {
    const keys = new Map<string, Type>()
    for (const [i, key] of step.group.entries()) {
      const type = columns.get(key)
      if (type === undefined) {
        checker.report('name-unknown', { name: key, known: [...columns.keys()] }, [
          ...path,
          'group',
          i,
        ])
        checker.broken.add(key)
      } else keys.set(key, type)
    }
    select = typeAll(step.select, [...path, 'select'], 'group')
    for (const { name: column, value } of select)
      requireAggregate(checker, value, column, [...path, 'select', column], keys)
    columns.clear()
    joined = new Map()
    repeated = new Map()
    for (const [key, type] of keys) columns.set(key, type)
    defineAll(step.select, select, [...path, 'select'])
  }
  const keep = step.keep === undefined ? undefined : checkCondition(step.keep, [...path, 'keep'])
  return {
    name,
    from: origin.from,
    joins: checkedJoins.joins,
    matches,
    derive,
    where,
    components,
    windows,
    pick,
    group: step.group,
    select,
    keep,
    rowColumns,
    repeated,
    columns,
  }
}

function checkWindowFrame(
  checker: Checker,
  window: {
    by: string[]
    order?: string | undefined
    over?: string | undefined
    before?: boolean | undefined
  },
  path: Path,
  columns: ReadonlyMap<string, Type>,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
): Omit<CheckedWindow, 'select'> | undefined {
  for (const [i, key] of window.by.entries()) {
    if (!columns.has(key)) {
      checker.report('name-unknown', { name: key, known: [...columns.keys()] }, [...path, 'by', i])
      return undefined
    }
  }
  if (window.order === undefined && window.over === undefined) {
    if (window.before === true)
      checker.report('window-incomplete', { missing: 'order' }, path, { key: true })
    return { by: window.by, frame: undefined }
  }
  if (window.order === undefined || window.over === undefined) {
    checker.report(
      'window-incomplete',
      { missing: window.order === undefined ? 'order' : 'over' },
      path,
      { key: true },
    )
    return undefined
  }
  const type = columns.get(window.order)
  if (type === undefined) {
    checker.report('name-unknown', { name: window.order, known: [...columns.keys()] }, [
      ...path,
      'order',
    ])
    return undefined
  }
  if (type.kind !== 'date') {
    checker.report(
      'type-expected',
      { what: `"${window.order}"`, expected: 'a date', found: formatType(type) },
      [...path, 'order'],
    )
    return undefined
  }
  const [named, ...more] = params.get(window.over) ?? []
  const over = [...path, 'over']
  if (named === undefined && /^[a-z_]\w*$/.test(window.over)) {
    checker.report('name-unknown', { name: window.over, known: [...params.keys()] }, over)
    return undefined
  }
  if (more.length > 0) {
    checker.report('param-list', { name: window.over }, over)
    return undefined
  }
  const text = named?.text ?? window.over
  const span = parseSpan(text)
  if (!hasLength(span)) {
    checker.report('span-expected', { found: `"${text}"` }, [...path, 'over'])
    return undefined
  }
  return {
    by: window.by,
    frame: { column: window.order, span, before: window.before === true },
  }
}

/** Every column that `select` shows of a group is a key or inside an aggregate. */
function requireAggregate(
  checker: Checker,
  value: NamedTyped['value'],
  name: string,
  path: Path,
  keys: ReadonlyMap<string, Type>,
): void {
  if (value.kind === 'column' && !keys.has(value.name)) {
    checker.report('aggregate-expected', { name: value.name }, path)
  } else if (value.kind === 'call') {
    for (const arg of value.args) requireAggregate(checker, arg, name, path, keys)
  }
}
