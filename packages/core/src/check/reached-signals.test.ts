import { expect, it } from 'vitest'
import { loadConcept } from '../load/load-concept.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import { reachedSignals } from './reached-signals.ts'
import { indexRules } from './rules.ts'

const column = (kind: string) => ({ title: { zh: kind }, kind })
const suit = {
  id: 'suit',
  title: { zh: '表' },
  privacy: 1,
  date: 'day',
  columns: {
    who: { ...column('party_name'), title: { zh: '甲' } },
    n: column('count'),
    day: column('date'),
  },
}
const paid = { ...suit, id: 'paid' }

/** What each parameter of the concept and of the model is where it is changed. */
const changes = {
  least: 2,
  shared: 2,
  many: 2,
  few: 2,
  frame: '60 days',
  since: '60 days',
  back: '60 days',
  linked: 2,
  first: 2,
} as const

type Name = keyof typeof changes

function check(changed?: Name) {
  const params = (names: readonly Name[]) =>
    Object.fromEntries(
      names.map((name) => {
        const written = typeof changes[name] === 'string' ? '30 days' : 1
        return [name, { value: name === changed ? changes[name] : written, origin: 'design' }]
      }),
    )
  const signal = (when: string) => ({
    says: { zh: '有' },
    strength: 'weak',
    weight: 10,
    family: when,
    when,
    evidence: 'party',
  })
  const concept = loadConcept(
    JSON.stringify({
      id: 'demo.suits',
      title: { zh: '案件' },
      params: params(['least', 'shared']),
      datasets: { suit: { use: 'suit', need: 'required' } },
      steps: {
        kept: { from: 'suit', where: 'n >= least' },
        marked: { from: 'suit', derive: { large: 'n >= shared', plain: 'n + 0' } },
      },
    }),
    'concept',
    '1',
  )
  const model = loadModel(
    JSON.stringify({
      id: 'demo.model',
      title: { zh: '模型' },
      line: 'other',
      status: 'experimental',
      privacy: 1,
      certainty: 'exact',
      params: params(['many', 'few', 'frame', 'since', 'back', 'linked', 'first']),
      datasets: {
        rows: { use: 'demo.suits.marked', need: 'required' },
        kept: { use: 'demo.suits.kept', need: 'required' },
        paid: { use: 'paid', need: 'required' },
      },
      steps: {
        each: {
          from: 'rows',
          has: { kept_one: { of: 'kept', on: 'kept_one.who = rows.who' } },
          tally: {
            paid_back: {
              of: 'paid',
              on: 'paid_back.who = rows.who',
              during: ['rows.day', 'rows.day + back'],
              value: 'count(*)',
            },
          },
          components: {
            id: 'ring',
            link: { x: ['rows.who'] },
            named_by: 'rows.who',
            hub: 'linked',
          },
          window: {
            w: { by: ['who'], order: 'day', over: 'frame', select: { recent: 'count(*)' } },
          },
        },
        party: {
          from: 'each',
          group: ['who'],
          select: {
            large: 'any(large)',
            plain: 'max(plain)',
            small: 'count(*) filter (where n <= first)',
            kept_one: 'any(kept_one)',
            paid_back: 'max(paid_back)',
            recent: 'max(recent)',
            ring: 'min(ring)',
            peaked: 'peak(count(*), day, since)',
          },
        },
      },
      subject: { from: 'party', key: ['who'], label: 'who', entity: 'name' },
      signals: {
        large: signal('large'),
        plain: { ...signal('plain >= many'), only: 'large or plain >= few' },
        small: signal('small >= 1'),
        kept: signal('kept_one'),
        back: signal('paid_back >= 1'),
        recent: signal('recent >= 1'),
        ring: signal("ring = '甲'"),
        peaked: signal('peaked >= 1'),
      },
      score: { bands: { C: { from: 1 } } },
    }),
    'model',
    '1',
  )
  const catalog = [suit, paid].map(
    (each) => loadDatasetDefinition(JSON.stringify(each), 'dataset').loaded,
  )
  const rules = indexRules(
    catalog.flatMap((each) => each ?? []),
    concept.loaded ? [concept.loaded] : [],
  )
  if (model.loaded === undefined) throw new Error(JSON.stringify(model.diagnostics))
  const { checked, diagnostics } = checkModel(model.loaded, rules, '2026-01-31')
  if (checked === undefined) throw new Error(JSON.stringify(diagnostics, null, 1))
  return checked
}

it.each([
  ['many', ['plain']],
  ['few', ['plain']],
  // Through a column of the concept: large is a fact, and plain asks for it in "only".
  ['shared', ['large', 'plain']],
  // Which rows a step of the concept has: only "has" asks it.
  ['least', ['kept']],
  ['back', ['back']],
  ['frame', ['recent']],
  ['linked', ['ring']],
  ['since', ['peaked']],
  ['first', ['small']],
] as const)('%s reaches %j', (name, signals) => {
  expect(reachedSignals(check(), check(name))).toEqual(signals)
})

it('reaches none where nothing is changed', () => {
  expect(reachedSignals(check(), check())).toEqual([])
})
