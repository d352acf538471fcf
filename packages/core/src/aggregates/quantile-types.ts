import { call, whole } from '../plan/build.ts'
import type { Expr } from '../plan/expr.ts'
import type { WrittenNumber } from './literals.ts'

/** The definitions of a quantile that can be named, by their number in Hyndman & Fan (1996). */
export const quantileTypes = ['type1', 'type2', 'type6', 'type7', 'type8'] as const
export type QuantileType = (typeof quantileTypes)[number]

/**
 * Where a quantile lies among n values in their order, counted from 1: at (slope·n + shift)/whole.
 * Between two values a definition takes the upper one, the mean of both where it lies exactly on the
 * lower one, or as much of each as it lies near to it.
 */
export interface QuantilePlace {
  readonly between: 'upper' | 'mean' | 'line'
  readonly slope: bigint
  readonly shift: bigint
  readonly whole: bigint
}

/** The place of the quantile of a share from 0 to 1. */
export function placeOfQuantile(type: QuantileType, share: WrittenNumber): QuantilePlace {
  const [part, of] = inLowestTerms(share.unscaled, 10n ** BigInt(share.scale))
  switch (type) {
    case 'type1':
      return { between: 'upper', slope: part, shift: 0n, whole: of }
    case 'type2':
      return { between: 'mean', slope: part, shift: 0n, whole: of }
    case 'type6':
      return { between: 'line', slope: part, shift: part, whole: of }
    case 'type7':
      return { between: 'line', slope: part, shift: of - part, whole: of }
    case 'type8':
      return { between: 'line', slope: 3n * part, shift: part + of, whole: 3n * of }
  }
}

/** The place among so many values, times `whole`: a whole number. */
export function scaledPlace({ slope, shift }: QuantilePlace, count: Expr): Expr {
  const grown = slope === 1n ? count : call('multiply', count, whole(Number(slope)))
  return shift === 0n ? grown : call('add', grown, whole(Number(shift)))
}

function inLowestTerms(part: bigint, of: bigint): readonly [bigint, bigint] {
  let [a, b] = [of, part]
  while (b > 0n) [a, b] = [b, a % b]
  return [part / a, of / a]
}
