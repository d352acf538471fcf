import type { Diagnostic } from './diagnostic.ts'

/**
 * Formats a diagnostic as `file:line:column error code: message` with the hint on a line of its
 * own; without a place it begins with the severity.
 *
 * @example
 * const { diagnostics } = loadModel('id: demo.many', 'model.yaml', '1.0.0')
 * diagnostics.map(formatDiagnostic)[0]?.startsWith('model.yaml:1:1 error') // => true
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { at, severity, code, message, hint } = diagnostic
  const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column} `
  return `${place}${severity} ${code}: ${message}${hint === undefined ? '' : `\n  ${hint}`}`
}
