import type { Model } from '@mingjian/core'
import type { Path, RulesDocument } from './edit.ts'

/** An expression of a document. */
export interface ExpressionPlace {
  readonly path: Path
  readonly text: string
  /** The key that can be left out with it: a condition that no longer holds anything back. */
  readonly optional: boolean
}

/**
 * Lists the expressions that decide who is a clue, in the order written. What a case cannot expect is
 * not among them: the rows of evidence, sentences, the clock.
 */
export const listExpressions = (document: RulesDocument): ExpressionPlace[] => [
  ...Object.entries(document.steps).flatMap(([name, step]) => ofStep(['steps', name], step)),
  ...('signals' in document ? ofModel(document) : []),
]

type Step = RulesDocument['steps'][string]

const required = (path: Path, text: string): ExpressionPlace => ({ path, text, optional: false })

/** The place of an expression that may be missing. */
const optional = (path: Path, text: string | undefined): ExpressionPlace[] =>
  text === undefined ? [] : [{ path, text, optional: true }]

const ofEach = (path: Path, texts: Readonly<Record<string, string>> = {}): ExpressionPlace[] =>
  Object.entries(texts).map(([name, text]) => required([...path, name], text))

function ofStep(path: Path, step: Step): ExpressionPlace[] {
  const { union, join = {}, has = {}, tally = {}, window = {} } = step
  const tables = union === undefined || Array.isArray(union.of) ? {} : union.of
  const matches = { has, tally }
  return [
    ...Object.entries(tables).flatMap(([name, texts]) =>
      ofEach([...path, 'union', 'of', name], texts),
    ),
    ...Object.entries(join).flatMap(([alias, { on }]) =>
      typeof on === 'string'
        ? [required([...path, 'join', alias, 'on'], on)]
        : on.map((way, i) => required([...path, 'join', alias, 'on', i], way)),
    ),
    ...Object.entries(matches).flatMap(([key, found]) =>
      Object.entries(found).flatMap(([name, match]) => [
        required([...path, key, name, 'on'], match.on),
        ...(match.during ?? []).map((day, i) => required([...path, key, name, 'during', i], day)),
        ...('value' in match ? [required([...path, key, name, 'value'], String(match.value))] : []),
      ]),
    ),
    ...ofEach([...path, 'derive'], step.derive),
    ...optional([...path, 'where'], step.where),
    ...Object.entries(window).flatMap(([name, { select }]) =>
      ofEach([...path, 'window', name, 'select'], select),
    ),
    ...ofEach([...path, 'select'], step.select),
    ...optional([...path, 'keep'], step.keep),
  ]
}

function ofModel({ signals, explained_by, score }: Model): ExpressionPlace[] {
  const written = (when: unknown) => (typeof when === 'string' ? when : undefined)
  return [
    ...Object.entries(signals).flatMap(([id, { only, when }]) => [
      ...optional(['signals', id, 'only'], written(only)),
      ...(typeof when === 'string' ? [required(['signals', id, 'when'], when)] : []),
    ]),
    ...Object.entries(explained_by).flatMap(([id, { when }]) =>
      typeof when === 'string' ? [required(['explained_by', id, 'when'], when)] : [],
    ),
    ...Object.entries(score.bands).flatMap(([band, found]) =>
      optional(['score', 'bands', band, 'needs'], found?.needs),
    ),
  ]
}
