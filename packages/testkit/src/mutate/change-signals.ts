import { type Edit, type RulesDocument, removed, setAt } from './edit.ts'

/** Takes out each signal and each innocent explanation, and what else speaks of it. */
export const removeSignals = (document: RulesDocument): Edit[] =>
  'signals' in document
    ? (['signals', 'explained_by'] as const).flatMap((key) =>
        Object.keys(document[key]).map((id) => removeOne(key, id)),
      )
    : []

const removeOne = (key: 'signals' | 'explained_by', id: string): Edit => ({
  kind: 'signal',
  path: [key],
  before: id,
  after: removed,
  change: (document) => {
    const without = setAt(document, [key, id], undefined)
    return key === 'signals' && 'signals' in without ? forget(without, id) : without
  },
})

/** A band no longer needs it, and no document is asked for on its account. */
function forget(
  model: Extract<RulesDocument, { readonly signals: unknown }>,
  id: string,
): RulesDocument {
  const named = new RegExp(`\\bsignal\\.${id}\\b`, 'g')
  const bands = Object.fromEntries(
    Object.entries(model.score.bands).map(([name, band]) => [
      name,
      band?.needs === undefined ? band : { ...band, needs: band.needs.replace(named, 'false') },
    ]),
  )
  const requests = model.review.requests.flatMap((request) => {
    const left = request.for?.filter((signal) => signal !== id)
    if (left === undefined) return [request]
    return left.length === 0 ? [] : [{ ...request, for: left }]
  })
  return {
    ...model,
    score: { ...model.score, bands },
    review: { ...model.review, requests },
  }
}
