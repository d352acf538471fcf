import type { Texts } from './codes/text.ts'
import { codes, type DiagnosticCode, type DiagnosticParameters } from './codes.ts'
import type { Diagnostic, Location } from './diagnostic.ts'

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
  return { code, severity, ...en, zh, ...(at === undefined ? {} : { at }) }
}
