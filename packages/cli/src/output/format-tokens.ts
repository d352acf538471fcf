import type { DatasetDefinition, ModelRun, Source } from '@mingjian/core'
import { toShowable } from '@mingjian/report'
import { createDataNames, type DataNames } from './name-data.ts'
import { type Language, texts } from './texts.ts'

/** Whether tokens stand in place of numbers in a source. */
export const holdsTokens = ({ tokens = [] }: Source): boolean =>
  tokens.some(({ keys }) => Object.keys(keys).length > 0)

/** Says which columns of a source hold tokens, and of which key. */
export function formatTokens(
  { tokens = [] }: Source,
  definition: DatasetDefinition,
  language: Language,
): string[] {
  const names = createDataNames([definition], language)
  const found = tokens.flatMap(({ column, keys, plain }) =>
    Object.keys(keys).length === 0
      ? []
      : [texts[language].tokens(names.columns(definition.id, [column]), keys, plain)],
  )
  return found
}

/** Says what of a model is unknown on tokens, and whom to ask. */
export function formatTokensLost(
  { tokens }: ModelRun,
  names: DataNames,
  language: Language,
): string[] {
  if (tokens === undefined) return []
  const words = texts[language]
  const { unknown, absent, ask } = tokens
  const left = absent.map(({ dataset, columns }) =>
    words.leftOut(names.dataset(dataset), names.columns(dataset, columns)),
  )
  return [
    ...(unknown.length === 0 ? [] : [words.unknownOfTokens(unknown)]),
    ...left,
    words.askTokens(ask.map(toShowable)),
  ]
}
