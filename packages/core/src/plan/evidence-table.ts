import type { CheckedEvidence } from '../check/checked-model.ts'

/** How a step of evidence is called: one of a concept by the name that `use` has for it. */
export const evidenceName = ({ concept, step }: CheckedEvidence): string =>
  concept === undefined ? step : `${concept}.${step}`
