import type { Pattern } from '@mingjian/core'
import { binary, call, caseOf, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'

/**
 * Patterns as PostgreSQL's "advanced regular expressions" read them. What is found somewhere is the
 * same there. What a match holds is not: they prefer the longest (or shortest) match as a whole, where
 * the language prefers part by part. So the parts up to the end of the group are taken off one by one,
 * each as long or short as it prefers, looking ahead at what has to follow.
 */

/** The engine repeats nothing more often at once. */
const mostRepeats = 255

/** Prints a pattern of the language; groups do not capture. */
export function printAdvanced(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'start':
      return '^'
    case 'end':
      return '$'
    case 'set':
      return pattern.ranges.length === 0 ? '.' : printSet(pattern)
    case 'capture':
      return `(?:${printAdvanced(pattern.of)})`
    case 'sequence':
      return pattern.parts.map(printPart).join('')
    case 'choice':
      return pattern.options.map(printAdvanced).join('|')
    case 'repeat':
      return printRepeat(pattern)
  }
}

const printPart = (part: Pattern): string =>
  part.kind === 'choice' ? `(?:${printAdvanced(part)})` : printAdvanced(part)

const codeOf = (point: number): string =>
  point <= 0xffff
    ? `\\u${point.toString(16).padStart(4, '0')}`
    : `\\U${point.toString(16).padStart(8, '0')}`

function printSet({ ranges, negated }: Extract<Pattern, { kind: 'set' }>): string {
  const written = ranges.map(([low, high]) =>
    low === high ? codeOf(low) : `${codeOf(low)}-${codeOf(high)}`,
  )
  return `[${negated ? '^' : ''}${written.join('')}]`
}

function printRepeat({ of, least, most, lazy }: Extract<Pattern, { kind: 'repeat' }>): string {
  const one = `(?:${printAdvanced(of)})`
  const times = (low: number, high: number | undefined): string =>
    `${one}${high === low ? `{${low}}` : `{${low},${high ?? ''}}`}${lazy ? '?' : ''}`
  const parts: string[] = []
  let [low, high] = [least, most]
  while (low > mostRepeats || (high !== undefined && high > mostRepeats)) {
    const [fewest, taken] = [Math.min(low, mostRepeats), mostRepeats]
    parts.push(times(fewest, high === undefined ? fewest : taken))
    low -= fewest
    if (high !== undefined) high -= taken
  }
  return [...parts, times(low, high)].join('')
}

/** Respells a pattern of ours from the syntax of RE2, with no other group than this one capturing. */
export function respellAdvanced(pattern: string, group?: number): string {
  let groups = 0
  const tokens = /\[\\s\\S\]|\(\?s:\.\)|\(\?s\)|\\x\{([0-9a-f]+)\}|\\z|\\.|\[[^\]]*\]|\((?!\?)/g
  return pattern.replace(tokens, (token, code?: string) => {
    if (token === '[\\s\\S]' || token === '(?s:.)') return '.'
    if (token === '(?s)') return ''
    if (token === '\\z') return '\\Z'
    if (code !== undefined) return codeOf(Number.parseInt(code, 16))
    if (token.startsWith('[')) return respellSet(token)
    if (token !== '(') return token
    groups += 1
    return group === undefined || groups === group ? '(' : '(?:'
  })
}

const respellSet = (set: string): string =>
  set.replace(/\\x\{([0-9a-f]+)\}/g, (_, code: string) => codeOf(Number.parseInt(code, 16)))

/** How many characters a pattern takes, where that is always the same number. */
function lengthOf(pattern: Pattern): number | undefined {
  switch (pattern.kind) {
    case 'set':
      return 1
    case 'end':
      return 0
    case 'start':
    case 'capture':
      return undefined
    case 'sequence':
      return pattern.parts.reduce<number | undefined>((sum, part) => {
        const length = lengthOf(part)
        return sum === undefined || length === undefined ? undefined : sum + length
      }, 0)
    case 'choice': {
      const lengths = new Set(pattern.options.map(lengthOf))
      const [length] = lengths
      return lengths.size === 1 ? length : undefined
    }
    case 'repeat': {
      const length = lengthOf(pattern.of)
      return length === undefined || pattern.most !== pattern.least
        ? undefined
        : length * pattern.least
    }
  }
}

const flatten = (pattern: Pattern): readonly Pattern[] =>
  pattern.kind === 'sequence' ? pattern.parts.flatMap(flatten) : [pattern]

const isOrHas = (pattern: Pattern, kind: Pattern['kind']): boolean => {
  if (pattern.kind === kind) return true
  if (pattern.kind === 'sequence') return pattern.parts.some((part) => isOrHas(part, kind))
  if (pattern.kind === 'choice') return pattern.options.some((option) => isOrHas(option, kind))
  return (pattern.kind === 'capture' || pattern.kind === 'repeat') && isOrHas(pattern.of, kind)
}

/** What a part takes by preference, given what has to follow it; undefined where no regex says it. */
function preferred(part: Pattern, rest: string): string | undefined {
  if (lengthOf(part) !== undefined) return printPart(part)
  if (part.kind === 'repeat') {
    return lengthOf(part.of) === undefined ? undefined : printRepeat(part)
  }
  if (part.kind !== 'choice' || part.options.some((each) => lengthOf(each) === undefined)) {
    return undefined
  }
  // An option counts only where none before it can be followed by the rest.
  const options = part.options.map((option, n) => {
    const earlier = part.options.slice(0, n).map((each) => `(?!(?:${printAdvanced(each)})${rest})`)
    return `${earlier.join('')}(?:${printAdvanced(option)})(?=${rest})`
  })
  return `(?:${options.join('|')})`
}

/** The parts of a pattern that are taken off before the group, and in it; the whole without a group. */
interface Taken {
  readonly isAnchored: boolean
  readonly before: readonly string[]
  readonly inside: readonly string[]
}

function take(pattern: Pattern): Taken | undefined {
  const all = flatten(pattern)
  const isAnchored = all[0]?.kind === 'start'
  const parts = isAnchored ? all.slice(1) : all
  if (parts.some((part) => isOrHas(part, 'start'))) return undefined
  const at = parts.findIndex(({ kind }) => kind === 'capture')
  if (at < 0 && parts.some((part) => isOrHas(part, 'capture'))) return undefined
  const group = parts[at]
  const [before, inside, after] =
    group?.kind === 'capture'
      ? [together(parts.slice(0, at)), together(flatten(group.of)), parts.slice(at + 1)]
      : [[], together(parts), []]
  const behind = [...inside, ...after]
  const taken = {
    before: before.map((part, n) => step(part, [...before.slice(n + 1), ...behind])),
    inside: inside.map((part, n) => step(part, behind.slice(n + 1))),
  }
  const known = (steps: readonly (string | undefined)[]) =>
    steps.every((each) => each !== undefined)
  return known(taken.before) && known(taken.inside)
    ? { isAnchored, ...(taken as Pick<Taken, 'before' | 'inside'>) }
    : undefined
}

/** Puts neighbours of fixed length together: they are taken off at once. */
function together(parts: readonly Pattern[]): readonly Pattern[] {
  const runs: { readonly isFixed: boolean; readonly parts: Pattern[] }[] = []
  for (const part of parts) {
    const isFixed = lengthOf(part) !== undefined
    const last = runs.at(-1)
    if (isFixed && last?.isFixed) last.parts.push(part)
    else runs.push({ isFixed, parts: [part] })
  }
  return runs.map(({ parts: run }) =>
    run.length === 1 ? (run[0] as Pattern) : { kind: 'sequence', parts: run },
  )
}

function step(part: Pattern, behind: readonly Pattern[]): string | undefined {
  const rest = `(?:${behind.map(printPart).join('')})`
  const own = preferred(part, rest)
  return own === undefined ? undefined : `^${own}(?=${rest})`
}

/** Whether {@link extractAdvanced} can say what the pattern holds. */
export const isExtractable = (pattern: Pattern): boolean => take(pattern) !== undefined

/** What the group of a pattern holds where it is first found, or all of it without a group. */
export function extractAdvanced(value: SqlExpr, pattern: Pattern): SqlExpr | undefined {
  const taken = take(pattern)
  if (taken === undefined) return undefined
  const whole = printAdvanced(pattern)
  const strip = (text: SqlExpr, regex: string): SqlExpr =>
    call('regexp_replace', text, textParameter(regex), textParameter(''))
  const first = taken.isAnchored ? value : strip(value, `^.*?(?=${whole})`)
  const start = taken.before.reduce(strip, first)
  const end = taken.inside.reduce(strip, start)
  const length = binary('-', call('length', start), call('length', end))
  const isFound = binary('~', value, textParameter(whole))
  return caseOf([{ when: isFound, value: call('left', start, length) }])
}
