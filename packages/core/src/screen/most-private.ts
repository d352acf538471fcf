import type { Tables } from '../check/checked-model.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'

/** The level at which what comes from tables is masked: they may be more private than their reader. */
export const mostPrivate = (tables: Tables, privacy: number): number =>
  Math.max(
    privacy,
    ...[...datasetsBehind(tables).values()].map(({ definition }) => definition.privacy),
  )
