import { InvariantError } from '../diagnostics/invariant-error.ts'
import { columnsOf, type Typed } from '../model/typed.ts'
import type { CheckedModel, CheckedStep, TableName, Tables } from './checked-model.ts'

/** By column: the cells that its values come from, as `<dataset>.<column>`. */
type Cells = ReadonlyMap<string, readonly string[]>

/**
 * The cells by which rows find each other, or their group, on the way to the facts of a model, as
 * `<dataset>.<column>`: a row that loses one loses its place (SEMANTICS 4.11).
 *
 * @example
 * [...keyCells(checked)] // => ['suit.plaintiff']
 */
export function keyCells(checked: CheckedModel): ReadonlySet<string> {
  const keys = new Set<string>()
  const done = new Map<CheckedStep, Cells>()
  const find = (of: TableName, tables: Tables): Cells => {
    if ('dataset' in of) {
      const { id, columns } = known(tables.datasets.get(of.dataset)).definition
      return new Map(Object.keys(columns).map((column) => [column, [`${id}.${column}`]]))
    }
    if ('step' in of) return cellsOf(known(tables.steps.get(of.step)), tables)
    const { step, concept } = known(tables.borrowed.get(of.borrowed))
    return cellsOf(step, concept)
  }
  const cellsOf = (step: CheckedStep, tables: Tables): Cells => {
    const before = done.get(step)
    if (before !== undefined) return before
    const cells = new Map<string, readonly string[]>()
    for (const of of step.union?.of ?? [step.from]) addAll(cells, '', find(of, tables))
    const at = (names: readonly string[]) => names.flatMap((name) => cells.get(name) ?? [])
    const addKeys = (names: readonly string[]) => {
      for (const cell of at(names)) keys.add(cell)
    }
    if (step.split !== undefined) cells.set(step.split.name, at([step.split.of]))
    const met = [
      ...step.joins.map(({ alias, of, ways }) => ({ alias, of, ways })),
      ...step.matches.map(({ name, of, on }) => ({ alias: name, of, ways: [on] })),
    ]
    for (const { alias, of, ways } of met) {
      addAll(cells, `${alias}.`, find(of, tables))
      for (const { left, right } of ways.flatMap((way) => way.keys)) {
        addKeys([...columnsOf(left), `${alias}.${right}`])
      }
      // A column that is found by a condition is as unknown as the condition is.
      const asked = at(ways.flatMap(({ condition }) => (condition ? waitsOn(condition) : [])))
      for (const name of [...cells.keys()].filter((each) => each.startsWith(`${alias}.`))) {
        cells.set(name, [...at([name]), ...asked])
      }
    }
    for (const { name, value } of step.derive) cells.set(name, at(columnsOf(value)))
    if (step.components !== undefined) {
      const nodes = step.components.nodes.map(({ column }) => column)
      addKeys(nodes)
      cells.set(step.components.id, at(nodes))
    }
    for (const { by } of step.windows) addKeys(by)
    addKeys([step.spans?.by, step.pick?.by, step.group].flatMap((names) => names ?? []))
    const computed = [...step.windows.flatMap(({ select }) => select), ...step.select]
    for (const { name, value } of computed) cells.set(name, at(columnsOf(value)))
    done.set(step, cells)
    return cells
  }
  find(subjectOf(checked), checked)
  return keys
}

/** The columns that can leave a condition unknown. */
function waitsOn(typed: Typed): readonly string[] {
  if (typed.kind !== 'call') return columnsOf(typed)
  return ['known', 'isTrue', 'isFalse'].includes(typed.operator) ? [] : typed.args.flatMap(waitsOn)
}

const subjectOf = ({ source, steps }: CheckedModel): TableName => {
  const { from } = source.model.subject
  return steps.has(from) ? { step: from } : { borrowed: from }
}

function addAll(cells: Map<string, readonly string[]>, prefix: string, more: Cells): void {
  for (const [name, from] of more) {
    cells.set(`${prefix}${name}`, [...(cells.get(`${prefix}${name}`) ?? []), ...from])
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new InvariantError('The model reads what is not there.')
  return value
}
