import type { CheckedEvidence, CheckedModel } from '../check/checked-model.ts'
import { tables } from './columns.ts'

/** The table that holds the single rows of evidence, in the plan of its concept or of the model. */
export const evidenceTable = ({ step, beforeGroup }: CheckedEvidence): string =>
  beforeGroup ? tables.rows(step) : step

/** How a step of evidence is called: one of a concept by the name that `use` has for it. */
export const evidenceName = ({ concept, step }: CheckedEvidence): string =>
  concept === undefined ? step : `${concept}.${step}`

/** The tables of rows that are looked up for the clues of a model: its own, or those of a concept. */
export const evidenceTables = (
  { signals, requests }: CheckedModel,
  concept: string | undefined,
): ReadonlySet<string> =>
  new Set(
    [...signals.map(({ evidence }) => evidence), ...requests.flatMap(({ of }) => of?.rows ?? [])]
      .filter((evidence) => evidence.concept === concept)
      .map(evidenceTable),
  )
