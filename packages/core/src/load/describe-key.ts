import { closestMatch } from '../diagnostics/closest-match.ts'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findWideSign, toHalfWidth, wideSign } from './wide-signs.ts'

/** A key that was found where it is not known: its value, its place, and what is known there. */
export interface FoundKey {
  readonly key: string
  readonly value: unknown
  readonly known: readonly string[]
  at(offset?: number): NonNullable<Diagnostic['at']>
}

/** A key that the schema does not know, or the rest of a text that YAML cut at its comma. */
export function describeKey({ key, value, known, at }: FoundKey): Diagnostic {
  const wide = findWideSign(key)
  if (wide !== undefined) {
    const { sign, offset } = wide
    return createDiagnostic('sign-full-width', { sign, half: toHalfWidth(sign) }, at(offset))
  }
  if (value === null) return createDiagnostic('text-unquoted', { text: key }, at())
  return createDiagnostic('key-unknown', { key, known }, at())
}

/** A key that is no name, where the author chooses the names. */
export function describeName(found: FoundKey): Diagnostic {
  const { key, value, known, at } = found
  if (value === null || known.length > 0 || wideSign.test(key)) return describeKey(found)
  return createDiagnostic('name-invalid', { name: key }, at())
}

/** Whether a key that is missing stands there misspelt, which is told. */
export const isMisspelt = (
  key: string,
  found: readonly string[],
  known: readonly string[],
): boolean =>
  found
    .filter((name) => !known.includes(name))
    .some((name) =>
      findWideSign(name) !== undefined ? name.startsWith(key) : closestMatch(name, known) === key,
    )
