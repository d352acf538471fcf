import type { DatasetDefinition } from '../../dataset/definition.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedConcept, CheckedModel, TableName } from '../checked-model.ts'
import { type PlacedTable, placeTable, startsOf } from '../placed-step.ts'

/**
 * Warns of a `has` or `tally` without `during` over a table whose sources cover a period: it asks about all
 * time, which none of them covers, so that absence is never certain, nor a number (SEMANTICS 5.6).
 */
export function findHardlyFalse(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const { steps, source } = checked
  return [...steps.values()].flatMap(({ name: step, matches }) =>
    matches.flatMap(({ name, of, during, value }) => {
      const dataset = during === undefined ? rootOf(of, checked) : undefined
      if (dataset?.date === undefined || dataset.complete === true) return []
      const verb = value === undefined ? 'has' : 'tally'
      const at = source.locate(['steps', step, verb, name], { key: true })
      const parameters = { name, table: dataset.id }
      return [createDiagnostic(`${verb}-without-during`, parameters, at, 'warning')]
    }),
  )
}

/** The dataset whose coverage a table has; undefined where that is not one. */
function rootOf(
  of: TableName,
  checked: CheckedModel | CheckedConcept,
): DatasetDefinition | undefined {
  let placed: PlacedTable | undefined = placeTable(of, checked)
  // What is grouped has no days to ask about: there is no better way to write it.
  while (placed !== undefined && 'step' in placed) {
    if (placed.step.group !== undefined) return undefined
    const starts: readonly PlacedTable[] = startsOf(placed)
    placed = starts.length === 1 ? starts[0] : undefined
  }
  return placed?.dataset
}
