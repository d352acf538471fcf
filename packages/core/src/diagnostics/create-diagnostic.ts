import type { Texts } from './codes/text.ts'
import { codes, type DiagnosticCode, type DiagnosticParameters } from './codes.ts'
import type { Diagnostic, Location } from './diagnostic.ts'
import { placeholdersInChinese } from './placeholders.ts'

/**
 * Makes a diagnostic of a code at a place; wrong parameters do not compile. It is an error unless
 * told.
 *
 * @example
 * createDiagnostic('concept-unused', { name: 'demo.suits' }, undefined, 'warning').severity
 * // => 'warning'
 */
export function createDiagnostic<C extends DiagnosticCode>(
  code: C,
  parameters: DiagnosticParameters<C>,
  at?: Location,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  const write = codes[code] as unknown as (p: DiagnosticParameters<C>) => Texts
  const { zh, en } = write(parameters)
  // The same templates stand in the hints of both languages.
  const inChinese = zh.hint === undefined ? zh : { ...zh, hint: placeholdersInChinese(zh.hint) }
  return { code, severity, ...en, zh: inChinese, ...(at === undefined ? {} : { at }) }
}
