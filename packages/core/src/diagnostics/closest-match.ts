/** A candidate and how many edits it is away. */
export interface Closest {
  readonly candidate: string
  readonly distance: number
}

/**
 * Finds the candidate that a misspelt name most likely means; undefined when none is near. Near is:
 * at most two fifths of the longer one changed, or one contains the other. Letters count by code
 * point and without case; of equally near candidates the first wins.
 *
 * @example
 * closestMatch('plaintif', ['defendant', 'plaintiff']) // => 'plaintiff'
 * closestMatch('x', ['plaintiff']) // => undefined
 */
export const closestMatch = (name: string, candidates: Iterable<string>): string | undefined =>
  findClosest(name, candidates)?.candidate

/** No name is longer; texts of data, taken for headers, may be, and would take minutes. */
const longestName = 200

/** Like {@link closestMatch}, with the distance, for comparing several names. */
export function findClosest(name: string, candidates: Iterable<string>): Closest | undefined {
  if (name.length > longestName) return undefined
  const wanted = [...name.toLowerCase()]
  let best: Closest | undefined
  for (const candidate of candidates) {
    if (candidate.length > longestName) continue
    const found = [...candidate.toLowerCase()]
    const distance = editDistance(wanted, found)
    const near = distance <= Math.floor(Math.max(wanted.length, found.length) * 0.4)
    if (!near && !contains(wanted, found) && !contains(found, wanted)) continue
    if (best === undefined || distance < best.distance) best = { candidate, distance }
  }
  return best
}

/** One sign alone is contained in too many names to mean any of them. */
const contains = (whole: readonly string[], part: readonly string[]): boolean =>
  part.length >= 2 && whole.join('').includes(part.join(''))

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let older: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + same)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, at(older, j - 2) + 1)
      row.push(least)
    }
    older = above
    above = row
  }
  return at(above, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0
