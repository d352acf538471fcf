import type { Pattern } from '@mingjian/core'

/** White space of the language as a class of a pattern (`squeezed` of the plan language). */
export const whiteSpacePattern = '[\\x{09}-\\x{0d} \\x{a0}\\x{3000}]'

/** Writes a text as a pattern that matches it alone: signs of ASCII are given by their number. */
export const escapePattern = (text: string): string =>
  [...text].map((sign) => (/^[A-Za-z0-9]$|^[^\0-\x7f]$/u.test(sign) ? sign : code(sign))).join('')

const code = (sign: string): string => codeOf(sign.codePointAt(0) ?? 0)

const codeOf = (point: number): string => `\\x{${point.toString(16).padStart(2, '0')}}`

/** Prints a pattern of the language in the syntax of RE2. */
export function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'start':
      return '\\A'
    case 'end':
      return '\\z'
    case 'set':
      return pattern.ranges.length === 0 ? '(?s:.)' : printSet(pattern)
    case 'capture':
      return `(${printPattern(pattern.of)})`
    case 'sequence':
      return pattern.parts.map(printPart).join('')
    case 'choice':
      return pattern.options.map(printPattern).join('|')
    case 'repeat': {
      const { least, most, lazy } = pattern
      const bounds = most === least ? `{${least}}` : `{${least},${most ?? ''}}`
      return `(?:${printPattern(pattern.of)})${bounds}${lazy ? '?' : ''}`
    }
  }
}

const printPart = (part: Pattern): string =>
  part.kind === 'choice' ? `(?:${printPattern(part)})` : printPattern(part)

function printSet({ ranges, negated }: Extract<Pattern, { kind: 'set' }>): string {
  const written = ranges.map(([low, high]) =>
    low === high ? codeOf(low) : `${codeOf(low)}-${codeOf(high)}`,
  )
  return `[${negated ? '^' : ''}${written.join('')}]`
}

export const hasGroup = (pattern: Pattern): boolean => /(?<!\\)\((?!\?)/.test(printPattern(pattern))
