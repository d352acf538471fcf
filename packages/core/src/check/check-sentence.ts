import { placesOf } from '../clue/sentence.ts'
import { closestMatch } from '../diagnostics/closest-match.ts'
import type { Bilingual } from '../model/schema.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { formatType, isNumeric, type Type } from '../values/type.ts'
import type { Checker, Path } from './checker.ts'

/** What a sentence may show. */
export interface SentenceScope {
  readonly facts: ReadonlyMap<string, Type>
  readonly shown: ReadonlyMap<string, readonly TypedLiteral[]>
}

/** What would be a place with braces of half width. */
const widePlaces = /｛\s*([a-z_]\w*)((?:[:：]\w+)?)\s*｝/g

/**
 * Checks that every brace of a sentence is the place of a fact or of a single parameter, in half width: one
 * in full width would be shown as it stands.
 */
export function checkSentence(
  checker: Checker,
  says: Bilingual,
  path: Path,
  { facts, shown }: SentenceScope,
): void {
  const known = [...facts.keys(), ...shown.keys()]
  for (const language of ['zh', 'en'] as const) {
    for (const { 0: written, 1: name = '', 2: as = '', index } of (says[language] ?? '').matchAll(
      widePlaces,
    )) {
      if (closestMatch(name, known) === undefined) continue
      const meant = `{${name}${as.replace('：', ':')}}`
      checker.report('brace-full-width', { written, meant }, [...path, language], { offset: index })
    }
    for (const { name, percent, isWhole, offset } of placesOf(says[language] ?? '')) {
      const at = [...path, language]
      const [only, ...more] = shown.get(name) ?? []
      const type = facts.get(name) ?? only?.type
      if (!isWhole || type === undefined) {
        const isDated = checker.dated.has(name)
        const [before = ''] = name.split(/[:：]/)
        const fact = before !== name && known.includes(before) ? before : undefined
        checker.report('placeholder-unknown', { name, known, isDated, fact }, at, { offset })
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
