import type { Plan, PlanTable } from './plan.ts'

/**
 * Keeps further tables of a plan, so that they can be read; names that it lacks are passed over.
 *
 * @example
 * keepTables(plan, new Set(['party'])).tables.find(({ name }) => name === 'party')?.keep // => true
 */
export const keepTables = (plan: Plan, names: ReadonlySet<string>): Plan => ({
  ...plan,
  tables: keepNamed(plan.tables, names),
})

/** Marks the tables to be kept: several tables read them, or someone outside does. */
export function keepShared(made: readonly PlanTable[], outside: ReadonlySet<string>): PlanTable[] {
  const shared = [...countReaders(made)].filter(([, count]) => count > 1).map(([name]) => name)
  return keepNamed(made, new Set([...outside, ...shared]))
}

/** Leaves out what counts for the funnel alone. */
export const leaveFunnel = (made: readonly PlanTable[]): readonly PlanTable[] =>
  made.filter(({ funnel }) => funnel !== true)

/**
 * How often the tables of a plan read each of them.
 *
 * @example
 * countReaders(plan.tables).get('party.rows') // => 2
 */
export function countReaders(made: readonly PlanTable[]): ReadonlyMap<string, number> {
  const readers = new Map<string, number>()
  for (const { from, operations } of made) {
    for (const read of [
      from,
      ...operations.flatMap((each) => ('with' in each ? [each.with] : [])),
    ]) {
      if ('table' in read) readers.set(read.table, (readers.get(read.table) ?? 0) + 1)
    }
  }
  return readers
}

const keepNamed = (made: readonly PlanTable[], names: ReadonlySet<string>): PlanTable[] =>
  made.map((table) => (names.has(table.name) ? { ...table, keep: true } : table))
