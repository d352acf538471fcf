import type { Backend, DatasetDefinition, LoadedModel } from '@mingjian/core'
import { CaseError } from '../conformance/conformance-case.ts'
import { ConformanceError } from '../conformance/run-case.ts'
import type { BackendCheck } from '../conformance/test-backend.ts'
import { encodeFact } from '../encode-screened.ts'
import type { ScreenedSubject } from '../read-subjects.ts'
import { screenPlain, testDay } from '../screen-plain.ts'
import type { ModelCase, SubjectExpectation } from './model-case.ts'

export interface TestPackOptions {
  readonly model: LoadedModel
  readonly catalog: readonly DatasetDefinition[]
  readonly cases: readonly ModelCase[]
  readonly backend: Backend
}

/**
 * Lists all that must hold of a model with its cases: each case, and that every signal and every
 * explanation is hit in one case and clear in another.
 */
export const testPack = (options: TestPackOptions): readonly BackendCheck[] => [
  ...options.cases.map((each) => ({ name: each.name, run: () => runModelCase(each, options) })),
  {
    name: 'every signal is hit in one case and clear in another',
    run: async () => requireBothSides(options),
  },
]

/** Runs one case of a model. @throws ConformanceError with the case and both results. */
export async function runModelCase(
  each: ModelCase,
  { model, catalog, backend }: Omit<TestPackOptions, 'cases'>,
): Promise<void> {
  const asOf = each.asOf ?? testDay
  const screened = await screenPlain({ model, catalog, datasets: each.data, backend, asOf })
  if (screened.run.status !== 'ran') {
    throw new ConformanceError(
      `"${each.name}": the model ${screened.run.status}: ${screened.run.reason}`,
    )
  }
  const found = new Map(screened.subjects.map((subject) => [subject.key.join(' / '), subject]))
  for (const [key, expected] of Object.entries(each.expect)) {
    const subject = found.get(key)
    const seen = subject === undefined ? 'no such subject' : look(subject, expected, model)
    compare(each, key, expected, seen)
    found.delete(key)
  }
  const [unnamed] = found.keys()
  if (unnamed !== undefined) compare(each, unnamed, 'no such subject', 'a subject')
}

/** What is there of a subject, in the shape of what is expected. */
function look(
  subject: ScreenedSubject,
  expected: SubjectExpectation,
  model: LoadedModel,
): SubjectExpectation {
  const { facts, signals } = expected
  const label = subject.facts.get(model.model.subject.label)?.value
  const all: Readonly<Record<string, unknown>> = {
    label: String(label ?? ''),
    band: subject.band,
    score: String(subject.score),
    maxScore: String(subject.maxScore),
    facts: pick(facts, (name) => {
      const fact = subject.facts.get(name)
      return fact === undefined ? 'no such fact' : encodeFact(fact)
    }),
    signals: pick(
      signals,
      (id) => subject.signals.get(id) ?? subject.explanations.get(id) ?? 'no such signal',
    ),
  }
  return Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]]))
}

const pick = (wanted: object | undefined, find: (name: string) => unknown): object =>
  Object.fromEntries(Object.keys(wanted ?? {}).map((name) => [name, find(name)]))

function compare({ file, name }: ModelCase, key: string, expected: unknown, found: unknown): void {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(found)]
  if (a === b) return
  throw new ConformanceError(`"${name}" (${file}), subject "${key}":\nexpected ${a}\nfound    ${b}`)
}

function requireBothSides({ model, cases }: TestPackOptions): void {
  const outcomes = cases.flatMap(({ expect }) =>
    Object.values(expect).flatMap(({ signals }) => Object.entries(signals ?? {})),
  )
  const ids = [...Object.keys(model.model.signals), ...Object.keys(model.model.explained_by)]
  const lacking = ids.flatMap((id) =>
    ['hit', 'clear']
      .filter((side) => !outcomes.some(([named, outcome]) => named === id && outcome === side))
      .map((side) => `no case in which "${id}" is ${side}`),
  )
  if (lacking.length > 0) throw new CaseError(`${model.model.id} has ${lacking.join(', ')}.`)
}
