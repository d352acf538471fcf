import type { CheckedModel, CheckedStep, TableName, Tables } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import { type PlacedStep, type PlacedTable, placeTable, startsOf } from '../check/placed-step.ts'
import { columnsOf } from '../model/typed.ts'
import { columnsRead } from './columns-read.ts'

/**
 * The columns that a model reads, by the id of their dataset, its concepts included. More are loaded, because by its name
 * alone a column counts whatever table it is of: what the data lack of those it never reads, it does not want.
 */
export function cellsRead(checked: CheckedModel): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  const done = new Map<CheckedStep, Set<string>>()
  const add = (table: PlacedTable, name: string): void => {
    if ('dataset' in table) {
      const { id } = table.dataset
      found.set(id, (found.get(id) ?? new Set()).add(name))
      return
    }
    // Selected columns are computed from what the step itself mentions.
    if (table.step.select.length === 0) addWithin(table, name)
  }
  /** Adds a name that is mentioned within a step, of the tables that it reads. */
  function addWithin(placed: PlacedStep, name: string): void {
    const { step, within } = placed
    const names = done.get(step) ?? new Set()
    if (names.has(name)) return
    done.set(step, names.add(name))
    const other = [...aliasesOf(step)].find(([alias]) => name.startsWith(`${alias}.`))
    if (other === undefined) {
      for (const start of startsOf(placed)) add(start, name)
      return
    }
    const [alias, of] = other
    const table = placeTable(of, within)
    if (table !== undefined) add(table, name.slice(alias.length + 1))
  }
  for (const tables of [checked, ...conceptsOf(checked)]) {
    for (const placed of stepsOf(tables)) {
      for (const name of columnsRead(placed.step)) addWithin(placed, name)
    }
  }
  for (const { rows, names } of askedOf(checked)) {
    const tables = conceptsOf(checked).find(({ id }) => id === rows.concept) ?? checked
    const placed = stepsOf(tables).find(({ step }) => step.name === rows.step)
    if (placed === undefined) continue
    for (const name of names) addWithin(placed, name)
  }
  return found
}

const stepsOf = (tables: Tables): PlacedStep[] =>
  [...tables.steps.values()].map((step) => ({ step, within: tables, concept: undefined }))

function aliasesOf({ joins, matches }: CheckedStep): Map<string, TableName> {
  const joined = joins.map(({ alias, of }) => [alias, of] as const)
  return new Map([...joined, ...matches.map(({ name, of }) => [name, of] as const)])
}

/** What signals and requests mention of rows of a step. */
const askedOf = ({ signals, requests }: CheckedModel) => [
  ...signals.map(({ evidence }) => ({
    rows: evidence,
    names: evidence.where === undefined ? [] : columnsOf(evidence.where),
  })),
  ...requests.flatMap(({ of }) =>
    of === undefined ? [] : [{ rows: of.rows, names: [of.column] }],
  ),
]
