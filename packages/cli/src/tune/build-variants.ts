import { changeParams, type LoadedParams, ModelError, type ModelVariant } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import type { FoundParam } from './find-param.ts'
import { mostValues, type TriedValue } from './list-values.ts'

/** A parameter and the values that it is tried with. */
export interface Tried {
  readonly found: FoundParam
  readonly values: readonly TriedValue[]
}

/** One value of each parameter, and the rules with them. */
export interface TriedVariant {
  readonly values: readonly TriedValue[]
  readonly isOwn: boolean
  readonly rules: ModelVariant
}

/** Puts every value of one parameter together with every value of the other. */
export function buildVariants(tried: readonly Tried[], written: ModelVariant): TriedVariant[] {
  const combined = tried.reduce<readonly (readonly TriedValue[])[]>(
    (all, { values }) => all.flatMap((each) => values.map((value) => [...each, value])),
    [[]],
  )
  if (tried.length > 1 && combined.length > mostValues) {
    throw cliError('tune-many', { count: String(combined.length), most: mostValues })
  }
  return combined.map((values) => {
    const isOwn = values.every((value) => value.isOwn)
    const rules = isOwn ? written : change(tried, values, written)
    return { values, isOwn, rules }
  })
}

function change(
  tried: readonly Tried[],
  values: readonly TriedValue[],
  { model, concepts }: ModelVariant,
): ModelVariant {
  const file = '--param'
  const given: Record<string, Record<string, TriedValue['value']>> = {}
  for (const [i, { found }] of tried.entries()) {
    const value = values[i]
    if (value === undefined || value.isOwn) continue
    given[found.of] = { ...given[found.of], [found.name]: value.value }
  }
  const params: LoadedParams = {
    file,
    values: given,
    hash: '',
    locate: (path) => ({ file, line: 1, column: 1, path }),
  }
  const changed = changeParams({ models: [model], concepts }, params)
  if (changed.diagnostics.length > 0) throw new ModelError(changed.diagnostics)
  return { model: changed.models[0] ?? model, concepts: changed.concepts }
}
