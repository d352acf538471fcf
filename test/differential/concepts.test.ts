import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import {
  arbitraryScreening,
  encodeScreened,
  loadPlain,
  type Screened,
  type Screening,
  screenPlain,
} from '@mingjian/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown, showScreening } from './check-property.ts'
import { conceptId, splitModel } from './split-model.ts'

interface Split {
  readonly screening: Screening
  /** Where the steps are cut, as shares of them. */
  readonly at: readonly number[]
}

const arbitrarySplit = fc.record({
  screening: arbitraryScreening(),
  at: fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1)), {
    minLength: 1,
    maxLength: 2,
  }),
})

const cutsOf = ({ screening, at }: Split): number[] => {
  const steps = Object.keys((screening.model as { steps: object }).steps).length
  const cuts = at.map((share) => Math.max(1, Math.round(share * steps)))
  return [...new Set(cuts)].sort((a, b) => a - b)
}

it('finds the same whether the first steps of a model are its own or those of concepts', {
  timeout: 900_000,
}, async () => {
  const seen = { clues: 0, rowsOfConcepts: 0, subjectsOfConcepts: 0 }
  await checkProperty(
    arbitrarySplit,
    60,
    async (split) => {
      const { catalog, model, data, coverage } = split.screening
      const parts = splitModel(model, cutsOf(split))
      const options = { datasets: data, coverage }
      const whole = { ...loadPlain(model, catalog), ...options }
      const cut = { ...loadPlain(parts.model, catalog, parts.concepts), ...options }
      const [expected, found, again] = await Promise.all([
        screenPlain({ ...whole, backend: memory() }),
        screenPlain({ ...cut, backend: memory() }),
        screenPlain({ ...cut, backend: duckdb() }),
      ])
      seen.clues += found.clues.length
      seen.rowsOfConcepts += found.evidence.filter(({ table }) => isOfConcept(table)).length
      if (Object.keys(parts.model.steps).length === 0) {
        seen.subjectsOfConcepts += found.subjects.length
      }
      return (
        firstDifference('split', join(expected), join(found)) ??
        firstDifference('duckdb', encodeScreened(found), encodeScreened(again))
      )
    },
    (split) => `cuts ${cutsOf(split)}\n${showScreening(split.screening)}`,
  )
  console.log(JSON.stringify(seen))
  if (!reachIsKnown) return
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
})

const isOfConcept = (step: string): boolean => step.startsWith(conceptId)

/** What was found without what tells that there are concepts: hashes, names, which funnel is whose. */
function join(screened: Screened): string[] {
  const { run, concepts, ...rest } = screened
  const funnel = [...concepts.flatMap((each) => each.funnel), ...run.funnel]
  const { hash: _, concepts: __, ...plain } = run
  const missing = run.missing.toSorted((a, b) => (a.dataset < b.dataset ? -1 : 1))
  // Whose step broke is told of a concept before; how far the funnel was counted is not compared.
  const reason = run.reason?.en
    .replace(/^(Concept \S+ failed\. )+/, '')
    .replaceAll(new RegExp(`"${conceptId}\\d+\\.`, 'g'), '"')
  const joined = {
    ...plain,
    missing,
    funnel: run.status === 'failed' ? [] : funnel,
    ...(reason === undefined
      ? {}
      : { reason: { code: 'concept-failed' as const, zh: '', en: reason } }),
  }
  const lines = encodeScreened({
    ...rest,
    run: { ...joined, hash: '', concepts: [] },
    concepts: [],
  })
  return lines.map((line) =>
    line
      .replace(/"modelHash":"[0-9a-f]+"/, '"modelHash":""')
      .replaceAll(new RegExp(`"(step|table|of)":"${conceptId}\\d+\\.`, 'g'), '"$1":"')
      .replaceAll(/test\.\w+\//g, '')
      // Where a written table stands differs: in the model, or in a concept.
      .replaceAll(/"source":"(?:model|concept)","row":\d+/g, '"source":"written"'),
  )
}

function firstDifference(
  what: string,
  a: readonly string[],
  b: readonly string[],
): string | undefined {
  const at = a.findIndex((line, i) => line !== b[i])
  if (at < 0 && a.length === b.length) return undefined
  const line = at < 0 ? a.length : at
  return `Line ${line + 1} differs (${what}).\nexpected: ${a[line]}\nfound:    ${b[line]}`
}
