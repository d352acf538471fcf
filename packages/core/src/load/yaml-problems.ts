import type { YAMLError } from 'yaml'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts'
import { indentedTooFar, indentedUnlike } from './indent-slips.ts'
import { findWideSign, toHalfWidth } from './wide-signs.ts'
import { faultOf } from './yaml-faults.ts'

/**
 * Turns the problems that the YAML parser found into diagnostics. Of faults of the syntax only the
 * first is told: the others mostly follow from it.
 */
export function describeProblems(
  text: string,
  problems: readonly YAMLError[],
  at: (offset: number) => Location,
  openQuote: (end: number) => number | undefined,
): Diagnostic[] {
  const notUtf8 = text.indexOf('\ufffd')
  if (notUtf8 >= 0) return [createDiagnostic('text-not-utf8', undefined, at(notUtf8))]
  const exhausted = problems.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (exhausted !== undefined) {
    const feature = 'so many levels inside each other'
    return [createDiagnostic('yaml-feature', { feature }, at(exhausted.pos[0]))]
  }
  const broken = problems.find(({ code }) => !independent.has(code))
  const end = broken?.pos[0] ?? text.length
  return problems
    .filter(
      (problem) => problem === broken || (independent.has(problem.code) && problem.pos[0] <= end),
    )
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .map((problem) => describe(problem, text, at, openQuote))
}

/** Faults that no other fault follows from. */
const independent: ReadonlySet<YAMLError['code']> = new Set([
  'MULTIPLE_DOCS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
] as const)

function describe(
  problem: YAMLError,
  text: string,
  at: (offset: number) => Location,
  openQuote: (end: number) => number | undefined,
): Diagnostic {
  const [offset] = problem.pos
  switch (problem.code) {
    case 'MULTIPLE_DOCS':
      return createDiagnostic(
        'yaml-feature',
        { feature: 'a second document in the file' },
        at(offset),
      )
    case 'NON_STRING_KEY':
      return createDiagnostic('yaml-feature', { feature: 'a key that is no text' }, at(offset))
    case 'TAG_RESOLVE_FAILED':
      return createDiagnostic('yaml-feature', { feature: 'a tag' }, at(offset))
  }
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(start).split('\n', 1)[0] ?? ''
  const wide = findWideSign(line)
  if (wide !== undefined) {
    const { sign } = wide
    return createDiagnostic(
      'sign-full-width',
      { sign, half: toHalfWidth(sign) },
      at(start + wide.offset),
    )
  }
  const slip = indentSlip(problem, text, start)
  if (slip !== undefined) return createDiagnostic('yaml-broken', slip, at(slip.offset))
  const isQuote = problem.code === 'MISSING_CHAR'
  return createDiagnostic(
    'yaml-broken',
    faultOf(problem, line, offset - start),
    at((isQuote ? openQuote(offset) : undefined) ?? offset),
  )
}

/** A key that begins in a column of its own, where the parser stumbles over it or reads it into the value above. */
function indentSlip({ code, message }: YAMLError, text: string, start: number) {
  if (code === 'BAD_INDENT' && !/^Flow /.test(message)) return indentedUnlike(text, start)
  return code === 'BLOCK_AS_IMPLICIT_KEY' ? indentedTooFar(text, start) : undefined
}
