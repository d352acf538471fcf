import type { Typed, TypedLiteral } from '../model/typed.ts'
import type { Type } from '../values/type.ts'
import { checkFanOut } from './check-fan-out.ts'
import type { NamedTyped } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { isReserved } from './expression/reserved.ts'
import type { Scope } from './expression/typing.ts'
import { type Reach, reachOf } from './reach.ts'

/** The columns of a step while its keys are checked one after the other. */
export interface StepColumns {
  /** Columns of the step so far. */
  readonly own: Map<string, Type>
  /** Columns of joined tables, `<alias>.<column>`. */
  joined: ReadonlyMap<string, Type>
  /** Columns that a join to several rows repeats, and its alias. */
  repeated: Map<string, string>
  /** The alias of a join of this step to several rows. */
  multiplied: string | undefined
  /** Names that hold cells of datasets, or what is computed of these: no ranges. */
  readonly exact: Set<string>
  /** The working days of the model while the derived columns of a step are checked. */
  calendar: Scope['calendar']
  /** All names in reach of an expression. */
  reach(own?: ReadonlyMap<string, Type>): Reach
  /** Adds a column; one without a type is known to be broken. */
  define(name: string, type: Type | undefined, at: Path): void
  /** Types expressions by name; those with problems are left out. */
  typeAll(
    named: Readonly<Record<string, string>>,
    at: Path,
    aggregates: Scope['aggregates'],
    own?: ReadonlyMap<string, Type>,
  ): NamedTyped[]
  /** Types the expression of a group that stands for a name; undefined after a problem. */
  typeOne(name: string, text: string, at: Path): NamedTyped | undefined
  /** Types the expressions of a window or group and adds them as columns. */
  select(named: Readonly<Record<string, string>>, typed: readonly NamedTyped[], at: Path): void
  condition(text: string | undefined, at: Path): Typed | undefined
}

export function createStepColumns(
  checker: Checker,
  from: string | undefined,
  start: ReadonlyMap<string, Type>,
  params: ReadonlyMap<string, readonly TypedLiteral[]>,
  isDataset: boolean,
): StepColumns {
  const columns: StepColumns = {
    own: new Map(start),
    joined: new Map(),
    exact: new Set(isDataset ? start.keys() : []),
    repeated: new Map(),
    multiplied: undefined,
    calendar: undefined,
    reach: (own = columns.own) => ({
      ...reachOf(from, own, columns.joined),
      exact: columns.exact,
    }),
    define(name, type, at) {
      if (isReserved(name)) checker.report('name-reserved', { name }, at, { key: true })
      else if (columns.own.has(name) || params.has(name)) {
        const other = columns.own.has(name) ? 'a column' : 'a parameter'
        checker.report('name-clash', { name, with: other }, at, { key: true })
      } else if (type === undefined) checker.broken.add(name)
      else columns.own.set(name, type)
    },
    typeAll: (named, at, aggregates, own = columns.own) => {
      const { calendar } = columns
      // What is selected may be named further down, where no aggregate reads rows.
      const outside = new Map<string, Typed>()
      const scope = { ...columns.reach(own), literals: params, aggregates, calendar, outside }
      return Object.entries(named).flatMap(([name, text]) => {
        const place = [...at, name]
        const value = checker.expression(text, place, scope)
        if (value === undefined) {
          checker.broken.add(name)
          return []
        }
        if (aggregates !== 'none') outside.set(name, value)
        if (value.type.kind === 'span') {
          const parameters = { what: `"${name}"`, expected: 'a value', found: 'span' }
          checker.report('type-expected', parameters, place)
          return []
        }
        checkFanOut(checker, value, place, columns.repeated, columns.multiplied)
        return [{ name, value }]
      })
    },
    typeOne(name, text, at) {
      const scope = { ...columns.reach(), literals: params, aggregates: 'group' } as const
      const value = checker.expression(text, at, scope)
      if (value === undefined) return undefined
      checkFanOut(checker, value, at, columns.repeated, columns.multiplied)
      return { name, value }
    },
    select(named, typed, at) {
      for (const name of Object.keys(named)) {
        const type = typed.find((each) => each.name === name)?.value.type
        columns.define(name, type, [...at, name])
      }
    },
    condition(text, at) {
      if (text === undefined) return undefined
      const reach = columns.reach()
      return checker.condition(text, at, reach.columns, params, reach)
    },
  }
  return columns
}
