import type { LoadedConcept, LoadedModel } from '@mingjian/core'
import type { RulesDocument } from './edit.ts'

/**
 * The steps that the subjects of a model are made from, as `<id>.<step>`, those of concepts among
 * them. What only evidence reads no case can expect.
 */
export function stepsReached(
  { model }: LoadedModel,
  concepts: readonly LoadedConcept[],
): ReadonlySet<string> {
  const reached = new Set<string>()
  const follow = (document: RulesDocument, table: string): void => {
    const step = document.steps[table]
    const name = `${document.id}.${table}`
    if (step === undefined) followUse(document.datasets[table]?.use ?? '')
    if (step === undefined || reached.has(name)) return
    reached.add(name)
    const united = step.union === undefined ? [] : step.union.of
    const asked = [step.join, step.has, step.tally].flatMap((each) => Object.entries(each ?? {}))
    const tables = [
      step.from ?? [],
      Array.isArray(united) ? united : Object.keys(united),
      asked.map(([alias, { of = alias }]) => of),
    ]
    for (const each of tables.flat()) follow(document, each)
  }
  const followUse = (use: string): void => {
    const read = concepts.find(({ concept: { id } }) => use.startsWith(`${id}.`))
    if (read !== undefined) follow(read.concept, use.slice(read.concept.id.length + 1))
  }
  follow(model, model.subject.from)
  return reached
}
