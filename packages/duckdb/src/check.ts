import type { Diagnostic, Operation, Plan } from '@mingjian/core'
import { checkStrategies, type Strategies } from '@mingjian/sql'

/** What this backend does beside running statements. */
const strategies: Strategies = { components: true }

/**
 * What DuckDB cannot do of a plan. Its names ignore case even when quoted and cannot hold a zero
 * character, so tables or columns that differ in nothing else are refused.
 */
export function checkPlan(plan: Plan): readonly Diagnostic[] {
  const scopes = [
    { what: 'tables', names: plan.tables.map(({ name }) => name) },
    ...plan.tables.map((table) => ({
      what: `columns of table "${table.name}"`,
      names: [
        ...new Set([
          ...table.columns.map(({ name }) => name),
          ...table.operations.flatMap(addedBy),
        ]),
      ],
    })),
    ...plan.datasets.map((dataset) => ({
      what: `columns of dataset "${dataset.name}"`,
      names: dataset.columns.map(({ name }) => name),
    })),
  ]
  return [
    ...checkStrategies(plan, 'DuckDB', strategies),
    ...scopes.flatMap(({ what, names }) => [...checkCase(what, names), ...checkZero(what, names)]),
  ]
}

/** The columns that an operation makes: they stand beside the others, though the table may drop them. */
function addedBy(operation: Operation): readonly string[] {
  if (operation.kind === 'filter' || operation.kind === 'union') return []
  if (operation.kind === 'components') return [operation.name]
  return operation.columns.map(({ name }) => name)
}

function checkCase(what: string, names: readonly string[]): readonly Diagnostic[] {
  const seen = new Map<string, string>()
  return names.flatMap((name) => {
    const other = seen.get(name.toLowerCase())
    seen.set(name.toLowerCase(), name)
    if (other === undefined) return []
    const message = `Unsupported on DuckDB: the ${what} "${other}" and "${name}" differ in case only.`
    return [refuse(message, 'Rename one of them.')]
  })
}

const checkZero = (what: string, names: readonly string[]): readonly Diagnostic[] =>
  names
    .filter((name) => name.includes('\0') || name === '')
    .map(() =>
      refuse(
        `Unsupported on DuckDB: one of the ${what} has an empty name or one with a zero character.`,
        'Use letters, digits and underscores.',
      ),
    )

const refuse = (message: string, hint: string): Diagnostic => ({
  code: 'backend-unsupported',
  severity: 'error',
  message,
  hint,
})
