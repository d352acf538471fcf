import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedModel } from '../checked-model.ts'
import { sentencesOf } from './sentences-of.ts'

/** What would be a place with braces of half width. */
const places = /｛\s*([a-z_]\w*)(?::\w+)?\s*｝/g

/** Warns of a fact or parameter between full-width braces: it is shown as it stands. */
export function findWideBraces({ source, facts, shown }: CheckedModel): Diagnostic[] {
  return sentencesOf(source.model).flatMap(({ path, text }) =>
    [...text.matchAll(places)]
      .filter(({ 1: name = '' }) => facts.has(name) || shown.has(name))
      .map(({ index }) => {
        const at = source.locate(path, { offset: index })
        return createDiagnostic('sign-full-width', { sign: '｛', half: '{' }, at, 'warning')
      }),
  )
}
