import type { ChangedParam, Clue } from '@mingjian/core'
import type { ClueWords } from './clue-words.ts'

/** The sentences of the signals that hit: why the subject is on the list. */
export const reasonsOf = (clue: Clue): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'hit').map(({ says }) => says)

/** The sentences of the signals that missing data left open, with the ranges of their facts. */
export const unknownsOf = (clue: Clue): string[] =>
  clue.signals.filter(({ outcome }) => outcome === 'unknown').map(({ says }) => says)

/** The sentences that say what to ask for. */
export const requestsOf = (clue: Pick<Clue, 'requests'>): string[] =>
  clue.requests.map(({ says }) => says)

/** A parameter that the office has changed: its value, the one of the rules, and the place. */
export const describeChange = (
  { of, name, value, was, file, line }: ChangedParam,
  words: ClueWords,
): string => `${of} ${name} = ${value} (${words.was} ${was}; ${file}:${line})`

/** What stands between sentences. */
export const separators = { zh: '；', en: '; ' } as const
