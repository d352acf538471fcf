import type { Typed, Variant } from '../model/typed.ts'
import type { CheckedStep, TableName, Tables, VariantColumns } from './checked-model.ts'

/** Aggregates whose value is one of those that they are over. */
const picking = ['first', 'last', 'max', 'min', 'mode', 'next', 'previous', 'same']

/** Follows what `on_date` gives through the steps: which columns show which variant applied. */
export function followVariants({ borrowed, steps }: Tables): (of: TableName) => VariantColumns {
  const found = new Map<string, VariantColumns>()
  const variantsOf = (of: TableName): VariantColumns => {
    if ('step' in of) return found.get(of.step) ?? new Map()
    const lent = 'borrowed' in of ? borrowed.get(of.borrowed) : undefined
    return lent ? followVariants(lent.concept)({ step: lent.step.name }) : new Map()
  }
  for (const step of steps.values()) found.set(step.name, variantsOfStep(step, variantsOf))
  return variantsOf
}

function variantsOfStep(
  { from, union, joins, derive, windows, select }: CheckedStep,
  variantsOf: (of: TableName) => VariantColumns,
): VariantColumns {
  // Tables of a union may hold different parameters in a column.
  const columns = new Map(union === undefined ? variantsOf(from) : [])
  for (const { alias, of } of joins) {
    for (const [name, variants] of variantsOf(of)) columns.set(`${alias}.${name}`, variants)
  }
  const all = [...derive, ...windows.flatMap((window) => window.select), ...select]
  for (const { name, value } of all) {
    const variants = variantsIn(value, columns)
    if (variants === undefined) columns.delete(name)
    else columns.set(name, variants)
  }
  return columns
}

/** The values of the parameter that an expression gives one of. */
function variantsIn(value: Typed, columns: VariantColumns): readonly Variant[] | undefined {
  switch (value.kind) {
    case 'column':
      return columns.get(value.name)
    case 'aggregate': {
      const [of] = picking.includes(value.aggregate) ? value.args : []
      return of && variantsIn(of, columns)
    }
    case 'call': {
      const variants = value.operator === 'case' ? value.args.filter(isVariant) : []
      return variants.length === 0 ? undefined : variants
    }
    default:
      return undefined
  }
}

const isVariant = (typed: Typed): typed is Variant =>
  typed.kind === 'literal' && typed.from !== undefined
