import type { InEach } from '../diagnostics/in-each.ts'
import type { Type } from '../values/type.ts'
import type { Operator } from './operator.ts'
import { compileFinder, type Finder } from './pattern/find-match.ts'
import { PatternError, parsePattern } from './pattern/parse-pattern.ts'

/** Rows come with the same pattern one after the other, so the last one is kept. */
function createCompiler(): (text: string) => Finder {
  let last: { readonly text: string; readonly finder: Finder } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, finder: compileFinder(parsePattern(text)) }
    return last.finder
  }
}

/** Makes what is told of the place where a pattern is first found in a text. */
export const defineSearch = (
  meaning: InEach,
  type: Type,
  unknown: Operator['unknown'],
  read: (finder: Finder, text: string) => boolean | string | null,
): Operator => {
  const compile = createCompiler()
  return {
    meaning,
    source: 'SEMANTICS 6.11',
    takes: 'a text and a literal pattern',
    resolve: ([a, b, ...more]) =>
      more.length === 0 && a?.kind === 'string' && b?.kind === 'string' ? type : undefined,
    literalFrom: 1,
    fault: ([pattern]) => {
      try {
        parsePattern(pattern ?? '')
        return undefined
      } catch (error) {
        if (error instanceof PatternError) return error.message
        throw error
      }
    },
    unknown,
    evaluate: ([a, pattern]) => read(compile(pattern as string), a as string),
  }
}
