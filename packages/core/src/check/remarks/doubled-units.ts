import { fillSentence } from '../../clue/sentence.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedModel } from '../checked-model.ts'
import { sentencesOf } from './sentences-of.ts'

/** A place, and a unit of time behind it: not the beginning of a longer word, as 日期 and 年度 are. */
const behind = {
  zh: /\{([a-z][a-z0-9_]*)\}\s*(个工作日|个?月(?![份度初底末内]?[\p{L}]*份)|[日天](?![期常均])|年(?![度龄])|周(?![期年])|小时|分钟)/gu,
  en: /\{([a-z][a-z0-9_]*)\}\s+((?:working )?days?|weeks?|months?|years?|hours?|minutes?)\b/g,
} as const

/** Warns of a sentence that writes a unit behind a span, which is shown with its own: `30日日内`. */
export function findDoubledUnits({ source, shown, facts }: CheckedModel): Diagnostic[] {
  return sentencesOf(source.model).flatMap(({ path, text, language }) =>
    [...text.matchAll(behind[language])].flatMap(({ 1: name = '', 2: unit = '', index }) => {
      const [literal] = facts.has(name) ? [] : (shown.get(name) ?? [])
      if (literal?.type.kind !== 'span') return []
      const { text: value, type } = literal
      const said = fillSentence(`{${name}}`, () => ({ value, type, low: value, high: value }), {
        language,
      })
      const at = source.locate(path, { offset: index })
      return [createDiagnostic('unit-doubled', { name, unit, shown: said }, at, 'warning')]
    }),
  )
}
