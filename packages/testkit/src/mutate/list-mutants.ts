import type { LoadedConcept, LoadedModel, Location } from '@mingjian/core'
import { changeExpressions } from './change-expressions.ts'
import { changeJoins } from './change-joins.ts'
import { changeParams } from './change-params.ts'
import { changePeriods } from './change-periods.ts'
import { changeScore } from './change-score.ts'
import { removeSignals } from './change-signals.ts'
import { changeTables } from './change-tables.ts'
import { changeTrees } from './change-trees.ts'
import type { Edit, MutantKind, RulesDocument } from './edit.ts'

/** A model, or a concept, in which one thing is written otherwise. */
export interface Mutant {
  /**
   * What a person calls it: the path, what is written there and what it becomes. It changes only
   * with that text: `params.ring_min: 3 → 4`; behind the id where it is one of a concept.
   */
  readonly name: string
  readonly kind: MutantKind
  readonly at: Location
  readonly before: string
  readonly after: string
  /** The id of the concept; undefined: the model itself. */
  readonly concept: string | undefined
}

/** A mutant of a model and the model that it is. */
export interface ModelMutant extends Mutant {
  readonly concept: undefined
  readonly mutated: LoadedModel
}

/** A mutant of a concept and the concept that it is. */
export interface ConceptMutant extends Mutant {
  readonly concept: string
  readonly mutated: LoadedConcept
}

const operators: readonly ((document: RulesDocument) => Edit[])[] = [
  changeParams,
  changeTables,
  changeJoins,
  changePeriods,
  changeExpressions,
  removeSignals,
  changeTrees,
  changeScore,
]

/**
 * Lists the mutants of a model, in the order in which they are written.
 *
 * @example
 * mutantsOfModel(model).some(({ name }) => name === 'params.many: 2 → 3') // => true
 */
export const mutantsOfModel = (loaded: LoadedModel): ModelMutant[] =>
  describeAll(loaded.model, '', loaded.locate).map(({ edit, ...mutant }) => {
    const model = edit.change(loaded.model) as LoadedModel['model']
    const hash = `${loaded.hash} ${mutant.name}`
    return { ...mutant, concept: undefined, mutated: { ...loaded, model, hash } }
  })

/**
 * Lists the mutants of a concept, in the order in which they are written.
 *
 * @example
 * mutantsOfConcept(concept).every(({ mutated }) => mutated.concept.id === 'demo.suits') // => true
 */
export const mutantsOfConcept = (loaded: LoadedConcept): ConceptMutant[] => {
  const { id } = loaded.concept
  return describeAll(loaded.concept, `${id}.`, loaded.locate).map(({ edit, ...mutant }) => {
    const concept = edit.change(loaded.concept) as LoadedConcept['concept']
    const hash = `${loaded.hash} ${mutant.name}`
    return { ...mutant, concept: id, mutated: { ...loaded, concept, hash } }
  })
}

type Described = Omit<Mutant, 'concept'> & { readonly edit: Edit }

function describeAll(
  document: RulesDocument,
  prefix: string,
  locate: LoadedModel['locate'],
): Described[] {
  const seen = new Map<string, number>()
  const placed = operators
    .flatMap((operator) => operator(document))
    .map((edit) => {
      const { path, offset, before, after, kind } = edit
      const options = offset === undefined ? { key: kind === 'signal' } : { offset }
      const at = locate(kind === 'signal' ? [...path, before] : path, options)
      const where = path.filter((part) => typeof part === 'string').join('.')
      return { name: `${prefix}${where}: ${before} → ${after}`, kind, at, before, after, edit }
    })
  return placed
    .toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    .map((each) => {
      const times = (seen.get(each.name) ?? 0) + 1
      seen.set(each.name, times)
      return times === 1 ? each : { ...each, name: `${each.name} (${times})` }
    })
}
