import type { CheckedComponents } from '../check/checked-model.ts'
import { integer } from '../values/type.ts'
import { allOf, call, column, literal, whole } from './build.ts'
import type { Expr } from './expr.ts'
import { endTable, type StepState } from './step-state.ts'

/**
 * Names for each row the network that it belongs to. Rows in doubt link nothing; a node on more
 * than `hub` rows of one column is counted as a hub and links nothing either.
 */
export function addComponents(state: StepState, components: CheckedComponents): void {
  const { builder } = state
  const flags: Expr[] = []
  const nodes = components.nodes.map(({ kind, column: name }, i) => {
    const value = builder.columns.get(name)?.value ?? column(name, { kind: 'string' })
    const place = builder.derive(`${components.id}.$node${i}`, value)
    const counted = builder.fresh()
    const by = place.kind === 'column' ? [place.name] : []
    const count = { function: 'count', type: integer } as const
    builder.add({ kind: 'window', columns: [{ name: counted, aggregate: count, by }] })
    const isHub = call('greaterThan', column(counted, integer), whole(components.hub))
    flags.push(call('isTrue', isHub))
    const links = allOf([
      builder.doubt && call('not', builder.doubt),
      call('not', call('isTrue', isHub)),
    ])
    const linked = builder.derive(
      `${components.id}.$link${i}`,
      links === undefined ? value : call('case', links, value, literal(null, value.type)),
    )
    return { type: kind, column: linked.kind === 'column' ? linked.name : name }
  })
  const hub = flags.length === 1 ? (flags[0] as Expr) : call('or', ...flags)
  const isHub = builder.derive(`${components.id}.$hub`, hub)
  const table = endTable(state, `${state.step}.${components.id}.nodes`)
  const aggregate = { function: 'count', type: integer, filter: isHub } as const
  state.made.push({
    name: `${state.step}.hubs`,
    from: { table: table.name },
    operations: [{ kind: 'group', keys: [], columns: [{ name: 'rows', aggregate }] }],
    columns: [{ name: 'rows', type: integer }],
    keep: true,
  })
  const namedBy = state.builder.columns.get(components.namedBy)?.value
  state.builder.add({
    kind: 'components',
    name: components.id,
    nodes,
    namedBy: namedBy?.kind === 'column' ? namedBy.name : components.namedBy,
  })
  state.builder.columns.set(components.id, { value: column(components.id, { kind: 'string' }) })
}
