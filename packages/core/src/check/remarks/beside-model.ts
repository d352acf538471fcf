import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { LoadedModel } from '../../load/load-model.ts'

/** How `mingjian new` marks what an author must decide. */
const mark = '待改'

/**
 * Warns of what is marked to be decided still: once for a file, at the first place.
 *
 * @example
 * findToDos('title: { zh: 待改 }', 'model.yaml').map(({ code }) => code) // => ['to-do-left']
 */
export function findToDos(text: string, file: string): Diagnostic[] {
  const lines = text.split('\n')
  const found = lines.flatMap((line, i) => (line.includes(mark) ? [i] : []))
  const [first] = found
  if (first === undefined) return []
  const column = (lines[first]?.indexOf(mark) ?? 0) + 1
  const at = { file, line: first + 1, column, path: [] }
  return [createDiagnostic('to-do-left', { count: found.length }, at, 'warning')]
}

/**
 * Warns of a model beside which no `cases.yaml` lies: nobody would see that it finds the wrong ones.
 *
 * @example
 * casesMissing(model).code // => 'cases-missing'
 */
export const casesMissing = ({ model, locate }: LoadedModel): Diagnostic =>
  createDiagnostic('cases-missing', { name: model.id }, locate(['id']), 'warning')
