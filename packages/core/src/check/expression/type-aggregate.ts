import type { LanguageAggregate } from '../../aggregates/aggregate.ts'
import { aggregates } from '../../aggregates/index.ts'
import type { AggregateName } from '../../aggregates/names.ts'
import { standWords } from '../../aggregates/stands.ts'
import type { InEach } from '../../diagnostics/in-each.ts'
import type { Typed } from '../../model/typed.ts'
import { formatType, isNumeric } from '../../values/type.ts'
import { findSpanSlip } from './param-slip.ts'
import { severalInstead } from './several-instead.ts'
import { fail, type Part, sourceOf, type Typing } from './typing.ts'

/** Types an aggregate where one may stand; there are none inside it, save the first of `peak`. */
export function typeAggregate(
  typing: Typing,
  name: AggregateName,
  at: Part<'call'>,
): Typed | undefined {
  const aggregate: LanguageAggregate = aggregates[name]
  const here = typing.scope.aggregates
  const several = severalInstead(
    name,
    at.args.map((arg) => sourceOf(typing, arg)),
  )
  if (here === 'none') return fail(typing, 'aggregate-misplaced', { name, instead: several }, at)
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
    const slip = name === 'peak' ? findSpanSlip(typed) : undefined
    if (slip !== undefined) return fail(typing, 'param-misread', slip, at)
    const found = typed.map((arg) => formatType(arg.type)).join(', ') || 'nothing'
    const instead = several ?? countInstead(name, aggregate, typed)
    return fail(typing, 'arguments-invalid', { name, takes: aggregate.takes, found, instead }, at)
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

/** What computes with numbers was asked of something else: to count it is what may be meant. */
function countInstead(
  name: string,
  { takes }: LanguageAggregate,
  [value]: readonly Typed[],
): InEach | undefined {
  if (!/^(?:one|a) number(?!,)/.test(takes) || value === undefined || isNumeric(value.type))
    return undefined
  const written = value.kind === 'column' ? value.name : '…'
  return {
    zh: `${name} 用于数；计数写 count(*)，不同值的个数写 count(distinct ${written})。`,
    en: `${name} is of numbers; rows are counted by count(*), different values by count(distinct ${written}).`,
  }
}
