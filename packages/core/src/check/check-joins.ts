import type { MatchDefinition, Step } from '../model/schema.ts'
import type { Typed, TypedLiteral } from '../model/typed.ts'
import { boolean, date, formatType, type Type } from '../values/type.ts'
import { checkAt } from './check-at.ts'
import { checkFanOut, repeatedIn, underAlias } from './check-fan-out.ts'
import { checkOn, conjunction, narrow, withAlias } from './check-on.ts'
import type { CheckedJoin, CheckedMatch, Tables } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { alignDays } from './expression/align.ts'
import { isReserved } from './expression/reserved.ts'
import { type FoundTable, findTable } from './find-table.ts'
import type { Reach } from './reach.ts'

export interface JoinScope extends Tables {
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
}

/** Checks the joins of a step in order; each may use the columns of those before it. */
export function checkJoins(
  checker: Checker,
  name: string,
  step: Step,
  start: Reach,
  scope: JoinScope,
): { readonly joins: CheckedJoin[]; readonly joined: ReadonlyMap<string, Type> } {
  const joins: CheckedJoin[] = []
  const joined = new Map<string, Type>()
  for (const [alias, join] of Object.entries(step.join ?? {})) {
    const path = ['steps', name, 'join', alias]
    if (alias === step.from) {
      checker.report('name-clash', { name: alias, with: '"from"' }, path, { key: true })
    }
    if (isReserved(alias)) checker.report('name-reserved', { name: alias }, path, { key: true })
    const table = findTable(
      checker,
      join.of ?? alias,
      name,
      ofPath(path, join),
      scope,
      placeOf(join),
    )
    if (table === undefined) {
      checker.broken.add(alias)
      continue
    }
    const reach = withAlias(
      { columns: new Map([...start.columns, ...joined]), canonical: start.canonical },
      alias,
      table.columns,
      join.of,
    )
    const texts = Array.isArray(join.on) ? join.on : [join.on]
    const ways = texts.map((text, i) => {
      const at = Array.isArray(join.on) ? [...path, 'on', i] : [...path, 'on']
      const isOne = join.to === 'one' || join.to === 'maybe'
      const verb = isOne ? 'join' : 'join-many'
      return checkOn(checker, text, at, alias, reach, scope.params, verb)
    })
    const force =
      join.at &&
      checkAt(checker, join.at, [...path, 'at'], { alias, table, reach, params: scope.params })
    for (const [column, type] of table.columns) joined.set(`${alias}.${column}`, type)
    joined.set(`${alias}.found`, boolean)
    const several = join.to === 'many' || join.to === 'any'
    if (several && join.two !== undefined) {
      checker.report('join-two-unused', { to: join.to }, [...path, 'two'])
    }
    if (join.unmatched !== undefined && (join.to === 'one' || join.to === 'many')) {
      checker.report('join-unmatched-unused', { to: join.to }, [...path, 'unmatched'])
    }
    if (several && texts.length > 1) {
      checker.report('join-ways-many', { to: join.to }, [...path, 'on'])
    }
    const found = ways.filter((way) => way !== undefined)
    if (found.length < ways.length || (join.at && force === undefined)) continue
    joins.push({
      alias,
      of: table.from,
      ways: found.map((way) => (force === undefined ? way : narrow(way, force.condition))),
      during: force?.during,
      to: join.to,
      two: join.two ?? 'stop',
      unmatched: join.unmatched ?? 'keep',
      repeated: table.repeated,
    })
  }
  return { joins, joined }
}

/** Checks one `has` or `tally`: which rows match, when, and what is computed over them. */
export function checkMatch(
  checker: Checker,
  step: string,
  name: string,
  match: MatchDefinition & { readonly value?: string },
  path: Path,
  start: Reach,
  scope: JoinScope,
): CheckedMatch | undefined {
  if ([...start.columns.keys()].some((column) => column.startsWith(`${name}.`))) {
    checker.report('name-clash', { name, with: 'a table of this step' }, path, { key: true })
    return undefined
  }
  const table = findTable(
    checker,
    match.of ?? name,
    step,
    ofPath(path, match),
    scope,
    placeOf(match),
  )
  if (table === undefined) return undefined
  const reach = withAlias(start, name, table.columns, match.of)
  const verb = match.value === undefined ? 'has' : 'tally'
  const on = checkOn(checker, match.on, [...path, 'on'], name, reach, scope.params, verb)
  const during = checkDuring(checker, match.during, path, name, table, start, scope)
  const value = match.value === undefined ? undefined : checkValue(match.value)
  if (on === undefined || (match.during && during === undefined)) return undefined
  if (match.value !== undefined && value === undefined) return undefined
  if (during === undefined) return { name, of: table.from, on, during, value }
  const dayIn = (column: string): Typed => {
    const type = table.columns.get(column) ?? date
    return { kind: 'column', name: `${name}.${column}`, type }
  }
  const within = [
    compare('greaterThanInclusive', dayIn(during.until ?? during.column), during.first),
    compare('lessThanInclusive', dayIn(during.column), during.last),
  ]
  const narrowed = narrow(on, conjunction(within))
  return { name, of: table.from, on: narrowed, during, value }

  /** In a tally's value bare names are columns of the other table. */
  function checkValue(text: string): Typed | undefined {
    const own = [...start.columns].filter(([column]) => column.includes('.'))
    const columns = new Map([...own, ...reach.columns, ...(table?.columns ?? [])])
    for (const column of start.columns.keys()) {
      if (!column.includes('.') && !table?.columns.has(column)) columns.delete(column)
    }
    const canonical = new Map([
      ...start.canonical,
      ...[...(table?.columns.keys() ?? [])].map((column) => [column, `${name}.${column}`] as const),
    ])
    const at = [...path, 'value']
    const typed = checker.expression(text, at, {
      columns,
      canonical,
      literals: scope.params,
      aggregates: 'group',
    })
    const asked = on?.keys.map(({ right }) => right) ?? []
    const repeated = underAlias(name, repeatedIn(asked, table?.repeated ?? new Map()))
    if (typed !== undefined) checkFanOut(checker, typed, at, repeated, undefined)
    return typed
  }
}

/** Where the name of the other table is written: under "of", else it is the alias. */
const ofPath = (path: Path, { of }: { readonly of?: string | undefined }): Path =>
  of === undefined ? path : [...path, 'of']

/** Where the table is named by the alias alone, an unknown name is that of a key. */
const placeOf = ({ of }: { readonly of?: string | undefined }) => {
  const isAlias = of === undefined
  return { key: isAlias, isAlias }
}

const compare = (
  operator: 'greaterThanInclusive' | 'lessThanInclusive',
  day: Typed,
  bound: Typed,
): Typed => ({ kind: 'call', operator, args: alignDays([day, bound]), type: boolean })

function checkDuring(
  checker: Checker,
  during: readonly [string, string] | undefined,
  path: Path,
  name: string,
  { date, until, from }: FoundTable,
  start: Reach,
  scope: JoinScope,
): CheckedMatch['during'] {
  if (during === undefined) return undefined
  if (date === undefined) {
    const isStep = !('dataset' in from)
    checker.report('during-without-date', { name, isStep }, [...path, 'during'], { key: true })
    return undefined
  }
  const [first, last] = during.map((text, i) => {
    const at = [...path, 'during', i]
    const typed = checker.expression(text, at, {
      columns: start.columns,
      canonical: start.canonical,
      literals: scope.params,
      aggregates: 'none',
    })
    if (typed !== undefined && typed.type.kind !== 'date' && typed.type.kind !== 'timestamp') {
      const [expected, found] = ['a date or timestamp', formatType(typed.type)]
      checker.report('type-expected', { what: '"during"', expected, found }, at)
      return undefined
    }
    return typed
  })
  return first && last && { first, last, column: date, until }
}
