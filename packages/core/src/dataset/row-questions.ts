/**
 * What is asked of the rows of a dataset that a backend has loaded itself, so that they need not go by
 * one after the other. Days are counted from 1970-01-01, of a timestamp its day; an open end is none unless asked for.
 */
export type RowQuestion =
  /** In how many rows a cell is unknown; pending is not. */
  | { readonly ask: 'unknown'; readonly column: string }
  /** The numbers of the first records in which a cell is unknown. */
  | { readonly ask: 'first-unknown'; readonly column: string; readonly most: number }
  | { readonly ask: 'earliest'; readonly column: string }
  | { readonly ask: 'latest'; readonly column: string; readonly open: boolean }
  /** In how many rows a day lies after another. */
  | { readonly ask: 'after'; readonly column: string; readonly day: number }
  /** In how many rows a day lies after a period, or the one of another column before it; null ends are open. */
  | {
      readonly ask: 'outside'
      readonly column: string
      readonly ending: string
      readonly from: number | null
      readonly to: number | null
    }
  /** In how many rows a day lies before that of another column, open ends too. */
  | { readonly ask: 'before'; readonly column: string; readonly other: string }
  /** The numbers of the first of these records. */
  | {
      readonly ask: 'first-before'
      readonly column: string
      readonly other: string
      readonly most: number
    }

/** What one source answers; undefined where it has no such day. */
export type RowAnswer = number | undefined | readonly number[]

/** Who wants to know something of the rows of a dataset. */
export interface RowWatcher {
  readonly questions: readonly RowQuestion[]
  /** Waits while records are read: what they were rejected for is written before more are. */
  readonly settle?: () => Promise<void>
  /** The answers to each question, for each of the sources. */
  heed(answers: readonly (readonly RowAnswer[])[]): void
}

/** A question, and who hears what each of the sources answers. */
export interface HeededQuestion {
  readonly question: RowQuestion
  take(answer: RowAnswer, source: number): void
}

/**
 * A watcher made of single questions.
 *
 * @example
 * const watcher = createRowWatcher([
 *   { question: { ask: 'unknown', column: 'amount' }, take: (rows) => console.log(rows) },
 * ])
 * watcher.questions.length // => 1
 */
export const createRowWatcher = (heeded: readonly HeededQuestion[]): RowWatcher => ({
  questions: heeded.map(({ question }) => question),
  heed: (answers) => {
    for (const [at, { take }] of heeded.entries()) {
      for (const [source, answer] of (answers[at] ?? []).entries()) take(answer, source)
    }
  },
})
