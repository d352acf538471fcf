import type { Diagnostic } from './diagnostic.ts'
import type { Language } from './in-each.ts'

const words = {
  zh: { error: '错误', warning: '警告', colon: '：' },
  en: { error: 'error', warning: 'warning', colon: ': ' },
} as const

/**
 * Formats a diagnostic as `file:line:column error code: message` with the hint on a line of its own;
 * what has no Chinese text is told in English.
 *
 * @example formatDiagnostic(diagnostic, 'zh') // '…/model.yaml:77:30 错误 name-unknown：没有“setled”这个名称。\n  是不是想写“settled”？'
 */
export function formatDiagnostic(diagnostic: Diagnostic, language: Language = 'en'): string {
  const { at, severity, code } = diagnostic
  const { message, hint } = (language === 'zh' ? diagnostic.zh : undefined) ?? diagnostic
  const place = at === undefined ? '' : `${at.file}:${at.line}:${at.column} `
  const { colon, [severity]: word } = words[language]
  return `${place}${word} ${code}${colon}${message}${hint === undefined ? '' : `\n  ${hint}`}`
}

/** Formats several, each on lines of its own. */
export const formatDiagnostics = (
  diagnostics: readonly Diagnostic[],
  language: Language = 'en',
): string => diagnostics.map((each) => formatDiagnostic(each, language)).join('\n')
