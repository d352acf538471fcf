import type { CharacterSet, Pattern } from './pattern.ts'

/** Thrown for what a pattern cannot hold; the message says what. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
}

const mostRepeats = 1000
const mostSteps = 1000
const mostLevels = 50

/**
 * Parses a pattern of `matches` and `extracted` (SEMANTICS 6.11).
 *
 * @throws PatternError for what is not in the subset, or is broken; its message says what.
 *
 * @example
 * parsePattern('^a').kind // => 'sequence'
 * parsePattern('a(?=b)') // => throws PatternError
 */
export function parsePattern(text: string): Pattern {
  const signs = [...text]
  let at = 0
  let level = 0
  let captures = 0

  const take = (sign: string): boolean => {
    if (signs[at] !== sign) return false
    at += 1
    return true
  }

  function parseChoice(): Pattern {
    const options = [parseSequence()]
    while (take('|')) options.push(parseSequence())
    return options.length === 1 ? (options[0] as Pattern) : { kind: 'choice', options }
  }

  function parseSequence(): Pattern {
    const parts: Pattern[] = []
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') {
      parts.push(parseRepeat(parseOne()))
    }
    return parts.length === 1 ? (parts[0] as Pattern) : { kind: 'sequence', parts }
  }

  function parseOne(): Pattern {
    const sign = signs[at] as string
    at += 1
    if (sign === '(') return parseGroup()
    if (sign === '[') return parseSet()
    if (sign === '.') return { kind: 'set', ranges: [], negated: true }
    if (sign === '^') return { kind: 'start' }
    if (sign === '$') return { kind: 'end' }
    if (sign === '\\') return parseEscape()
    if ('*+?{}])'.includes(sign)) {
      throw new PatternError(`"${sign}" stands alone (write \\${sign} for the sign itself)`)
    }
    return single(sign)
  }

  function parseGroup(): Pattern {
    level += 1
    if (level > mostLevels) throw new PatternError(`more than ${mostLevels} groups in each other`)
    const isPlain = signs[at] === '?' && signs[at + 1] === ':'
    if (isPlain) at += 2
    else if (signs[at] === '?') {
      throw new PatternError(
        `"(?${signs[at + 1] ?? ''}": look-around, names and flags are not known`,
      )
    } else {
      captures += 1
      if (captures > 1) throw new PatternError('more than one ( ) (write (?: ) for the others)')
    }
    const of = parseChoice()
    if (!take(')')) throw new PatternError('a ( without its )')
    level -= 1
    return isPlain ? of : { kind: 'capture', of }
  }

  function parseEscape(): CharacterSet {
    const sign = signs[at]
    at += 1
    const known = sign === undefined ? undefined : classes[sign]
    if (known !== undefined) return known
    if (sign === undefined || !/^[!-/:-@[-`{-~]$/.test(sign)) {
      throw new PatternError(`"\\${sign ?? ''}" is not known (only \\d, \\s and \\ before a sign)`)
    }
    return single(sign)
  }

  function parseSet(): CharacterSet {
    const negated = take('^')
    const ranges: (readonly [number, number])[] = []
    while (signs[at] !== ']') {
      if (at >= signs.length) throw new PatternError('a [ without its ]')
      if (signs[at] === '[') throw new PatternError('a [ inside [ ] (write \\[)')
      const from = parseMember()
      const isRange = signs[at] === '-' && signs[at + 1] !== ']'
      if (!isRange || from.ranges.length !== 1 || from.ranges[0]?.[0] !== from.ranges[0]?.[1]) {
        if (isRange) throw new PatternError('a class as one end of a range')
        ranges.push(...from.ranges)
        continue
      }
      at += 1
      const to = parseMember()
      const [low, high] = [from.ranges[0]?.[0] as number, to.ranges[0]?.[1] as number]
      if (to.ranges.length !== 1 || high < low)
        throw new PatternError('a range that runs backwards')
      ranges.push([low, high])
    }
    at += 1
    if (ranges.length === 0) throw new PatternError('an empty [ ]')
    return { kind: 'set', ranges, negated }
  }

  function parseMember(): CharacterSet {
    const sign = signs[at]
    at += 1
    if (sign === undefined) throw new PatternError('a [ without its ]')
    return sign === '\\' ? parseEscape() : single(sign)
  }

  function parseRepeat(of: Pattern): Pattern {
    const bounds = parseBounds()
    if (bounds === undefined) return of
    const [least, most] = bounds
    const lazy = take('?')
    if (signs[at] !== undefined && '*+?{'.includes(signs[at] as string)) {
      throw new PatternError(`"${signs[at]}" behind a repetition`)
    }
    if (canBeEmpty(of)) {
      throw new PatternError('a repetition of what may be nothing')
    }
    return { kind: 'repeat', of, least, most, lazy }
  }

  function parseBounds(): readonly [number, number | undefined] | undefined {
    if (take('*')) return [0, undefined]
    if (take('+')) return [1, undefined]
    if (take('?')) return [0, 1]
    if (!take('{')) return undefined
    const end = signs.indexOf('}', at)
    const written = end < 0 ? '' : signs.slice(at, end).join('')
    const [, low = '', comma, high = ''] = /^(\d{1,4})(,?)(\d{0,4})$/.exec(written) ?? []
    if (low === '') throw new PatternError('a { without {n}, {n,} or {n,m} (write \\{)')
    at = end + 1
    const least = Number(low)
    const most = comma === '' ? least : high === '' ? undefined : Number(high)
    if (most !== undefined && (most < least || most > mostRepeats || most === 0)) {
      throw new PatternError(`{${written}} (at most ${mostRepeats}, not less than its beginning)`)
    }
    return [least, most]
  }

  if (text === '') throw new PatternError('it is empty')
  const pattern = parseChoice()
  if (at < signs.length) throw new PatternError('a ) without its (')
  if (stepsOf(pattern) > mostSteps) {
    throw new PatternError(`more than ${mostSteps} characters once repetitions are written out`)
  }
  return pattern
}

const single = (sign: string): CharacterSet => {
  const code = sign.codePointAt(0) as number
  return { kind: 'set', ranges: [[code, code]], negated: false }
}

/** Digits are those of ASCII; white space is that of the language (SEMANTICS 6.3). */
const classes: Readonly<Record<string, CharacterSet>> = {
  d: { kind: 'set', ranges: [[0x30, 0x39]], negated: false },
  s: {
    kind: 'set',
    ranges: [
      [0x09, 0x0d],
      [0x20, 0x20],
      [0xa0, 0xa0],
      [0x3000, 0x3000],
    ],
    negated: false,
  },
}

function canBeEmpty(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'set':
      return false
    case 'start':
    case 'end':
      return true
    case 'sequence':
      return pattern.parts.every(canBeEmpty)
    case 'choice':
      return pattern.options.some(canBeEmpty)
    case 'capture':
      return canBeEmpty(pattern.of)
    case 'repeat':
      return pattern.least === 0 || canBeEmpty(pattern.of)
  }
}

/** How many characters the pattern has once its repetitions are written out. */
function stepsOf(pattern: Pattern): number {
  switch (pattern.kind) {
    case 'set':
    case 'start':
    case 'end':
      return 1
    case 'sequence':
      return pattern.parts.reduce((sum, part) => sum + stepsOf(part), 0)
    case 'choice':
      return pattern.options.reduce((sum, option) => sum + stepsOf(option), 0)
    case 'capture':
      return stepsOf(pattern.of)
    case 'repeat':
      return Math.max(pattern.least, pattern.most ?? 1, 1) * stepsOf(pattern.of)
  }
}
