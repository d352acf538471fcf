import { type InEach, toWrite } from '../../diagnostics/in-each.ts'

/**
 * What is meant where an aggregate, which takes one value over many rows, was given several values of one
 * row: `any(a, b)` is `a or b`.
 */
export function severalInstead(name: string, texts: readonly string[]): InEach | undefined {
  if (texts.length < 2) return undefined
  if (name === 'any') return toWrite(texts.join(' or '))
  if (name === 'every') {
    return toWrite(texts.map((text) => (/\bor\b/.test(text) ? `(${text})` : text)).join(' and '))
  }
  if (name === 'max') return toWrite(`greatest(${texts.join(', ')})`)
  if (name === 'min') return toWrite(`least(${texts.join(', ')})`)
  return name === 'sum' ? toWrite(texts.join(' + ')) : undefined
}
