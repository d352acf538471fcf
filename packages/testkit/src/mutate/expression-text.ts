import type { ExpressionSyntax } from '@mingjian/core'

/** A part of an expression with its place in the text. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** What the text of an expression becomes when one part of it is changed. */
export interface TextEdit {
  readonly kind: 'threshold' | 'comparison' | 'boundary' | 'condition'
  readonly offset: number
  readonly before: string
  readonly after: string
  readonly text: string
}

/** The text with blanks for all that stands in quotes: signs in it mean nothing. */
export const withoutTexts = (text: string): string =>
  text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) => ' '.repeat(quoted.length))

/**
 * Where a part stands. The parser leaves out brackets around it, and begins the condition of a filter
 * with its word and ends it behind the bracket.
 */
export function placeOf(text: string, { _location: at }: ExpressionSyntax): Part {
  const { start, end } = at ?? { start: 0, end: 0 }
  const opened = /^filter\s*\(\s*where\s*/i.exec(text.slice(start, end))
  return opened === null ? { start, end } : { start: start + opened[0].length, end: end - 1 }
}

/** A part with the other halves of the brackets that are opened or closed in it and not both. */
export function withBrackets(text: string, { start, end }: Part): Part {
  const bare = withoutTexts(text)
  let [lowest, level] = [0, 0]
  for (const sign of bare.slice(start, end)) {
    level += sign === '(' ? 1 : sign === ')' ? -1 : 0
    lowest = Math.min(lowest, level)
  }
  let first = start
  for (let missing = -lowest; missing > 0 && first > 0; ) {
    first -= 1
    missing += bare[first] === '(' ? -1 : bare[first] === ')' ? 1 : 0
  }
  let last = end
  for (let open = level - lowest; open > 0 && last < bare.length; last += 1) {
    open += bare[last] === '(' ? 1 : bare[last] === ')' ? -1 : 0
  }
  return { start: first, end: last }
}

/** Whether a part stands in brackets of its own. */
export function isBracketed(text: string, part: Part): boolean {
  const { start, end } = withBrackets(text, part)
  const bare = withoutTexts(text)
  return bare.slice(0, start).trimEnd().endsWith('(') && bare.slice(end).trimStart().startsWith(')')
}

export const sliceOf = (text: string, { start, end }: Part): string => text.slice(start, end)

/** A text on one line, as it is named. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The text with something else in place of a part. */
export const replacePart = (text: string, { start, end }: Part, by: string): string =>
  text.slice(0, start) + by + text.slice(end)

/** All parts of an expression, the outer ones first. */
export function partsOf(syntax: ExpressionSyntax): ExpressionSyntax[] {
  const found: ExpressionSyntax[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) look(each)
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value) found.push(value as ExpressionSyntax)
      for (const [key, each] of Object.entries(value)) if (key !== '_location') look(each)
    }
  }
  look(syntax)
  return found
}
