import type {
  CheckedModel,
  CheckedStep,
  CheckedSteps,
  TableName,
  Tables,
} from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import { type PlacedStep, placeTable } from '../check/placed-step.ts'
import type { Typed } from '../model/typed.ts'
import type { KeyAsker, KeyColumn } from './readiness.ts'

/** Where keys stand: a column of a dataset, and the table of a step whose rows alone ask, or are asked about. */
export interface KeyPlace {
  readonly origin: KeyColumn
  /** Undefined: all rows of the dataset. */
  readonly table?: { readonly owner: string; readonly step: string; readonly column: string }
}

/** Two columns that models compare, to find rows on the right by rows on the left. */
export interface ComparedColumns {
  readonly left: KeyPlace
  readonly right: KeyPlace
  readonly askers: readonly KeyAsker[]
}

/**
 * The pairs of text columns that the joins, `has` and `tally` of models and of their concepts compare, each once, with all that
 * compare it. What is computed is of no column; tables that are written in a model are no datasets; a column is not compared
 * with itself.
 */
export function comparedColumns(models: readonly CheckedModel[]): readonly ComparedColumns[] {
  const found = new Map<string, { left: KeyPlace; right: KeyPlace; askers: KeyAsker[] }>()
  const add = (left: KeyPlace, right: KeyPlace, asker: KeyAsker): void => {
    // What is looked up under the keys that it was made from is found.
    if (isSameColumn(left.origin, right.origin)) return
    const id = `${nameOf(left)} ${nameOf(right)}`
    const pair = found.get(id) ?? { left, right, askers: [] }
    if (pair.askers.every((each) => !isSameAsker(each, asker))) pair.askers.push(asker)
    found.set(id, pair)
  }
  for (const model of models) {
    for (const tables of [...conceptsOf(model), model]) {
      for (const step of tables.steps.values()) {
        for (const { of, keys, ...how } of comparisonsOf(step)) {
          for (const key of keys) {
            if (key.left.type.kind !== 'string' || key.left.kind !== 'column') continue
            const rights = placeKey(of, tables, key.right)
            const asker = { model: tables.id, step: step.name, ...how }
            for (const left of placeLeft(step, tables, key.left.name)) {
              for (const right of rights) add(left, right, asker)
            }
          }
        }
      }
    }
  }
  return [...found.values()]
}

const isSameColumn = (a: KeyColumn, b: KeyColumn): boolean =>
  a.dataset === b.dataset && a.column === b.column

/** Whether two name the same join, `has` or `tally`. */
export const isSameAsker = (a: KeyAsker, b: KeyAsker): boolean =>
  a.model === b.model && a.step === b.step && a.alias === b.alias

const nameOf = ({ origin, table }: KeyPlace): string =>
  [origin.dataset, origin.column, table?.owner, table?.step].join('.')

/** The rows that a step asks for are those that it starts from; what it joined before is found where it came from. */
function placeLeft(step: CheckedStep, within: CheckedSteps, name: string): KeyPlace[] {
  const start = startColumn(step, name)
  return step.union === undefined && step.split === undefined && start !== undefined
    ? placeKey(step.from, within, start)
    : traceRow(step, within, name).map((origin) => ({ origin }))
}

/** The column of the table that a step starts from which a column of its rows is; undefined of any other. */
function startColumn({ derive, joins }: CheckedStep, name: string): string | undefined {
  if (joins.some(({ alias }) => name.startsWith(`${alias}.`))) return undefined
  const value = derive.find((each) => each.name === name)?.value
  if (value === undefined) return name
  return value.kind === 'column' ? value.name : undefined
}

function placeKey(of: TableName, within: CheckedSteps, column: string): KeyPlace[] {
  const origins = trace(of, within, column)
  const [origin] = origins
  if ('dataset' in of || origin === undefined || origins.length > 1) {
    return origins.map((each) => ({ origin: each }))
  }
  const lent = 'borrowed' in of ? within.borrowed.get(of.borrowed) : undefined
  const owner = lent?.concept.id ?? within.id
  const step = lent?.step.name ?? ('step' in of ? of.step : '')
  return [{ origin, table: { owner, step, column } }]
}

interface Comparison {
  readonly alias: string
  readonly to: KeyAsker['to']
  readonly of: TableName
  readonly keys: readonly { readonly left: Typed; readonly right: string }[]
}

const comparisonsOf = ({ joins, matches }: CheckedStep): Comparison[] => [
  ...joins.flatMap(({ alias, to, of, ways }) =>
    ways.map(({ keys }): Comparison => ({ alias, to, of, keys })),
  ),
  ...matches.map(
    ({ name, of, on, value }): Comparison => ({
      alias: name,
      to: value === undefined ? 'has' : 'tally',
      of,
      keys: on.keys,
    }),
  ),
]

/** The columns of datasets that a column of a table is, as it stands there. */
function trace(of: TableName, within: Tables, name: string): KeyColumn[] {
  const placed = placeTable(of, within)
  if (placed === undefined) return []
  if (!('dataset' in placed)) return traceEnd(placed, name)
  if ('dataset' in of && within.datasets.get(of.dataset)?.written !== undefined) return []
  const { id, columns } = placed.dataset
  return Object.hasOwn(columns, name) ? [{ dataset: id, column: name }] : []
}

function traceEnd({ step, within }: PlacedStep, name: string): KeyColumn[] {
  const selected = step.select.find((each) => each.name === name)
  return selected ? traceValue(step, within, selected.value) : traceRow(step, within, name)
}

const traceValue = (step: CheckedStep, within: Tables, value: Typed): KeyColumn[] =>
  value.kind === 'column' ? traceRow(step, within, value.name) : []

/** The columns of datasets that a column of the rows of a step is, before they are grouped. */
export function traceRow(step: CheckedStep, within: Tables, name: string): KeyColumn[] {
  const derived = step.derive.find((each) => each.name === name)
  if (derived !== undefined) {
    // A column may be derived from one of the same name.
    const isItself = derived.value.kind === 'column' && derived.value.name === name
    return isItself ? traceStart(step, within, name) : traceValue(step, within, derived.value)
  }
  const joined = step.joins.find(({ alias }) => name.startsWith(`${alias}.`))
  if (joined !== undefined) return trace(joined.of, within, name.slice(joined.alias.length + 1))
  return traceStart(step, within, name)
}

function traceStart(step: CheckedStep, within: Tables, name: string): KeyColumn[] {
  if (step.split?.name === name) return []
  const { union } = step
  if (union === undefined) return trace(step.from, within, name)
  return union.of.flatMap((of, i) => {
    const value = union.written[i]?.get(name)
    if (value === undefined) return trace(of, within, name)
    return value.kind === 'column' ? trace(of, within, value.name) : []
  })
}
