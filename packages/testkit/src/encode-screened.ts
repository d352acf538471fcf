import { formatValue } from '@mingjian/core'
import type { ScreenedFact, ScreenedSubject } from './read-subjects.ts'
import type { Screened } from './screen-plain.ts'

/**
 * Writes a screening as lines of JSON: the run, each concept, each subject, each clue, each subject
 * apart, each row of evidence. Two
 * backends agree where their lines are the same byte for byte.
 */
export const encodeScreened = ({
  run,
  concepts,
  subjects,
  clues,
  apart,
  evidence,
}: Screened): string[] => [
  JSON.stringify({ run }),
  ...concepts.map((concept) => JSON.stringify({ concept })),
  ...subjects.map((subject) => JSON.stringify({ subject: encodeSubject(subject) })),
  ...clues.map((clue) => JSON.stringify({ clue })),
  ...apart.map((subject) => JSON.stringify({ apart: subject })),
  ...evidence.map((row) => JSON.stringify({ evidence: row })),
]

const encodeSubject = ({ facts, signals, explanations, ...rest }: ScreenedSubject): object => ({
  ...rest,
  facts: Object.fromEntries([...facts].map(([name, fact]) => [name, encodeFact(fact)])),
  signals: Object.fromEntries(signals),
  explanations: Object.fromEntries(explanations),
})

/** A fact in canonical text; with its range where that is more than the value, and how long it is pending. */
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
