import { filtered } from '../aggregates/filtered.ts'
import type { CheckedComponents } from '../check/checked-model.ts'
import { integer, string } from '../values/type.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import { names, tables } from './columns.ts'
import type { ColumnExpr, Expr } from './expr.ts'
import { placeColumn } from './place.ts'
import type { Aggregate, ComponentsOperation } from './plan.ts'
import { endTable, type StepState } from './step-state.ts'
import type { TableBuilder } from './table-builder.ts'

/**
 * Names for each row the network that it belongs to. A node on more than `hub` rows of one column
 * links nothing and names nothing. Where rows can be in doubt the networks are made twice: of what
 * links for sure, and of all that may link; the truth, and each name, lies between the two.
 */
export function addComponents(state: StepState, components: CheckedComponents): void {
  const { builder } = state
  const { doubt } = builder
  const { id, namedBy } = components
  const nodes = components.nodes.map((node, i) => addNode(builder, node, `${id}.$node${i}`))
  const isHub = nodes.map((node) => overHub(builder, node, components.hub, undefined))
  const isSureHub = doubt && nodes.map((node) => overHub(builder, node, components.hub, not(doubt)))
  const link = (name: string, hubs: readonly Expr[], sure?: Expr): Links => {
    const linked = nodes.map(({ type, place }, i) => {
      const added = `${id}.${name}${i}`
      const links = allOf([sure, not(hubs[i] as Expr)]) as Expr
      builder.derive(added, call('case', links, place, literal(null, place.type)))
      return { type, column: added }
    })
    const named = linked[components.nodes.findIndex((node) => node.column === namedBy)]
    return { nodes: linked, namedBy: named?.column ?? namedBy }
  }
  const sure = link('$link', isHub, doubt && not(doubt))
  const possible = isSureHub && link('$may', isSureHub)
  // If a row in doubt is there, it is of the networks of its nodes.
  const own = possible && link('$own', isHub)
  countHubs(state, id, nodes, isHub)
  const add = (name: string, links: Links): Expr => {
    state.builder.add({ kind: 'components', name, ...links })
    return column(name, string)
  }
  if (possible === undefined || own === undefined) {
    state.builder.columns.set(id, { value: add(id, sure) })
    return
  }
  const most = add(`${id}.$most`, possible)
  const linked = add(`${id}.$sure`, sure)
  const around = own.nodes.map((node) => nameAround(state.builder, linked, node.column))
  const high = state.builder.derive(names.high(id), call('coalesce', linked, ...around))
  const value = state.builder.derive(id, call('coalesce', high, most))
  const low = state.builder.derive(
    names.low(id),
    call('case', call('known', high), most, literal(null, string)),
  )
  state.builder.derive(names.possible(id), most)
  state.builder.columns.set(id, { value, range: { low, high }, network: Symbol(id) })
}

type Links = Pick<ComponentsOperation, 'nodes' | 'namedBy'>

interface Node {
  readonly type: string
  readonly place: ColumnExpr
}

const not = (condition: Expr): Expr => call('not', condition)

function addNode(
  builder: TableBuilder,
  { kind, column: name }: CheckedComponents['nodes'][number],
  added: string,
): Node {
  const { name: place, type } = placeColumn(builder, name)
  builder.derive(added, column(place, type))
  return { type: kind, place: column(added, type) }
}

/** Whether a row's node is on more rows than a hub may be, of all rows or of some. */
function overHub(builder: TableBuilder, { place }: Node, hub: number, filter: Expr | undefined) {
  const name = builder.fresh()
  const aggregate: Aggregate = { function: 'count', type: integer, ...(filter && { filter }) }
  builder.add({ kind: 'window', columns: [{ name, aggregate, by: [place.name] }] })
  return call('isTrue', call('greaterThan', column(name, integer), whole(hub)))
}

/** The sure network of the other rows with a node, whatever is said of a row itself. */
function nameAround(builder: TableBuilder, linked: Expr, node: string): Expr {
  const name = builder.fresh()
  const aggregate = filtered('max', linked, undefined)
  builder.add({ kind: 'window', columns: [{ name, aggregate, by: [node] }] })
  return column(name, string)
}

/** Counts, column by column, the nodes that are or may be hubs, and the rows that they are on. */
function countHubs(
  state: StepState,
  id: string,
  nodes: readonly Node[],
  hubs: readonly Expr[],
): void {
  const columns = hubs.flatMap((isHub, i) => {
    const filter = state.builder.derive(`${id}.$hub${i}`, isHub)
    const place = (nodes[i] as Node).place
    const rows: Aggregate = { function: 'count', type: integer, filter }
    const distinct: Aggregate = { ...rows, function: 'countDistinct', argument: place }
    return [
      { name: `rows${i}`, aggregate: rows },
      { name: `nodes${i}`, aggregate: distinct },
    ]
  })
  const table = endTable(state, `${state.step}.${id}.nodes`)
  state.made.push({
    name: tables.hubs(state.step),
    from: { table: table.name },
    operations: [{ kind: 'group', keys: [], columns }],
    columns: columns.map(({ name }) => ({ name, type: integer })),
    keep: true,
    funnel: true,
  })
}
