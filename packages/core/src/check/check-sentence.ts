import { placesOf } from '../clue/sentence.ts'
import type { Bilingual } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { formatType, isNumeric, type Type } from '../values/type.ts'
import type { Checker, Path } from './checker.ts'

/** What a sentence may show. */
export interface SentenceScope {
  readonly facts: ReadonlyMap<string, Type>
  readonly shown: ReadonlyMap<string, readonly TypedLiteral[]>
}

/** Checks that every brace of a sentence is the place of a fact or of a single parameter. */
export function checkSentence(
  checker: Checker,
  says: Bilingual,
  path: Path,
  { facts, shown }: SentenceScope,
): void {
  for (const language of ['zh', 'en'] as const) {
    for (const { name, percent, isWhole, offset } of placesOf(says[language] ?? '')) {
      const at = [...path, language]
      const [only, ...more] = shown.get(name) ?? []
      const type = facts.get(name) ?? only?.type
      if (!isWhole || type === undefined) {
        const known = [...facts.keys(), ...shown.keys()]
        const isDated = checker.dated.has(name)
        checker.report('placeholder-unknown', { name, known, isDated }, at, { offset })
      } else if (!facts.has(name) && more.length > 0) {
        checker.report('param-list', { name }, at, { offset })
      } else if (percent && !isNumeric(type)) {
        const found = formatType(type)
        const parameters = { what: `"${name}" as percent`, expected: 'a number', found }
        checker.report('type-expected', parameters, at, { offset })
      }
    }
  }
}
