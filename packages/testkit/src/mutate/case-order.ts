import type { LoadedModel } from '@mingjian/core'
import type { PreparedCase } from './prepare-cases.ts'

/** A case of one model, and how long it took unmutated. */
export interface TimedCase {
  readonly model: LoadedModel
  readonly prepared: PreparedCase
  readonly milliseconds: number
}

/**
 * Puts those cases first that noticed most of what was changed at the same place before, and of
 * these the quick ones: what comes out is the same in any order.
 */
export function createCaseOrder(): {
  order(cases: readonly TimedCase[], place: string): TimedCase[]
  noticed(by: TimedCase, place: string): void
} {
  const counts = new Map<string, Map<TimedCase, number>>()
  return {
    order(cases, place) {
      const noticed = counts.get(place)
      const of = (each: TimedCase) => noticed?.get(each) ?? 0
      return cases.toSorted((a, b) => of(b) - of(a) || a.milliseconds - b.milliseconds)
    },
    noticed(by, place) {
      const noticed = counts.get(place) ?? new Map<TimedCase, number>()
      counts.set(place, noticed.set(by, (noticed.get(by) ?? 0) + 1))
    },
  }
}
