import { placesOf } from '../../clue/sentence.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { factsOf } from '../../model/condition.ts'
import { columnsOf } from '../../model/typed.ts'
import type { CheckedModel } from '../checked-model.ts'
import { type Feeds, followFeeds, type TableFeeds } from '../follow-feeds.ts'
import { tableNamed } from '../placed-step.ts'

/**
 * Warns of datasets on which nothing depends that a reader of clues sees: no signal, no explanation,
 * no number shown, no row of evidence. Data would be asked for in vain.
 */
export function findUnusedDatasets(checked: CheckedModel): Diagnostic[] {
  const { source, datasets } = checked
  const { model, locate } = source
  const find = followFeeds(checked, { where: () => true, keep: () => true })
  const subject = find(tableNamed(model.subject.from, checked))
  const used = new Set<string>()
  const add = (feeds: Feeds | undefined) => {
    for (const id of feeds?.keys() ?? []) used.add(id)
  }
  const addColumn = (table: TableFeeds, name: string) => {
    for (const value of [table.columns.get(name), table.grouped.get(name)]) {
      add(value?.direct)
      add(value?.doubt)
    }
  }
  add(subject.rows)
  for (const fact of factsShown(checked)) addColumn(subject, fact)
  for (const { evidence } of Object.values(model.signals)) {
    const table = find(tableNamed(typeof evidence === 'string' ? evidence : evidence.of, checked))
    add(table.rows)
    for (const { direct } of table.columns.values()) {
      // What is joined is shown beside each row; what is only asked for is not.
      add(new Map([...direct].filter(([, { by }]) => by !== 'match')))
    }
  }
  for (const { evidence } of checked.signals) {
    if (evidence.where === undefined || evidence.concept !== undefined) continue
    const table = find({ step: evidence.step })
    for (const name of columnsOf(evidence.where)) addColumn(table, name)
  }
  for (const { of } of model.review.requests) {
    const [step = '', column = ''] = of?.split('.') ?? []
    if (of !== undefined) addColumn(find(tableNamed(step, checked)), column)
  }
  return [...datasets]
    .filter(([, { definition, written }]) => written === undefined && !used.has(definition.id))
    .map(([name]) => {
      const at = locate(['datasets', name], { key: true })
      return createDiagnostic('dataset-unused', { name }, at, 'warning')
    })
}

/** The facts that outcomes depend on, and those that clues show. */
function factsShown({ source: { model }, signals, explanations, clock }: CheckedModel): string[] {
  const conditions = [
    ...signals.flatMap(({ condition, only }) => (only ? [condition, only] : [condition])),
    ...explanations.map(({ condition }) => condition),
  ]
  const sentences = [
    ...[...Object.values(model.signals), ...Object.values(model.explained_by)].map(
      ({ says }) => says,
    ),
    ...model.review.checks,
  ]
  return [
    ...model.subject.key,
    model.subject.label,
    ...(model.money === undefined ? [] : [model.money]),
    ...(model.part_of?.on ?? []),
    ...conditions.flatMap(factsOf),
    ...(clock === undefined ? [] : columnsOf(clock)),
    ...sentences.flatMap(({ zh, en = '' }) =>
      [...placesOf(zh), ...placesOf(en)].map((p) => p.name),
    ),
  ]
}
