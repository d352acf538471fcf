import { InvariantError, type Readiness } from '@mingjian/core'
import { z } from 'zod'
import type { ReadinessReportOptions } from './context.ts'
import { readinessSchema } from './readiness-schema.ts'

/**
 * Writes what readiness tells for programs, as `readinessSchema` describes it. How long models took is left out: the same data
 * give the same text.
 *
 * @throws InvariantError for readiness that breaks the schema.
 *
 * @example
 * const text = readinessJson(readiness, { catalog, asOf, language: 'zh' })
 * readinessSchema.parse(JSON.parse(text)).models[0]?.can // => 'run'
 */
export function readinessJson(
  readiness: Readiness,
  { catalog, asOf, reveal = false }: ReadinessReportOptions,
): string {
  const { models, concepts, datasets, missing, joins, repairs } = readiness
  const named = new Set([
    ...datasets.map(({ dataset }) => dataset),
    ...missing.map(({ dataset }) => dataset),
    ...models.flatMap(({ asks }) => asks.map(({ dataset }) => dataset)),
    ...joins.flatMap(({ left, right }) => [left.dataset, right.dataset]),
  ])
  const file = {
    format: 1,
    asOf,
    reveal,
    data: catalog
      .filter(({ id }) => named.has(id))
      .map(({ id, title, office }) => ({ id, title, ...(office && { office }) })),
    models: models.map(({ run: { seconds: _, ...run }, ...model }) => ({ ...model, run })),
    concepts: concepts.map(({ seconds: _, ...concept }) => concept),
    datasets,
    missing,
    joins,
    repairs,
  }
  const text = `${JSON.stringify(file, null, 2)}\n`
  const checked = readinessSchema.safeParse(JSON.parse(text))
  if (!checked.success) {
    throw new InvariantError(`Readiness does not fit its schema: ${z.prettifyError(checked.error)}`)
  }
  return text
}
