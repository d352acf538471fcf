import type { InEach } from '../diagnostics/in-each.ts'
import { compareCodePoints } from '../values/code-points.ts'
import type { CellResult } from './cell-result.ts'
import { type CleaningRule, cleaningRules } from './cleaning.ts'

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

/** How many cells of a column a rule of cleaning changed. */
export interface ChangedCells {
  readonly column: string
  readonly header: string
  readonly rule: CleaningRule
  readonly cells: number
}

/** A spelling of a column with codes that is none of them. */
export interface UnlistedSpelling {
  readonly column: string
  readonly header: string
  /** As it may be shown; null stands for all others, where there are too many to list. */
  readonly spelling: string | null
  readonly cells: number
}

/** A column of numbers that may stand as tokens, and how many of its cells are which (SEMANTICS 13.4). */
export interface TokenCells {
  readonly column: string
  /** Cells with tokens, by the signs of the key that these were made with. */
  readonly keys: Readonly<Record<string, number>>
  /** Cells with numbers that are none. */
  readonly plain: number
}

/** What became of the cells of a source, column by column. */
export interface CellFindings {
  readonly unread: readonly UnreadColumn[]
  readonly changes: readonly ChangedCells[]
  readonly unlisted: readonly UnlistedSpelling[]
  /** Of the columns that may hold tokens those in which something could be read. */
  readonly tokens: readonly TokenCells[]
}

/** So many spellings of a column are listed; what comes behind them is counted. */
const mostSpellings = 1000

const rulesInOrder = Object.keys(cleaningRules) as readonly CleaningRule[]

interface Tally {
  rejected: number
  filled: number
  readonly reasons: Map<string, { readonly reason: InEach; cells: number }>
  readonly changes: Map<CleaningRule, number>
  readonly unlisted: Map<string, number>
  otherUnlisted: number
  readonly tokens: Map<string, number>
}

/** Counts the cells of one column. */
export interface ColumnTally {
  /** Takes what became of a cell; `filled` says whether something stands in it. */
  take(result: CellResult, filled: boolean): void
  /** Counts cells that have a value and in which something is written. */
  fill(cells: number): void
  /** Takes from what became of so many cells the rules that changed them, and that no code has them. */
  note(result: CellNotes, cells: number): void
}

/** What is counted of a cell besides its value. */
export interface CellNotes {
  readonly changes?: readonly CleaningRule[] | undefined
  readonly unlisted?: string | undefined
  readonly token?: string | undefined
}

/**
 * Creates the tallies of the columns of one reading of a source: which columns are mostly unread, with
 * the reason of most cells; how many cells each rule of cleaning changed; which spellings no code has.
 *
 * @example
 * const tally = createCellTally()
 * tally.of('filed', '日期').take({ value: 19000, changes: ['date_form'] }, true)
 * tally.found().changes // => [{ column: 'filed', header: '日期', rule: 'date_form', cells: 1 }]
 */
export function createCellTally() {
  const tallies: (TalliedColumn & { readonly tally: Tally })[] = []
  return {
    of(column: string, header: string, mayBeTokens = false): ColumnTally {
      const tally: Tally = {
        rejected: 0,
        filled: 0,
        reasons: new Map(),
        changes: new Map(),
        unlisted: new Map(),
        otherUnlisted: 0,
        tokens: new Map(),
      }
      tallies.push({ column, header, mayBeTokens, tally })
      return {
        take: (result, filled) => take(tally, result, filled),
        fill: (cells) => {
          tally.filled += cells
        },
        note: (result, cells) => note(tally, result, cells),
      }
    },
    found: (): CellFindings => ({
      unread: tallies.flatMap(({ column, header, tally: { rejected, filled, reasons } }) => {
        const [most] = [...reasons.values()].toSorted((a, b) => b.cells - a.cells)
        if (most === undefined || rejected * 2 < filled) return []
        return [{ column, header, rejected, filled, reason: most.reason }]
      }),
      changes: tallies.flatMap(({ column, header, tally: { changes } }) =>
        rulesInOrder.flatMap((rule) => {
          const cells = changes.get(rule)
          return cells === undefined ? [] : [{ column, header, rule, cells }]
        }),
      ),
      unlisted: tallies.flatMap(({ column, header, tally: { unlisted, otherUnlisted } }) => {
        const others = otherUnlisted === 0 ? [] : [[null, otherUnlisted] as const]
        const most = [...unlisted].toSorted(
          ([a, cellsOfA], [b, cellsOfB]) => cellsOfB - cellsOfA || compareCodePoints(a, b),
        )
        return [...most, ...others].map(([spelling, cells]) => ({
          column,
          header,
          spelling,
          cells,
        }))
      }),
      tokens: tallies.flatMap(({ column, mayBeTokens, tally: { tokens, filled, rejected } }) => {
        if (!mayBeTokens || filled === rejected) return []
        const all = [...tokens.values()].reduce((sum, cells) => sum + cells, 0)
        return [{ column, keys: Object.fromEntries(tokens), plain: filled - rejected - all }]
      }),
    }),
  }
}

interface TalliedColumn {
  readonly column: string
  readonly header: string
  readonly mayBeTokens: boolean
}

/** Counts, column by column, what became of cells; made by {@link createCellTally}. */
export type CellTally = ReturnType<typeof createCellTally>

function take(tally: Tally, result: CellResult, filled: boolean): void {
  note(tally, result, 1)
  if ('value' in result) {
    if (result.value !== null && filled) tally.filled += 1
    return
  }
  tally.filled += 1
  tally.rejected += 1
  // What was found stands in some reasons; but for its digits they are one.
  const kind = result.reason.zh.replace(/\d+/g, '0')
  const known = tally.reasons.get(kind)
  if (known !== undefined) known.cells += 1
  else tally.reasons.set(kind, { reason: result.reason, cells: 1 })
}

function note(tally: Tally, { changes = [], unlisted, token }: CellNotes, cells: number): void {
  if (token !== undefined) tally.tokens.set(token, (tally.tokens.get(token) ?? 0) + cells)
  for (const rule of changes) tally.changes.set(rule, (tally.changes.get(rule) ?? 0) + cells)
  if (unlisted === undefined) return
  const known = tally.unlisted.get(unlisted)
  if (known === undefined && tally.unlisted.size >= mostSpellings) tally.otherUnlisted += cells
  else tally.unlisted.set(unlisted, (known ?? 0) + cells)
}
