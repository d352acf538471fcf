import type { Clue, ClueSignal } from '@mingjian/core'

/** A clue with few facts for tests; `change` sets what a test is about. */
export const clueOf = (change: Partial<Clue> = {}): Clue => ({
  id: 'c1',
  model: 'shop.many',
  code: null,
  version: '1.0.0',
  modelHash: 'h',
  title: { zh: '多次销售', en: 'Many sales' },
  line: 'civil',
  status: 'experimental',
  asOf: '2026-01-31',
  rank: 1,
  band: 'A',
  score: 70,
  minScore: 70,
  maxScore: 70,
  money: '1234567.50',
  moneyRange: null,
  clock: null,
  partOf: null,
  subject: { entity: 'name', key: ['甲乙公司'], label: '甲乙公司' },
  identity: { grade: null, how: 'as written' },
  facts: {},
  signals: [signalOf('often', 'hit', '共2次')],
  rows: [],
  behind: [],
  explainedBy: [],
  law: [],
  certainty: '',
  nextChecks: ['核对'],
  requests: [],
  wouldClear: [],
  ...change,
})

/** A signal of a clue. */
export const signalOf = (id: string, outcome: ClueSignal['outcome'], says: string): ClueSignal => ({
  id,
  outcome,
  strength: 'medium',
  weight: 1,
  counted: 1,
  family: 'f',
  says,
  conditions: [],
  evidence: { step: 's', rows: 0, inDoubt: 0, shown: [] },
})
