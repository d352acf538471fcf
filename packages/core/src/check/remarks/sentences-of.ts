import type { Model } from '../../model/schema.ts'
import type { Path } from '../checker.ts'

/** A sentence that readers of clues see, in one language. */
export interface Sentence {
  readonly path: Path
  readonly text: string
  readonly language: 'zh' | 'en'
}

/** The sentences of signals and explanations, and what is to be looked into. */
export function sentencesOf({ signals, explained_by, review }: Model): Sentence[] {
  const told = [
    ...Object.entries(signals).map(([id, { says }]) => ({ says, path: ['signals', id, 'says'] })),
    ...Object.entries(explained_by).map(([id, { says }]) => ({
      says,
      path: ['explained_by', id, 'says'],
    })),
    ...review.checks.map((says, i) => ({ says, path: ['review', 'checks', i] })),
  ]
  return told.flatMap(({ says, path }) =>
    (['zh', 'en'] as const).map((language) => ({
      path: [...path, language],
      text: says[language] ?? '',
      language,
    })),
  )
}
