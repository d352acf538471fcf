import type { DatasetDefinition } from '../dataset/definition.ts'
import type { CheckedConcept, CheckedStep, TableName, Tables } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'

/** A step, and the tables among which it is written. */
export interface PlacedStep {
  readonly step: CheckedStep
  readonly within: Tables
  /** The concept that it belongs to; undefined: the model that was asked. */
  readonly concept: CheckedConcept | undefined
}

/** Where a table name leads: to a step, perhaps over the border of a concept, or to a dataset. */
export type PlacedTable = PlacedStep | { readonly dataset: DatasetDefinition }

/** The table that a name in a model means; of a name that means none it is as if it were a dataset. */
export function tableNamed(name: string, { steps, borrowed }: Tables): TableName {
  if (steps.has(name)) return { step: name }
  return borrowed.has(name) ? { borrowed: name } : { dataset: name }
}

/** The step that a name means: one of these tables, or one that they borrow from a concept. */
export function stepNamed(name: string, within: Tables): PlacedStep | undefined {
  const found = place(tableNamed(name, within), within, undefined)
  return found === undefined || 'dataset' in found ? undefined : found
}

/** The tables whose rows a step begins with: one, or those that it unites. */
export const startsOf = ({ step, within, concept }: PlacedStep): readonly PlacedTable[] =>
  (step.union?.of ?? [step.from]).flatMap((of) => place(of, within, concept) ?? [])

/** Where a table name of these tables leads. */
export const placeTable = (of: TableName, within: Tables): PlacedTable | undefined =>
  place(of, within, undefined)

function place(
  of: TableName,
  within: Tables,
  concept: CheckedConcept | undefined,
): PlacedTable | undefined {
  if ('dataset' in of) {
    const dataset = within.datasets.get(of.dataset)?.definition
    return dataset && { dataset }
  }
  if ('step' in of) {
    const step = within.steps.get(of.step)
    return step && { step, within, concept }
  }
  const lent = within.borrowed.get(of.borrowed)
  return lent && { step: lent.step, within: lent.concept, concept: lent.concept }
}

/** Reports a name that means no step; a step with problems of its own has been reported there. */
export function reportMissingStep(
  checker: Checker,
  name: string,
  { steps, borrowed, datasets }: Tables,
  path: Path,
): void {
  const { definition } = checker
  if (Object.hasOwn(definition.steps, name)) return
  if (Object.hasOwn(definition.datasets, name) && !datasets.has(name)) return
  const known = [...steps.keys(), ...borrowed.keys()]
  const readers = Object.entries(definition.steps).flatMap(([step, { from, union }]) => {
    const of = union?.of ?? []
    return [from, ...(Array.isArray(of) ? of : Object.keys(of))].includes(name) ? [step] : []
  })
  checker.report('step-unknown', { name, known, readers: datasets.has(name) && readers }, path)
}
