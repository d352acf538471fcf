import type { Type } from '../values/type.ts'
import { checkEvidence } from './check-evidence.ts'
import type { SignalScope } from './check-signals.ts'
import type { CheckedRequest, RequestedColumn } from './checked-model.ts'
import type { ModelChecker, Path } from './checker.ts'
import { conceptsOf } from './concepts-of.ts'

/** Checks what a model asks for: its signals, and the column that says about whom. */
export function checkRequests(checker: ModelChecker, scope: SignalScope): CheckedRequest[] {
  const { review, signals } = checker.source.model
  return review.requests.map(({ to, document, of, for: asked }, i) => {
    const path = ['review', 'requests', i]
    for (const [j, name] of (asked ?? []).entries()) {
      if (Object.hasOwn(signals, name)) continue
      checker.report('signal-unknown', { name, known: Object.keys(signals) }, [...path, 'for', j])
    }
    const column = of === undefined ? undefined : checkColumn(checker, of, [...path, 'of'], scope)
    return { to, document, signals: asked, of: column }
  })
}

function checkColumn(
  checker: ModelChecker,
  of: string,
  path: Path,
  scope: SignalScope,
): RequestedColumn | undefined {
  const [step = '', column = ''] = of.split('.')
  const rows = checkEvidence(checker, step, path, scope)
  if (rows === undefined) return undefined
  const columns = columnsOf(rows, scope)
  const type = columns.get(column)
  if (type !== undefined) return { rows, column, type }
  const known = [...columns.keys()]
  checker.report('name-unknown', { name: column, known }, path, { offset: step.length + 1 })
  return undefined
}

function columnsOf(
  { concept, step, beforeGroup }: RequestedColumn['rows'],
  { tables }: SignalScope,
): ReadonlyMap<string, Type> {
  const within = conceptsOf(tables).find(({ id }) => id === concept) ?? tables
  const rows = within.steps.get(step)
  return (beforeGroup ? rows?.rowColumns : rows?.columns) ?? new Map()
}
