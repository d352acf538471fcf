/** A model of a case as it is written: parts of a model, or a few words that stand for them. */
export type PartialModel = Readonly<Record<string, unknown>>

/**
 * Completes the model of a case. Where it has no `steps`, they are made of `derive`, `where`,
 * `window`, `group` (the first column of the table unless told), `keep` and three maps of facts:
 * `facts` are aggregates; `values` and `conditions` are expressions on the single row of each key.
 * A signal may be its condition alone. Every subject is a clue unless `score` says otherwise.
 */
export function completeModel(
  partial: PartialModel,
  tables: ReadonlyMap<string, { readonly columns: Readonly<Record<string, string>> }>,
  absent: readonly string[] = [],
): PartialModel {
  const [[table = 'data', definition] = []] = tables
  const { steps, group, facts, values, conditions, ...rest } = partial
  const { derive, where, window, keep, ...top } = rest
  const key = (group as string[] | undefined) ?? Object.keys(definition?.columns ?? {}).slice(0, 1)
  const made = {
    rows: withoutEmpty({ from: table, derive, where, window }),
    subject: withoutEmpty({
      from: 'rows',
      group: key,
      select: {
        label: `min(${key[0]})`,
        ...map(values, (expression) => `max(${expression})`),
        ...map(conditions, (expression) => `any(${expression})`),
        ...(facts as object | undefined),
      },
      keep,
    }),
  }
  return {
    id: 'test.conformance',
    title: { zh: '一致性' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    datasets: Object.fromEntries(
      [...tables.keys()].map((id) => [
        id,
        { use: id, need: absent.includes(id) ? 'helpful' : 'required' },
      ]),
    ),
    steps: steps ?? made,
    subject: { from: 'subject', key, label: 'label', entity: 'name' },
    score: { bands: { C: { from: 0 } } },
    ...top,
    params: completeParams(top['params']),
    signals: map(top['signals'] ?? { always: 'label >= label' }, completeSignal),
    ...(top['explained_by'] === undefined
      ? {}
      : { explained_by: map(top['explained_by'], completeExplanation) }),
  }
}

/** Completes a concept of a case: the parameters may be bare values. */
export const completeConcept = ([id, concept]: [string, PartialModel]): object => ({
  title: { zh: id },
  ...concept,
  id,
  params: completeParams(concept['params']),
})

const completeParams = (params: unknown): object =>
  map(params, (param) => (isMap(param) ? param : { value: param, origin: 'design' }))

const completeSignal = (signal: unknown, id: string): object => ({
  weight: 10,
  strength: 'medium',
  family: id,
  says: { zh: id },
  evidence: 'rows',
  ...(isSignal(signal) ? signal : { when: signal }),
})

const completeExplanation = (explanation: unknown, id: string): object => ({
  lowers: 5,
  says: { zh: id },
  ...(isSignal(explanation) ? explanation : { when: explanation }),
})

const isSignal = (value: unknown): value is object => isMap(value) && 'when' in value

/** A map of a document; a list or a decimal number is none. */
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const map = (values: unknown, change: (value: unknown, name: string) => unknown): object =>
  Object.fromEntries(
    Object.entries((values ?? {}) as object).map(([name, value]) => [name, change(value, name)]),
  )

const withoutEmpty = (step: object): object =>
  Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined))
