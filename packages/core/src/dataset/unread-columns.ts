import type { InEach } from '../diagnostics/in-each.ts'

/** A column of a source of which half of the cells or more could not be read: rather it is in another form. */
export interface UnreadColumn {
  readonly column: string
  readonly header: string
  readonly rejected: number
  /** Cells in which something is written. */
  readonly filled: number
  /** Why most of them were rejected, in the words of the first of these. */
  readonly reason: InEach
}

interface Tally {
  rejected: number
  filled: number
  readonly reasons: Map<string, { readonly reason: InEach; cells: number }>
}

/** Counts the cells of one column; a cell in which nothing is written is not handed over. */
export interface ColumnTally {
  read(): void
  refuse(reason: InEach): void
}

/**
 * Creates the tallies of the columns of one reading of a source. A column of which half of the
 * filled cells or more were refused is found, with the reason of most of them: rather it is in
 * another form.
 *
 * @example
 * const tally = createUnreadTally()
 * tally.of('filed', '日期').refuse({ zh: '不是日期', en: 'is no date' })
 * tally.found().map(({ column, rejected }) => [column, rejected]) // => [['filed', 1]]
 */
export function createUnreadTally() {
  const tallies: { readonly column: string; readonly header: string; readonly tally: Tally }[] = []
  return {
    of(column: string, header: string): ColumnTally {
      const tally: Tally = { rejected: 0, filled: 0, reasons: new Map() }
      tallies.push({ column, header, tally })
      return {
        read: () => {
          tally.filled += 1
        },
        refuse: (reason) => {
          tally.filled += 1
          tally.rejected += 1
          // What was found stands in some reasons; but for its digits they are one.
          const kind = reason.zh.replace(/\d+/g, '0')
          const known = tally.reasons.get(kind)
          if (known !== undefined) known.cells += 1
          else tally.reasons.set(kind, { reason, cells: 1 })
        },
      }
    },
    /** The columns of which half of the cells or more were refused. */
    found: (): UnreadColumn[] =>
      tallies.flatMap(({ column, header, tally: { rejected, filled, reasons } }) => {
        const [most] = [...reasons.values()].toSorted((a, b) => b.cells - a.cells)
        if (most === undefined || rejected * 2 < filled) return []
        return [{ column, header, rejected, filled, reason: most.reason }]
      }),
  }
}

/**
 * Counts, column by column, the cells that could not be read; made by {@link createUnreadTally}.
 */
export type UnreadTally = ReturnType<typeof createUnreadTally>
