import { defaultSkeleton, type ImportSkeleton, importText } from '@mingjian/cli'
import {
  type Backend,
  loadDatasetDefinition,
  loadModel,
  memory,
  type Outcome,
  type RowObject,
} from '@mingjian/core'
import { type Screened, screenPlain } from '@mingjian/testkit'
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'

export type Facts = Readonly<Record<string, unknown>>

/** Rules as a file holds them. */
export interface RulesText {
  readonly conditions?: Readonly<Record<string, unknown>>
  readonly rules: readonly { readonly conditions: unknown; readonly priority?: number }[]
}

/** Whether each rule succeeds in json-rules-engine; rejects where its run does. */
export async function runTheirs(
  { conditions = {}, rules }: RulesText,
  facts: Facts,
  options: { allowUndefinedFacts?: boolean; onRule?: (engine: Engine) => void } = {},
): Promise<boolean[]> {
  const { allowUndefinedFacts = false, onRule } = options
  const engine = new Engine([], { allowUndefinedFacts })
  for (const [name, condition] of Object.entries(conditions)) {
    engine.setCondition(name, condition as TopLevelCondition)
  }
  rules.forEach((rule, i) => {
    engine.addRule({ event: { type: `event-${i}` }, ...rule, name: String(i) } as RuleProperties)
  })
  if (onRule !== undefined) engine.on('success', () => onRule(engine))
  const { results } = await engine.run({ ...facts })
  return rules.map((_, i) => results.some(({ name }) => name === String(i)))
}

export interface Ours {
  /** Of each rule by its place in the file, for each subject. */
  readonly outcomes: readonly (readonly (Outcome | undefined)[])[]
  readonly screened: Screened
}

/** Imports the rules and screens one row of facts for each subject. */
export async function runOurs(
  text: string,
  subjects: readonly Facts[],
  options: { backend?: Backend; skeleton?: Partial<ImportSkeleton>; keys?: readonly string[] } = {},
): Promise<Ours> {
  const { backend = memory(), keys = subjects.map((_, i) => `甲${i}`) } = options
  const skeleton = { ...defaultSkeleton, ...options.skeleton }
  const { texts, refusals, signals } = importText(text, {
    file: 'r.json',
    skeleton,
    partial: false,
  })
  if (texts === undefined) throw new Error(refusals.map(({ told }) => told.en.message).join('\n'))
  const definition = loadDatasetDefinition(texts.dataset, 'facts.yaml').loaded
  const model = loadModel(texts.model, 'model.yaml', '0.0.0').loaded
  if (definition === undefined || model === undefined) throw new Error('It was checked before.')
  const columns = Object.entries(definition.columns).filter(([name]) => name !== 'subject_key')
  const rows = subjects.map((facts, i): RowObject => {
    const cells = columns.map(([name, { title }]) => [name, toCell(facts, title.zh.split('.'))])
    return { subject_key: keys[i] ?? '', ...Object.fromEntries(cells) }
  })
  const datasets = { [definition.id]: rows }
  const screened = await screenPlain({ model, catalog: [definition], datasets, backend })
  const ids = new Map(signals.map(({ id, rule }) => [Number(rule.path.at(-1)), id]))
  const rules = [...ids.keys()].toSorted((a, b) => a - b)
  const outcomes = [...new Set(keys)].map((key) => {
    const subject = screened.subjects.find((each) => each.key[0] === key)
    return rules.map((rule) => subject?.signals.get(ids.get(rule) ?? ''))
  })
  return { outcomes, screened }
}

/** The cell that an export would hold. */
function toCell(facts: Facts, [name = '', ...keys]: readonly string[]): string {
  const value = keys.reduce<unknown>((at, key) => (at as Facts | null)?.[key], facts[name])
  return value === null || value === undefined ? '' : String(value)
}
