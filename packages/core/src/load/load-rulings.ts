import type { DatasetDefinition } from '../dataset/definition.ts'
import { maskNumbers } from '../dataset/kinds/mask-numbers.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Rulings } from '../rulings/rulings.ts'
import { rulingsSchema } from '../rulings/rulings-shape.ts'
import { settleRulings } from '../rulings/settle-rulings.ts'
import { readRulings, warnOfContradictions } from './check-rulings.ts'
import { hashText } from './hash-text.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/**
 * Reads an `identity.yaml` and compares it with the catalog: numbers must be numbers, datasets and columns be
 * there, and records be told by a name in a context. With an error nothing is loaded. Rulings that contradict each
 * other are loaded, warned of, and not applied (SEMANTICS 2.30).
 *
 * @example
 * const text = `rulings:
 *   - { ruling: same, pair: [11010519491231002X, "110105491231002"], by: 王某, on: 2026-03-05, why: 户籍底册 }`
 * loadRulings(text, 'identity.yaml', catalog).diagnostics.map(({ code }) => code) // => ['ruling-itself']
 */
export function loadRulings(
  text: string,
  file: string,
  catalog: readonly DatasetDefinition[],
): LoadResult<Rulings> {
  const { loaded, diagnostics } = readShape(text, file, rulingsSchema)
  if (loaded === undefined) return { loaded, diagnostics: diagnostics.map(maskDiagnostic) }
  const { rulings, mistakes } = readRulings(loaded.value.rulings, catalog, loaded.locate)
  if (mistakes.length > 0) return { loaded: undefined, diagnostics: mistakes }
  const settled = settleRulings(rulings)
  const warnings: readonly Diagnostic[] = warnOfContradictions(rulings, settled.contradictions)
  return {
    loaded: { file, hash: hashText(text), all: rulings, ...settled },
    diagnostics: warnings,
  }
}

/** A message quotes what stands in the file, which may be somebody's number. */
function maskDiagnostic(diagnostic: Diagnostic): Diagnostic {
  const mask = (text: string): string => maskNumbers(text, fewestDigits)
  const { message, hint, zh } = diagnostic
  return {
    ...diagnostic,
    message: mask(message),
    ...(hint !== undefined && { hint: mask(hint) }),
    ...(zh !== undefined && {
      zh: { message: mask(zh.message), ...(zh.hint !== undefined && { hint: mask(zh.hint) }) },
    }),
  }
}

/** Days have fewer digits. */
const fewestDigits = 9
