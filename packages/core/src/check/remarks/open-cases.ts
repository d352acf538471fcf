import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Typed } from '../../model/typed.ts'
import type { CheckedConcept, CheckedModel, CheckedStep } from '../checked-model.ts'

/**
 * Warns of an aggregate over a `case` without `else`, by which SQL leaves rows out. Here it is unknown on them (SEMANTICS
 * 3.4), and so is what is computed over them.
 */
export function findOpenCases(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  return [...checked.steps.values()].flatMap((step) =>
    step.select.flatMap(({ name, value }) => {
      if (!gathersOpenCase(value, step)) return []
      const at = checked.source.locate(['steps', step.name, 'select', name])
      return [createDiagnostic('case-open', { name }, at, 'warning')]
    }),
  )
}

function gathersOpenCase(typed: Typed, step: CheckedStep): boolean {
  if (typed.kind === 'aggregate') return typed.args.some((argument) => isOpenCase(argument, step))
  return typed.kind === 'call' && typed.args.some((argument) => gathersOpenCase(argument, step))
}

/** A `case` without `else`, or a column of the step that is one. */
function isOpenCase(typed: Typed, step: CheckedStep): boolean {
  if (typed.kind === 'column') {
    const made = step.derive.find(({ name }) => name === typed.name)
    return made !== undefined && made.value !== typed && isOpenCase(made.value, step)
  }
  const last = typed.kind === 'call' && typed.operator === 'case' ? typed.args.at(-1) : undefined
  return last?.kind === 'literal' && last.text === null
}
