import { formatValue } from '@mingjian/core'
import type { ScreenedFact, ScreenedSubject } from './read-subjects.ts'
import type { Screened } from './screen-plain.ts'

/**
 * Writes a screening as lines of JSON: the run, each concept, each subject, each clue, each subject
 * apart or undecided, each row of evidence. Two backends agree where their lines are the same byte for byte.
 *
 * @example
 * encodeScreened(screened).length // => 1 + 1 + 2 + 1 + 2
 */
export const encodeScreened = ({
  run,
  concepts,
  subjects,
  clues,
  apart,
  undecided,
  evidence,
}: Screened): string[] => [
  JSON.stringify({ run }),
  ...concepts.map((concept) => JSON.stringify({ concept })),
  ...subjects.map((subject) => JSON.stringify({ subject: encodeSubject(subject) })),
  ...clues.map((clue) => JSON.stringify({ clue })),
  ...apart.map((subject) => JSON.stringify({ apart: subject })),
  ...undecided.map((subject) => JSON.stringify({ undecided: subject })),
  ...evidence.map((row) => JSON.stringify({ evidence: row })),
]

const encodeSubject = ({ facts, signals, explanations, ...rest }: ScreenedSubject): object => ({
  ...rest,
  facts: Object.fromEntries([...facts].map(([name, fact]) => [name, encodeFact(fact)])),
  signals: Object.fromEntries(signals),
  explanations: Object.fromEntries(explanations),
})

/**
 * A fact in canonical text; with its range where that is more than the value, and how long it is
 * pending.
 *
 * @example
 * encodeFact({ type: integer, value: 2n, low: 2n, high: null })
 * // => { value: '2', low: '2', high: null }
 */
export function encodeFact({ type, value, low, high, until }: ScreenedFact): unknown {
  const text = formatValue(value, type)
  if (until === undefined && low === value && high === value) return text
  return {
    value: text,
    low: formatValue(low, type),
    high: formatValue(high, type),
    ...(until === undefined ? {} : { pending: formatValue(until, { kind: 'date' }) }),
  }
}
