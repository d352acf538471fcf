import { placesOf } from '../../clue/sentence.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Model } from '../../model/schema.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'

/** Warns of parameters whose name stands in no expression and in no sentence. */
export function findUnusedParams({ source }: CheckedModel | CheckedConcept): Diagnostic[] {
  const definition = 'model' in source ? source.model : source.concept
  const read = new Set([
    ...stringsIn(definition.steps).flatMap(namesIn),
    ...('model' in source ? namesBesideSteps(source.model) : []),
  ])
  return Object.keys(definition.params)
    .filter((name) => !read.has(name))
    .map((name) => {
      const at = source.locate(['params', name], { key: true })
      return createDiagnostic('param-unused', { name }, at, 'warning')
    })
}

/** What a model has beside the steps of a concept. */
function namesBesideSteps({ signals, explained_by, clock, score, review }: Model): string[] {
  const told = [...Object.values(signals), ...Object.values(explained_by)]
  const expressions = [
    clock?.last_day,
    Object.values(score.bands).map((band) => band?.needs),
    Object.values(signals).map(({ only, when, evidence }) => [only, when, evidence]),
    Object.values(explained_by).map(({ when }) => when),
  ]
  const sentences = [...told.map(({ says }) => says), ...review.checks]
  return [
    ...stringsIn(expressions).flatMap(namesIn),
    ...stringsIn(sentences).flatMap((sentence) => placesOf(sentence).map(({ name }) => name)),
  ]
}

/** All texts within a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Names of an expression that may be parameters: not in a text, not of a table, no function. */
const namesIn = (expression: string): string[] =>
  expression.replace(/'(?:[^']|'')*'/g, "''").match(/(?<![.\w])[a-z_]\w*\b(?!\s*\()/g) ?? []
