import type { Dataset, Reject } from '../dataset/dataset.ts'
import { rejectedCell } from '../dataset/rejected-cell.ts'
import { readPart } from './key-forms.ts'
import type { KeyColumn, KeyFault } from './readiness.ts'

/** Cells of a column that hold no key. */
export interface RejectedKeys {
  /** As they stand; of very many the first. */
  readonly cells: readonly string[]
  readonly faults: ReadonlyMap<KeyFault, number>
}

interface NotedCells {
  readonly cells: string[]
  readonly faults: Map<KeyFault, number>
}

/** Cells that are kept of a column. */
const kept = 100_000

/**
 * Notes the cells that could not be read while data are opened and loaded: hand `onReject` to whoever reads them, then let
 * {@link assessReadiness} look.
 *
 * @example
 * const rejected = createRejectedKeys()
 * const dataset = createDataset(definition, rows, { onReject: rejected.onReject })
 */
export function createRejectedKeys() {
  const bySource = new Map<string, NotedCells>()
  return {
    onReject: (reject: Reject): void => {
      const cell = rejectedCell(reject)
      if (cell === undefined || reject.column === undefined) return
      const id = `${reject.column} ${reject.source}`
      const known: NotedCells = bySource.get(id) ?? { cells: [], faults: new Map() }
      bySource.set(id, known)
      const { fault } = readPart(cell)
      known.faults.set(fault, (known.faults.get(fault) ?? 0) + 1)
      if (known.cells.length < kept) known.cells.push(cell)
    },
    /** What was noted of a column of a dataset. */
    of: ({ sources }: Dataset, { column }: KeyColumn): RejectedKeys => {
      const found = sources.flatMap(({ name }) => bySource.get(`${column} ${name}`) ?? [])
      const faults = new Map<KeyFault, number>()
      for (const each of found) {
        for (const [fault, cells] of each.faults) {
          faults.set(fault, (faults.get(fault) ?? 0) + cells)
        }
      }
      return { cells: found.flatMap(({ cells }) => cells), faults }
    },
  }
}

/** What {@link createRejectedKeys} gives. */
export type RejectedKeyLog = ReturnType<typeof createRejectedKeys>
