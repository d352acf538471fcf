import type { CharacterSet, Pattern } from '@mingjian/core'

/**
 * Java's regular expressions try one way after the other. Inside a repetition that is exponential
 * where a text can be read in two ways: (?:a+)+b takes 2^n steps for n times a. So a repetition is
 * taken only where the next character always tells how to go on; then there is one way to read it.
 */

type Ranges = readonly (readonly [number, number])[]

/** The characters of a pattern by place: which come first, which last, which behind which. */
interface Places {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly canBeEmpty: boolean
}

/** Whether every repetition of a pattern can be read in one way only. */
export function isRepeatedInOneWay(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'set':
    case 'start':
    case 'end':
      return true
    case 'capture':
      return isRepeatedInOneWay(pattern.of)
    case 'sequence':
      return pattern.parts.every(isRepeatedInOneWay)
    case 'choice':
      return pattern.options.every(isRepeatedInOneWay)
    case 'repeat':
      return pattern.most === 1 ? isRepeatedInOneWay(pattern.of) : isDeterministic(pattern)
  }
}

function isDeterministic(loop: Pattern): boolean {
  const sets: Ranges[] = []
  const behind: Set<number>[] = []
  let isTwice = false
  const link = (from: readonly number[], to: readonly number[]) => {
    for (const place of from) {
      for (const next of to) {
        // By an inner and by an outer repetition: whose turn is it?
        isTwice ||= behind[place]?.has(next) === true
        behind[place]?.add(next)
      }
    }
  }
  const walk = (pattern: Pattern): Places => {
    switch (pattern.kind) {
      case 'set': {
        const place = sets.push(rangesOf(pattern)) - 1
        behind.push(new Set())
        return { first: [place], last: [place], canBeEmpty: false }
      }
      case 'start':
      case 'end':
        return { first: [], last: [], canBeEmpty: true }
      case 'capture':
        return walk(pattern.of)
      case 'choice': {
        const options = pattern.options.map(walk)
        return {
          first: options.flatMap(({ first }) => first),
          last: options.flatMap(({ last }) => last),
          canBeEmpty: options.some(({ canBeEmpty }) => canBeEmpty),
        }
      }
      case 'sequence':
        return pattern.parts.map(walk).reduce(
          (done, next) => {
            link(done.last, next.first)
            return {
              first: done.canBeEmpty ? [...done.first, ...next.first] : done.first,
              last: next.canBeEmpty ? [...done.last, ...next.last] : next.last,
              canBeEmpty: done.canBeEmpty && next.canBeEmpty,
            }
          },
          { first: [], last: [], canBeEmpty: true } as Places,
        )
      case 'repeat': {
        const of = walk(pattern.of)
        if (pattern.most !== 1) link(of.last, of.first)
        return { ...of, canBeEmpty: of.canBeEmpty || pattern.least === 0 }
      }
    }
  }
  const whole = walk(loop)
  if (isTwice) return false
  return [whole.first, ...behind].every((places) =>
    areApart([...places].map((at) => sets[at] ?? [])),
  )
}

const mostPoint = 0x10ffff

function rangesOf({ ranges, negated }: CharacterSet): Ranges {
  if (!negated) return ranges
  const others: [number, number][] = []
  let next = 0
  for (const [low, high] of ranges.toSorted(([a], [b]) => a - b)) {
    if (low > next) others.push([next, low - 1])
    next = Math.max(next, high + 1)
  }
  if (next <= mostPoint) others.push([next, mostPoint])
  return others
}

/** Whether no character is in two of the sets. */
function areApart(sets: readonly Ranges[]): boolean {
  return sets.every((set, n) =>
    sets
      .slice(n + 1)
      .every((other) =>
        set.every(([low, high]) => other.every(([from, to]) => high < from || to < low)),
      ),
  )
}
