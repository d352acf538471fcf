import type { Type } from '../values/type.ts'

/**
 * The columns that the expressions of a step reach: its own, also as `<from>.<column>`, and those of
 * joined tables as `<alias>.<column>`. A union has no name of its own.
 */
export interface Reach {
  readonly columns: ReadonlyMap<string, Type>
  readonly canonical: ReadonlyMap<string, string>
  /** Names that hold cells of datasets, or what is computed of these: no ranges. */
  readonly exact?: ReadonlySet<string>
  /** Tables that have another name here, and this name. */
  readonly renamed?: ReadonlyMap<string, string>
}

/** Puts the names together that are in reach at one point of a step. */
export function reachOf(
  from: string | undefined,
  own: ReadonlyMap<string, Type>,
  joined: ReadonlyMap<string, Type>,
): Reach {
  if (from === undefined) return { columns: new Map([...own, ...joined]), canonical: new Map() }
  const qualified = [...own].map(([name, type]) => [`${from}.${name}`, type] as const)
  return {
    columns: new Map([...own, ...joined, ...qualified]),
    canonical: new Map([...own.keys()].map((name) => [`${from}.${name}`, name])),
  }
}
