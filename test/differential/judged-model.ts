import { loadPlain } from '@mingjian/testkit'

/** The facts of the model, each true, false or unknown. */
export const factNames = ['p', 'q', 'r'] as const
export type FactName = (typeof factNames)[number]

/** A condition on them as a json-rules-engine tree. */
export type Tree = { all: Tree[] } | { any: Tree[] } | { not: Tree } | Leaf
export interface Leaf {
  fact: FactName
  operator: 'equal' | 'notEqual'
  value: boolean
}

/** A signal of one point. */
export function signal(when: string | Tree): object {
  return {
    weight: 1,
    strength: 'weak',
    family: 'f',
    says: { zh: '有' },
    when,
    evidence: 'suits_of',
  }
}

/** A model whose every subject is a clue. */
export function toScreen({ signals, select }: { signals: object; select: object }) {
  const flags = Object.fromEntries(
    factNames.map((name) => [`is_${name}`, { kind: 'flag', title: { zh: name } }]),
  )
  const loaded = loadPlain(
    {
      id: 'test.judged',
      title: { zh: '复核' },
      line: 'other',
      status: 'experimental',
      privacy: 1,
      certainty: 'exact',
      datasets: { suit: { use: 'suit', need: 'required' } },
      steps: {
        suits_of: { from: 'suit', where: 'known(who)' },
        plaintiff: { from: 'suits_of', group: ['who'], select: { label: 'min(who)', ...select } },
      },
      subject: { from: 'plaintiff', key: ['who'], label: 'label', entity: 'name' },
      signals,
      score: { bands: { C: { from: 0 } } },
    },
    [
      {
        id: 'suit',
        title: { zh: '案件' },
        privacy: 1,
        columns: { who: { kind: 'text', title: { zh: '原告' } }, ...flags },
      },
    ],
  )
  return loaded
}
