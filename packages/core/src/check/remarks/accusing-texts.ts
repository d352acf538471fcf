import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Bilingual, Model } from '../../model/schema.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import type { Path } from '../checker.ts'
import { type DatasetBehind, datasetsBehind } from '../datasets-behind.ts'
import { findAccusing, findConcluding, isWithin } from './accusing-words.ts'

interface Told {
  readonly path: Path
  readonly text: string
}

/** Warns of words that accuse someone, where the reader of a clue sees them. */
export function findAccusingTexts(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const { source } = checked
  const { title } = 'model' in source ? source.model : source.concept
  const told = [...inEach(title, ['title']), ...('model' in source ? textsOf(source.model) : [])]
  const names = [...datasetsBehind(checked).values()].flatMap(namesOf)
  return told.flatMap(({ path, text }) => {
    const isOfSignal = path[0] === 'signals'
    const accusing = findAccusing(text).filter(
      ({ word, offset }) => !isWithin(names, text, word, offset),
    )
    const found = [...accusing, ...(isOfSignal ? findConcluding(text, names) : [])]
    return found.map(({ word, offset }) =>
      createDiagnostic('accusing', { word }, source.locate(path, { offset }), 'warning'),
    )
  })
}

/** What the data call things: a sentence may repeat that. */
const namesOf = ({ definition: { title, columns } }: DatasetBehind): string[] => [
  ...[title, ...Object.values(columns).map((column) => column.title)].flatMap(({ zh, en }) => [
    zh,
    en ?? '',
  ]),
  ...Object.values(columns).flatMap(({ codes }) => Object.keys(codes ?? {})),
]

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
