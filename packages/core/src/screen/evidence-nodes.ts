import type { Value } from '../values/type.ts'

/**
 * Why a row is there: it is of the subject itself (`own`), a value rests on it (`read`), or it is
 * only one of those that a window has read (`window`), so that its own windows are not asked for.
 */
export type Role = 'own' | 'read' | 'window'

/** A row of evidence in one clue: its first line, and why it is there. */
export interface Node {
  readonly line: number
  readonly role: Role
}

/** The rows of one kind that evidence has come to, by clue. */
export interface EvidenceNodes {
  find(clue: string, ids: readonly Value[]): Node | undefined
  /** Notes a row, or that there is more reason for it. */
  add(clue: string, ids: readonly Value[], node: Node): void
  /** A row in all clues in which it stands. */
  of(ids: readonly Value[]): ReadonlyMap<string, Node>
  ids(): readonly (readonly Value[])[]
}

export function createEvidenceNodes(): EvidenceNodes {
  const rows = new Map<string, { ids: readonly Value[]; clues: Map<string, Node> }>()
  return {
    find: (clue, ids) => rows.get(rowKey(ids))?.clues.get(clue),
    add(clue, ids, node) {
      const key = rowKey(ids)
      const row = rows.get(key) ?? { ids, clues: new Map() }
      rows.set(key, row)
      const before = row.clues.get(clue)
      if (before === undefined) row.clues.set(clue, node)
      else if (before.role === 'window') row.clues.set(clue, { ...before, role: node.role })
    },
    of: (ids) => rows.get(rowKey(ids))?.clues ?? new Map(),
    ids: () => [...rows.values()].map(({ ids }) => ids),
  }
}

/** Values of one row as text: of columns of fixed types, so equal for equal values only. */
export const rowKey = (values: readonly Value[]): string => JSON.stringify(values.map(String))
