import { compareCodePoints, type KindName } from '@mingjian/core'
import { type Columns, freeName, keyColumn, toName } from './name-columns.ts'
import { toPointer } from './refusals.ts'
import { type ImportSkeleton, keyKindOf } from './skeleton.ts'
import { toWhen, type WhenSetting } from './to-when.ts'
import type { TurnedRule } from './turn-rules.ts'
import { type FactPlace, leavesOf, nameOfPlace, type Turned } from './turned.ts'

/** A model and its dataset as plain data, and what became of each rule. */
export interface BuiltModel {
  readonly model: Readonly<Record<string, unknown>>
  readonly dataset: Readonly<Record<string, unknown>>
  readonly signals: readonly { readonly id: string; readonly rule: TurnedRule }[]
}

export interface BuildSetting {
  readonly skeleton: ImportSkeleton
  /** The file of the rules, as provenance. */
  readonly file: string
  readonly columns: Columns
  readonly kindOf: (place: FactPlace) => KindName
}

const step = 'subject_facts'

/** Builds the model: each fact a column of one flat dataset, each rule a signal of its own family. */
export function buildModel(rules: readonly TurnedRule[], setting: BuildSetting): BuiltModel {
  const { skeleton, file } = setting
  const columns = usedColumns(rules, setting.columns)
  const taken = new Set([keyColumn, ...columns.map(({ name }) => name)])
  const params: Record<string, object> = {}
  const derive: Record<string, string> = {}
  const ids = new Set<string>()
  const signals = rules.map((rule, i) => {
    const id = freeName(toName(rule.type, `rule_${i + 1}`), ids)
    const nameOf = (place: FactPlace) => setting.columns.names.get(nameOfPlace(place)) ?? ''
    const when: WhenSetting = {
      nameOf,
      known(place) {
        const text = `known(${nameOf(place)})`
        const there = Object.entries(derive).find(([, other]) => other === text)
        if (there !== undefined) return there[0]
        const name = freeName(`${nameOf(place)}_known`, taken)
        derive[name] = text
        return name
      },
      param(place, value, at) {
        const name = freeName(`${id}_${nameOf(place)}`, taken)
        params[name] = { value, origin: `${file}#${toPointer(at)}` }
        return name
      },
    }
    return { id, rule, when: toWhen(rule.when, when) }
  })
  const facts = [...columns.map(({ name }) => name), ...Object.keys(derive)]
  return {
    model: {
      id: skeleton.id,
      title: { zh: skeleton.title },
      line: skeleton.line,
      status: 'experimental',
      privacy: skeleton.privacy,
      certainty: { over: '由规则文件导入，阈值与口径未经核对' },
      ...(Object.keys(params).length === 0 ? {} : { params }),
      datasets: { facts: { use: skeleton.dataset, need: 'required' } },
      steps: {
        [step]: {
          from: 'facts',
          ...(Object.keys(derive).length === 0 ? {} : { derive }),
          group: [keyColumn],
          same: facts,
        },
      },
      subject: { from: step, key: [keyColumn], label: keyColumn, entity: skeleton.entity },
      signals: Object.fromEntries(
        signals.map(({ id, rule, when }) => [
          id,
          {
            says: { zh: withoutBraces(rule.says) },
            strength: skeleton.strength,
            weight: skeleton.weight,
            family: id,
            when,
            evidence: step,
          },
        ]),
      ),
      score: { bands: { C: { from: skeleton.weight } } },
    },
    dataset: {
      id: skeleton.dataset,
      title: { zh: skeleton.title },
      privacy: skeleton.privacy,
      // Whatever else stands in a cell is a value there: the rules compare with 无 and NA as written.
      missing: [''],
      columns: {
        [keyColumn]: { title: { zh: skeleton.key }, kind: keyKindOf(skeleton), required: true },
        ...Object.fromEntries(
          columns.map(({ name, fact, place }) => [
            name,
            { title: { zh: fact }, kind: setting.kindOf(place) },
          ]),
        ),
      },
    },
    signals: signals.map(({ id, rule }) => ({ id, rule })),
  }
}

/** The columns that the rules read, by name; those of rules that were left out are not among them. */
function usedColumns(rules: readonly TurnedRule[], { names, places }: Columns) {
  const read = new Set(rules.flatMap(({ when }) => factsOf(when)))
  return [...names]
    .filter(([fact]) => read.has(fact))
    .map(([fact, name]) => ({ fact, name, place: places.get(fact) as FactPlace }))
    .toSorted((a, b) => compareCodePoints(a.name, b.name))
}

const factsOf = (when: Turned): string[] =>
  leavesOf(when).flatMap((leaf) => [
    nameOfPlace(leaf.place),
    ...(leaf.kind === 'leaf' && 'fact' in leaf.value ? [nameOfPlace(leaf.value)] : []),
  ])

/** Braces of a sentence are places of facts; a message of the original has none. */
const withoutBraces = (says: string): string => says.replaceAll('{', '〔').replaceAll('}', '〕')
