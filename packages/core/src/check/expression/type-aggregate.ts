import type { LanguageAggregate } from '../../aggregates/aggregate.ts'
import { aggregates } from '../../aggregates/index.ts'
import type { AggregateName } from '../../aggregates/names.ts'
import { standWords } from '../../aggregates/stands.ts'
import type { Typed } from '../../model/typed.ts'
import { formatType } from '../../values/type.ts'
import { fail, type Part, sourceOf, type Typing } from './typing.ts'

/** Types an aggregate where one may stand; there are none inside it, save the first of `peak`. */
export function typeAggregate(
  typing: Typing,
  name: AggregateName,
  at: Part<'call'>,
): Typed | undefined {
  const aggregate: LanguageAggregate = aggregates[name]
  const here = typing.scope.aggregates
  if (here === 'none') return fail(typing, 'aggregate-misplaced', { name }, at)
  if (!aggregate.standsIn.includes(here)) {
    const places = aggregate.standsIn.map((stand) => standWords[stand])
    return fail(typing, 'aggregate-elsewhere', { name, places }, at)
  }
  const rowwise = typing.within('none')
  const inner = aggregate.takesAggregate === true ? typing.within('group') : rowwise
  const args = at.args
    .filter((arg) => !(arg.type === 'ref' && arg.name === '*' && name === 'count'))
    .map((arg, i) => (i === 0 ? inner : rowwise).type(arg))
  const filter = at.filter ? rowwise.type(at.filter) : undefined
  if (args.includes(undefined) || (at.filter && filter === undefined)) return undefined
  if (at.filter && filter !== undefined && filter.type.kind !== 'boolean') {
    const text = sourceOf(typing, at.filter)
    return fail(typing, 'condition-expected', { found: formatType(filter.type), text }, at.filter)
  }
  const typed = args as Typed[]
  const distinct = at.distinct === 'distinct'
  const type = aggregate.resolve(typed, { distinct, filtered: filter !== undefined })
  if (type === undefined) {
    const found = typed.map((arg) => formatType(arg.type)).join(', ') || 'nothing'
    return fail(typing, 'arguments-invalid', { name, takes: aggregate.takes, found }, at)
  }
  return {
    kind: 'aggregate',
    aggregate: name,
    args: typed,
    distinct,
    type,
    ...(filter === undefined ? {} : { filter }),
  }
}
