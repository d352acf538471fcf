import type { CharacterSet, Pattern } from './pattern.ts'

/** A step of a compiled pattern; `split` prefers its first way. */
type Step =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'split'; first: number; second: number }
  | { readonly kind: 'jump'; to: number }
  | { readonly kind: 'mark'; readonly slot: 2 | 3 }
  | { readonly kind: 'start' | 'end' | 'match' }

/** Places in the text: where the match begins and ends, where its group does. */
type Places = readonly (number | undefined)[]

interface Thread {
  readonly step: number
  readonly places: Places
}

/** Finds the first match: what its group holds, empty where it took no part; all without a group. */
export type Finder = (text: string) => string | undefined

/**
 * Compiles a pattern to a finder that reads each character of a text once, with all ways to match
 * side by side in the order of their preference; so its time is bounded by text times pattern.
 */
export function compileFinder(pattern: Pattern): Finder {
  const steps: Step[] = []
  write(pattern, steps)
  steps.push({ kind: 'match' })
  const hasGroup = steps.some(({ kind }) => kind === 'mark')
  return (text) => {
    const signs = [...text]
    const found = run(
      steps,
      signs.map((sign) => sign.codePointAt(0) as number),
    )
    if (found === undefined) return undefined
    const [from, to, groupFrom, groupTo] = found
    if (!hasGroup) return signs.slice(from, to).join('')
    return groupTo === undefined ? '' : signs.slice(groupFrom, groupTo).join('')
  }
}

function run(steps: readonly Step[], text: readonly number[]): Places | undefined {
  let threads: Thread[] = []
  let best: Places | undefined
  for (let at = 0; at <= text.length; at += 1) {
    const seen = new Set<number>()
    const ready: Thread[] = []
    const add = ({ step, places }: Thread): void => {
      // Without recursion: long chains of choices would be deep ones.
      const waiting: Thread[] = [{ step, places }]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (seen.has(next.step)) continue
        seen.add(next.step)
        const each = steps[next.step] as Step
        const follow = (to: number, changed = next?.places as Places) =>
          waiting.push({ step: to, places: changed })
        if (each.kind === 'jump') follow(each.to)
        else if (each.kind === 'split') {
          follow(each.second)
          follow(each.first)
        } else if (each.kind === 'mark') {
          follow(next.step + 1, next.places.with(each.slot, at))
        } else if (each.kind === 'start') {
          if (at === 0) follow(next.step + 1)
        } else if (each.kind === 'end') {
          if (at === text.length) follow(next.step + 1)
        } else ready.push(next)
      }
    }
    for (const thread of threads) add(thread)
    if (best === undefined) add({ step: 0, places: [at, undefined, undefined, undefined] })
    threads = []
    for (const { step, places } of ready) {
      const each = steps[step] as Step
      if (each.kind === 'match') {
        best = places.with(1, at)
        // What follows is preferred less.
        break
      }
      const code = text[at]
      if (code !== undefined && each.kind === 'set' && holds(each.set, code)) {
        threads.push({ step: step + 1, places })
      }
    }
    if (best !== undefined && threads.length === 0) return best
  }
  return best
}

const holds = ({ ranges, negated }: CharacterSet, code: number): boolean =>
  ranges.some(([low, high]) => code >= low && code <= high) !== negated

function write(pattern: Pattern, steps: Step[]): void {
  switch (pattern.kind) {
    case 'set':
      steps.push({ kind: 'set', set: pattern })
      return
    case 'start':
    case 'end':
      steps.push({ kind: pattern.kind })
      return
    case 'sequence':
      for (const part of pattern.parts) write(part, steps)
      return
    case 'capture':
      steps.push({ kind: 'mark', slot: 2 })
      write(pattern.of, steps)
      steps.push({ kind: 'mark', slot: 3 })
      return
    case 'choice':
      writeChoice(pattern.options, steps)
      return
    case 'repeat':
      writeRepeat(pattern, steps)
  }
}

function writeChoice(options: readonly Pattern[], steps: Step[]): void {
  const jumps: { kind: 'jump'; to: number }[] = []
  for (const [i, option] of options.entries()) {
    const split = { kind: 'split' as const, first: steps.length + 1, second: 0 }
    const isLast = i === options.length - 1
    if (!isLast) steps.push(split)
    write(option, steps)
    if (isLast) break
    const jump = { kind: 'jump' as const, to: 0 }
    steps.push(jump)
    jumps.push(jump)
    split.second = steps.length
  }
  for (const jump of jumps) jump.to = steps.length
}

function writeRepeat(
  { of, least, most, lazy }: Extract<Pattern, { kind: 'repeat' }>,
  steps: Step[],
): void {
  for (let i = 0; i < least; i += 1) write(of, steps)
  const splits: { kind: 'split'; first: number; second: number }[] = []
  const fork = () => {
    const split = { kind: 'split' as const, first: 0, second: 0 }
    split[lazy ? 'second' : 'first'] = steps.length + 1
    steps.push(split)
    splits.push(split)
    return steps.length - 1
  }
  if (most === undefined) {
    const loop = fork()
    write(of, steps)
    steps.push({ kind: 'jump', to: loop })
  } else {
    for (let i = least; i < most; i += 1) {
      fork()
      write(of, steps)
    }
  }
  for (const split of splits) split[lazy ? 'first' : 'second'] = steps.length
}
