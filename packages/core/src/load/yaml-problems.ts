import type { YAMLError } from 'yaml'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts'

/**
 * Turns the problems that the YAML parser found into diagnostics. Of faults of the syntax only the
 * first is told: the others mostly follow from it.
 */
export function describeProblems(
  text: string,
  problems: readonly YAMLError[],
  at: (offset: number) => Location,
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
    .map((problem) => describe(problem, at(problem.pos[0])))
}

/** Faults that no other fault follows from. */
const independent: ReadonlySet<YAMLError['code']> = new Set([
  'MULTIPLE_DOCS',
  'NON_STRING_KEY',
  'TAG_RESOLVE_FAILED',
] as const)

function describe({ code, message }: YAMLError, at: Location): Diagnostic {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return createDiagnostic('yaml-feature', { feature: 'a second document in the file' }, at)
    case 'NON_STRING_KEY':
      return createDiagnostic('yaml-feature', { feature: 'a key that is no text' }, at)
    case 'TAG_RESOLVE_FAILED':
      return createDiagnostic('yaml-feature', { feature: 'a tag' }, at)
    case 'TAB_AS_INDENT':
      return createDiagnostic(
        'yaml-broken',
        { detail: 'a tab in the indentation.', hint: 'Indent with blanks.' },
        at,
      )
    case 'BAD_INDENT': {
      const bracket = /^Flow (map|sequence)/.exec(message)?.[1]
      if (bracket === undefined) break
      const detail = `the ${bracket === 'map' ? '{' : '['} above is not closed.`
      return createDiagnostic('yaml-broken', { detail, hint: 'Add the closing bracket.' }, at)
    }
  }
  return createDiagnostic('yaml-broken', { detail: `${message}.`.replace('..', '.') }, at)
}
