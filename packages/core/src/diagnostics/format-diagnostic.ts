import type { Diagnostic } from './diagnostic.ts'
import type { Language } from './in-each.ts'

const words = {
  zh: { error: '错误', warning: '警告', colon: '：' },
  en: { error: 'error', warning: 'warning', colon: ': ' },
} as const

/**
 * Formats a diagnostic as `file:line:column error code: message` with the hint on a line of its own;
 * without a place it begins with the severity. What has no Chinese text is told in English.
 *
 * @example
 * const { diagnostics } = loadModel('id: demo.many', 'model.yaml', '1.0.0')
 * diagnostics.map((each) => formatDiagnostic(each, 'zh'))[0]?.startsWith('model.yaml:1:1 错误') // => true
 */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language = 'en'): string {
  const { at, severity, code } = diagnostic
  const { message, hint } = (language === 'zh' ? diagnostic.zh : undefined) ?? diagnostic
  const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column} `
  const { colon, [severity]: word } = words[language]
  return `${place}${word} ${code}${colon}${message}${hint === undefined ? '' : `\n  ${hint}`}`
}

/**
 * Formats several, each on lines of its own; of none the empty text.
 *
 * @example
 * formatDiagnostics([]) // => ''
 */
export const formatDiagnostics = (
  diagnostics: readonly Diagnostic[],
  language: Language = 'en',
): string => diagnostics.map((each) => formatDiagnostic(each, language)).join('\n')
