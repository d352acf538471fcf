/** Random choices that depend on a seed alone: the same seed, the same data. */
export interface Random {
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number
  pick<T>(options: readonly [T, ...T[]]): T
  /** True in such a share of cases. */
  chance(share: number): boolean
}

/** Creates a source of random choices (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    pick: (options) => options[between(0, options.length - 1)] ?? options[0],
    chance: (share) => next() < share,
  }
}
