import type { WantedData } from '../clue/clue.ts'

/** By fact the data that leave it unknown, as they were found on rows; by {@link itself} those that leave the subject in doubt. */
export type Causes = ReadonlyMap<string, readonly WantedData[]>

/** Stands for the subject among its facts. */
export const itself = ''

export const noCauses: Causes = new Map()
