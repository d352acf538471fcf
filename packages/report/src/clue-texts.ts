import type { Clue } from '@mingjian/core'

/** The sentences of the signals that hit: why the subject is on the list. */
export const reasonsOf = (clue: Clue): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'hit').map(({ says }) => says)

/** The ids of the signals that missing data left open. */
export const unknownsOf = (clue: Clue): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id)
