import type { InEach } from '../../diagnostics/in-each.ts'
import { readToken, shortenToken, type TokenFamily, tokenPrefix } from '../../values/token.ts'
import {
  blanksRemoved,
  type CleaningStep,
  capitals,
  clean,
  halfWidth,
  quotesRemoved,
  rulesThatChange,
} from '../cleaning.ts'
import type { Kind } from './kind.ts'

/**
 * A kind of numbers whose cells may be tokens as well (SEMANTICS 13.3): a token is read as itself. One of another
 * kind, or one that is cut off or mistyped, is refused: it would be a number of its own that nobody has.
 */
export const withTokens = (kind: Kind, family: TokenFamily): Kind => ({
  ...kind,
  read: (cell) => {
    if (!maybe.test(cell)) return kind.read(cell)
    const token = clean(cell, steps)
    if (!token.startsWith(tokenPrefix)) return kind.read(cell)
    return readToken(token)?.family === family ? token : undefined
  },
  reason: (cell) => (begins(cell) ? whyNot(clean(cell, steps)) : kind.reason?.(cell)),
  changes: (cell) => (begins(cell) ? rulesThatChange(cell, steps) : (kind.changes?.(cell) ?? [])),
  mask: (cell, privacy) => shortenToken(clean(cell, steps)) ?? kind.mask(cell, privacy),
})

/** Whether a cell may be a token, told at a glance: its first letter. */
const maybe = /^[^\p{L}\p{N}]*[Tt\uff34\uff54]/u

const steps: readonly CleaningStep[] = [halfWidth, blanksRemoved, capitals, quotesRemoved]

const begins = (cell: string): boolean =>
  maybe.test(cell) && clean(cell, steps).startsWith(tokenPrefix)

const whyNot = (token: string): InEach | undefined =>
  readToken(token) === undefined
    ? { zh: '是令牌，但不完整或有误', en: 'is a token that is cut off or mistyped' }
    : { zh: '是另一类号码的令牌', en: 'is a token of another kind of number' }
