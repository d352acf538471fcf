import type { Clue } from '@mingjian/core'

/** The sentences of the signals that hit: why the subject is on the list. */
export const reasonsOf = (clue: Clue): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'hit').map(({ says }) => says)

/** The sentences of the signals that missing data left open, with the ranges of their facts. */
export const unknownsOf = (clue: Clue): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'unknown').map(({ says }) => says)

/** The sentences that say what to ask for. */
export const requestsOf = (clue: Pick<Clue, 'requests'>): string[] =>
  clue.requests.map(({ says }) => says)

/** What stands between sentences. */
export const separators = { zh: '；', en: '; ' } as const
