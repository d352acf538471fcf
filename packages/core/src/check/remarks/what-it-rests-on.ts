import type { DatasetDefinition } from '../../dataset/definition.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedModel } from '../checked-model.ts'
import { type PlacedTable, startsOf, stepNamed } from '../placed-step.ts'

/** Warns of a model that is no longer on trial and names no law. */
export const findLawless = ({ source: { model, locate } }: CheckedModel): Diagnostic[] =>
  model.law.length > 0 || model.status !== 'stable'
    ? []
    : [createDiagnostic('law-missing', { name: model.id }, locate(['status']), 'warning')]

/** Warns of a model that is taken to be less private than the rows that it shows as evidence. */
export function findLowPrivacy(checked: CheckedModel): Diagnostic[] {
  const { model, locate } = checked.source
  const shown = Object.values(model.signals).flatMap(({ evidence }) => {
    const placed = stepNamed(typeof evidence === 'string' ? evidence : evidence.of, checked)
    return placed === undefined ? [] : datasetsUnder(placed)
  })
  const most = shown.toSorted((a, b) => b.privacy - a.privacy)[0]
  if (most === undefined || most.privacy <= model.privacy) return []
  const parameters = { privacy: model.privacy, table: most.id, least: most.privacy }
  return [createDiagnostic('privacy-lower', parameters, locate(['privacy']), 'warning')]
}

/** The datasets from which the rows of a table come. */
const datasetsUnder = (placed: PlacedTable): readonly DatasetDefinition[] =>
  'dataset' in placed ? [placed.dataset] : startsOf(placed).flatMap(datasetsUnder)
