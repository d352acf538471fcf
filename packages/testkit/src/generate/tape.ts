import fc from 'fast-check'

/**
 * A list of random numbers that decisions are read from, one after the other. Smaller numbers mean
 * simpler decisions and an empty tape reads as zeros, so a shrunk tape makes a simpler model.
 */
export interface Tape {
  /** A whole number from 0 to n − 1. */
  below(n: number): number
  pick<T>(options: readonly [T, ...T[]]): T
  /** True in so many of a hundred cases; false at the end of the tape. */
  chance(percent: number): boolean
}

/**
 * Creates a tape that starts at its beginning. Behind its end every number is 0, so that a shorter
 * tape gives something simpler.
 *
 * @example
 * const tape = createTape([7])
 * tape.below(5) // => 2
 * tape.pick(['甲', '乙']) // => '甲'
 */
export function createTape(numbers: readonly number[]): Tape {
  let at = 0
  const next = (): number => {
    const found = numbers[at] ?? 0
    at += 1
    return found
  }
  const tape: Tape = {
    below: (n) => next() % n,
    pick: (options) => options[tape.below(options.length)] ?? options[0],
    chance: (percent) => tape.below(100) >= 100 - percent,
  }
  return tape
}

/**
 * Generates the numbers of a tape of fixed length, each from 0 to 65535.
 *
 * @example
 * const { sample } = await import('fast-check')
 * const tapes = sample(arbitraryTape(3), 10).map(createTape)
 */
export const arbitraryTape = (length: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: 65_535 }), { minLength: length, maxLength: length })
