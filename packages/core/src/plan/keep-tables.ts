import type { Plan } from './plan.ts'

/** Keeps further tables of a plan, so that they can be read; names that it lacks are passed over. */
export const keepTables = (plan: Plan, names: ReadonlySet<string>): Plan => ({
  ...plan,
  tables: plan.tables.map((table) => (names.has(table.name) ? { ...table, keep: true } : table)),
})
