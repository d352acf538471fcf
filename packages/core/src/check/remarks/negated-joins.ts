import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { columnsOf, type Typed } from '../../model/typed.ts'
import type { CheckedConcept, CheckedModel, CheckedStep } from '../checked-model.ts'
import type { Path } from '../checker.ts'

/**
 * Warns of a negation of what may be missing: a column of a join that need not find a row is unknown
 * where it finds none (SEMANTICS 5.8), and so is `not` of it, though "it is not so" seems to be true of
 * what is not there. An expression that asks whether the row was found means what it says.
 */
export function findNegatedJoins(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const { steps, source } = checked
  return [...steps.values()].flatMap((step) => {
    const aliases = looseAliases(step)
    return expressionsOf(step).flatMap(([path, typed]) => {
      const asked = new Set(columnsOf(typed))
      const column = negated(typed, false).find(
        (name) => aliases.has(aliasOf(name)) && !asked.has(`${aliasOf(name)}.found`),
      )
      if (column === undefined) return []
      const parameters = { column, found: `${aliasOf(column)}.found` }
      const at = source.locate(['steps', step.name, ...path])
      return [createDiagnostic('negated-missing', parameters, at, 'warning')]
    })
  })
}

/** The joins that may find no row, of rows that stay: unless `where` asks whether it was found. */
function looseAliases({ joins, where }: CheckedStep): ReadonlySet<string> {
  const asked = new Set(where === undefined ? [] : columnsOf(where))
  const loose = joins.filter(
    ({ alias, to, unmatched }) =>
      to !== 'one' && unmatched === 'keep' && !asked.has(`${alias}.found`),
  )
  return new Set(loose.map(({ alias }) => alias))
}

const aliasOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf('.')))

const expressionsOf = ({ derive, where, windows, select }: CheckedStep): [Path, Typed][] => [
  ...derive.map(({ name, value }): [Path, Typed] => [['derive', name], value]),
  ...(where === undefined ? [] : [[['where'], where] as [Path, Typed]]),
  ...windows.flatMap((window) =>
    window.select.map(({ name, value }): [Path, Typed] => [
      ['window', window.name, 'select', name],
      value,
    ]),
  ),
  ...select.map(({ name, value }): [Path, Typed] => [['select', name], value]),
]

/** The columns under a negation that is unknown where they are. */
function negated(typed: Typed, isNegated: boolean): readonly string[] {
  if (typed.kind === 'column') return isNegated ? [typed.name] : []
  if (typed.kind === 'literal') return []
  if (typed.kind === 'aggregate') {
    return [...typed.args, ...(typed.filter ? [typed.filter] : [])].flatMap((each) =>
      negated(each, false),
    )
  }
  if (answered.has(typed.operator)) return []
  const inside = isNegated || typed.operator === 'not' || typed.operator === 'notEqual'
  return typed.args.flatMap((each) => negated(each, inside))
}

/** They say something of what is unknown. */
const answered: ReadonlySet<string> = new Set(['known', 'isTrue', 'isFalse', 'coalesce'])
