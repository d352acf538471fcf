import type { TypedLiteral } from '../model/typed.ts'
import type { Tables } from './checked-model.ts'
import { conceptsOf } from './concepts-of.ts'

type Params = ReadonlyMap<string, readonly TypedLiteral[]>

/**
 * The parameters that a model's sentences may show: its own, and those of the concepts that it
 * reads, save names by which two concepts mean different things (SEMANTICS 12.4).
 */
export function shownParams(own: Params, tables: Tables): Params {
  const shown = new Map<string, readonly TypedLiteral[]>()
  const unclear = new Set<string>()
  for (const { params } of conceptsOf(tables)) {
    for (const [name, literals] of params) {
      const other = shown.get(name)
      if (other !== undefined && textOf(other) !== textOf(literals)) unclear.add(name)
      shown.set(name, literals)
    }
  }
  for (const name of unclear) shown.delete(name)
  return new Map([...shown, ...own])
}

const textOf = (literals: readonly TypedLiteral[]): string =>
  JSON.stringify(literals.map(({ text, type }) => [text, type]))
