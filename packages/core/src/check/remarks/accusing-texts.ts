import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Bilingual, Model } from '../../model/schema.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import type { Path } from '../checker.ts'
import { findAccusing } from './accusing-words.ts'

interface Told {
  readonly path: Path
  readonly text: string
}

/** Warns of words that accuse someone, where the reader of a clue sees them. */
export function findAccusingTexts({ source }: CheckedModel | CheckedConcept): Diagnostic[] {
  const { title } = 'model' in source ? source.model : source.concept
  const told = [...inEach(title, ['title']), ...('model' in source ? textsOf(source.model) : [])]
  return told.flatMap(({ path, text }) =>
    findAccusing(text).map(({ word, offset }) =>
      createDiagnostic('accusing', { word }, source.locate(path, { offset }), 'warning'),
    ),
  )
}

const textsOf = ({ point, signals, explained_by, review }: Model): Told[] => [
  ...(point === undefined ? [] : inEach(point, ['point'])),
  ...Object.entries(signals).flatMap(([id, { says }]) => inEach(says, ['signals', id, 'says'])),
  ...Object.entries(explained_by).flatMap(([id, { says }]) =>
    inEach(says, ['explained_by', id, 'says']),
  ),
  ...review.checks.flatMap((check, i) => inEach(check, ['review', 'checks', i])),
  ...review.requests.flatMap(({ to, document }, i) =>
    Object.entries({ to, document }).map(([key, text]) => ({
      path: ['review', 'requests', i, key],
      text,
    })),
  ),
]

const inEach = ({ zh, en }: Bilingual, path: Path): Told[] => [
  { path: [...path, 'zh'], text: zh },
  ...(en === undefined ? [] : [{ path: [...path, 'en'], text: en }]),
]
