import type { Step } from '../model/schema.ts'
import { columnsOf } from '../model/typed.ts'
import { boolean, string } from '../values/type.ts'
import { checkComponents } from './check-components.ts'
import { repeatedBy, repeatedFrom, splitAlias, splitsIn } from './check-fan-out.ts'
import { checkGroup } from './check-group.ts'
import { checkJoins, checkMatch, type JoinScope } from './check-joins.ts'
import { checkPick } from './check-pick.ts'
import { checkSpans } from './check-spans.ts'
import { checkSplit } from './check-split.ts'
import { checkUnion } from './check-union.ts'
import { checkWindows } from './check-window.ts'
import type {
  CheckedComponents,
  CheckedMatch,
  CheckedStep,
  CheckedUnion,
  NamedTyped,
} from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { followStart } from './column-kinds.ts'
import { isReserved } from './expression/reserved.ts'
import { type FoundTable, findTable } from './find-table.ts'
import { createStepCalendar } from './look-up-days.ts'
import { createStepColumns, type StepColumns } from './step-columns.ts'

/** Checks one step, key by key in the order in which they run. */
export function checkStep(
  checker: Checker,
  name: string,
  scope: JoinScope,
): CheckedStep | undefined {
  const step = checker.definition.steps[name]
  if (step === undefined) return undefined
  const path = ['steps', name]
  const origin = checkStart(checker, name, step, path, scope)
  if (origin === undefined) return undefined
  refuseClashes(checker, step.from ?? name, [...origin.columns.keys()], scope)
  const columns = createStepColumns(
    checker,
    step.from,
    origin.columns,
    scope.params,
    'dataset' in origin.from && origin.union === undefined,
  )
  columns.repeated = new Map(origin.repeated)
  const split =
    step.split &&
    checkSplit(checker, step.split, [...path, 'split'], columns, followStart(origin, scope))
  const { joins, joined } = checkJoins(checker, name, step, columns.reach(), scope)
  columns.joined = joined
  for (const { alias } of joins.filter((each) => 'dataset' in each.of)) {
    for (const name of joined.keys()) if (name.startsWith(`${alias}.`)) columns.exact.add(name)
  }
  columns.repeated = repeatedBy(joins, [...columns.own.keys(), ...joined.keys()], columns.repeated)
  columns.multiplied =
    joins.find(({ to }) => to === 'many' || to === 'any')?.alias ??
    (split && splitAlias(split.name))
  const matches = checkMatches(checker, name, step, path, columns, scope)
  const calendar = createStepCalendar(scope, new Set([...origin.columns.keys(), ...joined.keys()]))
  columns.calendar = calendar ?? 'missing'
  const derive = checkDerive(step, path, columns)
  columns.calendar = undefined
  const where = columns.condition(step.where, [...path, 'where'])
  const rowColumns = new Map(columns.own)
  const spans =
    step.spans && checkSpans(checker, step.spans, [...path, 'spans'], columns, scope.params)
  const components = checkNetwork(checker, step, path, columns, scope)
  const windows = checkWindows(
    checker,
    step.window ?? {},
    [...path, 'window'],
    columns,
    scope.params,
  )
  const pick = step.pick && checkPick(checker, step.pick, [...path, 'pick'], columns.own)
  const select = checkGroup(checker, step, path, columns)
  if (select === undefined) return undefined
  const keep = columns.condition(step.keep, [...path, 'keep'])
  return {
    name,
    from: origin.from,
    union: origin.union,
    split,
    joins: [...joins, ...(calendar?.joins ?? [])],
    matches,
    derive,
    where,
    spans,
    components,
    windows,
    pick,
    group: step.group,
    select,
    keep,
    rowColumns,
    repeated: handedOn(columns),
    columns: columns.own,
  }
}

/** Finds the table that a step starts from, or those that it unites. */
function checkStart(
  checker: Checker,
  name: string,
  { from, union }: Step,
  path: Path,
  scope: JoinScope,
): (FoundTable & { readonly union: CheckedUnion | undefined }) | undefined {
  if (from !== undefined && union === undefined) {
    const table = findTable(checker, from, name, [...path, 'from'], scope)
    return table && { ...table, union: undefined }
  }
  if (union !== undefined && from === undefined) {
    return checkUnion(checker, name, union, [...path, 'union'], scope)
  }
  const found = from === undefined ? 'neither' : 'both'
  checker.report('step-start', { found }, path, { key: true })
  return undefined
}

/** What a join repeats of the columns that later steps can name: an alias ends with its step. */
const handedOn = ({ own, repeated }: StepColumns): ReadonlyMap<string, string> =>
  new Map([...repeated].filter(([name]) => own.has(name)))

function refuseClashes(
  checker: Checker,
  from: string,
  columns: readonly string[],
  { params }: JoinScope,
): void {
  for (const name of columns.filter((column) => params.has(column))) {
    const other = `a column of "${from}"`
    checker.report('name-clash', { name, with: other }, ['params', name], { key: true })
  }
}

function checkMatches(
  checker: Checker,
  step: string,
  { has = {}, tally = {} }: Step,
  path: Path,
  columns: StepColumns,
  scope: JoinScope,
): CheckedMatch[] {
  const named = [
    ...Object.entries(has).map(([name, match]) => ({ verb: 'has', name, match })),
    ...Object.entries(tally).map(([name, match]) => ({ verb: 'tally', name, match })),
  ]
  return named.flatMap(({ verb, name, match }) => {
    const at = [...path, verb, name]
    if (isReserved(name)) checker.broken.add(name)
    const checked = checkMatch(checker, step, name, match, at, columns.reach(), scope)
    const type = verb === 'has' ? boolean : checked?.value?.type
    columns.define(name, checked && type, at)
    const alias = repeatedMatch(checked, columns)
    if (alias !== undefined) columns.repeated.set(name, alias)
    return checked === undefined ? [] : [checked]
  })
}

/** What repeats a `has` or `tally`: a join to several rows, or a split where it does not ask by the name. */
function repeatedMatch(
  checked: CheckedMatch | undefined,
  { multiplied, repeated }: StepColumns,
): string | undefined {
  if (multiplied === undefined || splitsIn(multiplied).length === 0) return multiplied
  const asked = checked?.on.keys.flatMap(({ left }) => columnsOf(left)) ?? []
  return asked.every((name) => repeated.has(name)) ? multiplied : undefined
}

function checkDerive({ derive = {} }: Step, path: Path, columns: StepColumns): NamedTyped[] {
  const at = [...path, 'derive']
  return Object.entries(derive).flatMap(([name, text]) => {
    const [named] = columns.typeAll({ [name]: text }, at, 'none')
    columns.define(name, named?.value.type, [...at, name])
    if (named && columnsOf(named.value).every((each) => columns.exact.has(each))) {
      columns.exact.add(name)
    }
    const alias = named && repeatedFrom(named.value, columns.repeated)
    if (alias !== undefined) columns.repeated.set(name, alias)
    return named === undefined ? [] : [named]
  })
}

function checkNetwork(
  checker: Checker,
  { components }: Step,
  path: Path,
  columns: StepColumns,
  { params }: JoinScope,
): CheckedComponents | undefined {
  if (components === undefined) return undefined
  const at = [...path, 'components']
  const checked = checkComponents(checker, components, at, columns.reach(), params)
  columns.define(components.id, checked && string, [...at, 'id'])
  return checked
}
