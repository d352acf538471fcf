import type { DatasetDefinition } from '../dataset/definition.ts'
import { acceptedHeaders } from '../dataset/definition-faults.ts'
import type { BorrowedStep, CheckedDataset } from './checked-model.ts'
import type { Checker } from './checker.ts'
import { isReserved } from './expression/reserved.ts'
import type { ConceptFinder } from './found-concept.ts'

/** Resolves what a model or concept reads: datasets of the catalog, and steps of concepts. */
export function checkDatasets(
  checker: Checker,
  catalog: ReadonlyMap<string, DatasetDefinition>,
  concepts: ConceptFinder,
): {
  readonly datasets: ReadonlyMap<string, CheckedDataset>
  readonly borrowed: ReadonlyMap<string, BorrowedStep>
} {
  const datasets = new Map<string, CheckedDataset>()
  const borrowed = new Map<string, BorrowedStep>()
  for (const [name, { use, need }] of Object.entries(checker.definition.datasets)) {
    const path = ['datasets', name]
    if (isReserved(name)) checker.report('name-reserved', { name }, path, { key: true })
    if (use.includes('.')) {
      const found = findStep(checker, use, [...path, 'use'], concepts)
      if (found !== undefined) {
        borrowed.set(name, { ...found, need })
        checker.tables.set(name, new Set(found.step.columns.keys()))
      }
      continue
    }
    const definition = catalog.get(use)
    if (definition === undefined) {
      checker.report('dataset-unknown', { name: use, known: [...catalog.values()] }, [
        ...path,
        'use',
      ])
    } else {
      datasets.set(name, { definition, need })
      checker.tables.set(name, new Set(Object.keys(definition.columns)))
      for (const [column, each] of Object.entries(definition.columns)) {
        for (const header of acceptedHeaders(column, each)) checker.headers.set(header, column)
      }
    }
  }
  return { datasets, borrowed }
}

/** The step that `<pack>.<concept>.<step>` names; undefined after a problem, which has been reported. */
function findStep(
  checker: Checker,
  use: string,
  path: readonly string[],
  concepts: ConceptFinder,
): Omit<BorrowedStep, 'need'> | undefined {
  const dot = use.lastIndexOf('.')
  const [id, name] = [use.slice(0, dot), use.slice(dot + 1)]
  const found = concepts.find(id)
  switch (found.kind) {
    case 'broken':
      return undefined
    case 'unknown':
      checker.report('concept-unknown', { name: id, known: found.known }, path)
      return undefined
    case 'cycle':
      checker.report('concept-cycle', { ids: found.ids }, path)
      return undefined
    case 'sound': {
      const { concept } = found
      const step = concept.steps.get(name)
      if (step !== undefined) return { concept, step }
      const known = [...concept.steps.keys()]
      checker.report('concept-step-unknown', { name, concept: id, known }, path)
      return undefined
    }
  }
}
