import { describe, expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { mutantsOfConcept, mutantsOfModel } from './list-mutants.ts'

const suit = {
  id: 'suit',
  title: { zh: '案件' },
  privacy: 1,
  date: 'day',
  columns: {
    who: { kind: 'text', title: { zh: '原告' } },
    kind: { kind: 'text', title: { zh: '种类' } },
    amount: { kind: 'money', title: { zh: '金额' } },
    day: { kind: 'date', title: { zh: '日期' } },
  },
}

const base = {
  title: { zh: '多案' },
  datasets: { suit: { use: 'suit', need: 'required' }, other: { use: 'suit', need: 'required' } },
}

const model = (parts: object) => ({
  ...base,
  id: 'test.many',
  line: 'other',
  status: 'experimental',
  privacy: 1,
  certainty: 'exact',
  subject: { from: 'plaintiff', key: ['who'], label: 'label', entity: 'name' },
  steps: {
    plaintiff: { from: 'suit', group: ['who'], select: { label: 'min(who)', n: 'count(*)' } },
  },
  signals: { many: signal('n >= 2') },
  score: { bands: { C: { from: 1 } } },
  ...parts,
})

const signal = (when: unknown, more: object = {}) => ({
  says: { zh: '{n}件' },
  strength: 'weak',
  weight: 10,
  family: 'f',
  when,
  evidence: 'plaintiff',
  ...more,
})

/** The names of all mutants of a model that differ from those of the plain one. */
const namesOf = (parts: object): string[] => {
  const plain = new Set(mutantsOfModel(loadPlain(model({}), [suit]).model).map(({ name }) => name))
  const all = mutantsOfModel(loadPlain(model(parts), [suit]).model).map(({ name }) => name)
  return all.filter((name) => !plain.has(name))
}

/** The names of the mutants of one step of a concept, without its path. */
const ofStep = (step: object, params: object = {}): string[] => {
  const concept = { ...base, id: 'test.shared', params, steps: { a: { from: 'suit', ...step } } }
  const [loaded] = loadPlain(model({}), [suit], [concept]).concepts
  if (loaded === undefined) throw new RangeError('No concept.')
  return mutantsOfConcept(loaded)
    .map(({ name }) => name.replace('test.shared.', '').replace('steps.a.', ''))
    .toSorted()
}

it('mutates the signals and bands of a model', () => {
  expect(mutantsOfModel(loadPlain(model({}), [suit]).model).map(({ name }) => name)).toEqual([
    'signals: many → removed',
    'signals.many.when: n >= 2 → >',
    'signals.many.when: n >= 2 → =',
    'signals.many.when: n >= 2 → 1',
    'signals.many.when: n >= 2 → 3',
    'score.bands.C.from: 1 → 0',
  ])
  const bands = { A: { from: 10 }, C: { from: 8 } }
  // Its one signal makes 10 points: nobody has 8 or 9.
  expect(namesOf({ score: { bands } })).toEqual(['score.bands.A.from: 10 → 11'])
})

it('moves the numbers of written tables, not their texts', () => {
  const columns = { kind: 'text', least: 'money' }
  const rows = [{ kind: '民事', least: 0.5 }, { kind: '刑事' }]
  expect(namesOf({ tables: { rule: { origin: 'design', columns, rows } } })).toEqual([
    'tables.rule.rows.least: 0.5 → 0.4',
    'tables.rule.rows.least: 0.5 → 0.6',
  ])
})

it('says where each is, and is the model with that one thing changed', () => {
  const { model: loaded } = loadPlain(model({}), [suit])
  const flipped = mutantsOfModel(loaded).find(({ after }) => after === '>')
  expect(flipped?.mutated.model).toEqual({
    ...loaded.model,
    signals: { many: { ...loaded.model.signals['many'], when: 'n > 2' } },
  })
  const removed = mutantsOfModel(loaded).find(({ kind }) => kind === 'signal')
  expect(removed?.mutated.model.signals).toEqual({})
  expect(flipped?.at).toEqual(loaded.locate(['signals', 'many', 'when'], { offset: 0 }))
  expect(removed?.at).toEqual(loaded.locate(['signals', 'many'], { key: true }))
})

describe('parameters', () => {
  const valued = (value: unknown) => ofStep({}, { p: { value, origin: 'design' } })

  it.each([
    [3, ['params.p: 3 → 2', 'params.p: 3 → 4']],
    [0, ['params.p: 0 → -1', 'params.p: 0 → 1']],
    [0.75, ['params.p: 0.75 → 0.74', 'params.p: 0.75 → 0.76']],
    ['24 months', ['params.p: 24 months → 23 months', 'params.p: 24 months → 25 months']],
    ['1 day', ['params.p: 1 day → 2 days']],
    ['text', []],
    [['a', 'b'], []],
    [true, []],
  ])('%s move by one unit of the last place', (value, expected) => {
    expect(valued(value)).toEqual(expected)
  })

  it('with dated values move each of them', () => {
    const variants = [
      { from: '2020-01-01', value: 3 },
      { from: '2021-01-01', value: 5 },
    ]
    expect(ofStep({}, { p: { variants, origin: 'law' } })).toEqual([
      'params.p: 3 → 2',
      'params.p: 3 → 4',
      'params.p: 5 → 4',
      'params.p: 5 → 6',
    ])
  })
})

/** The texts that an expression becomes. */
const textsOf = (where: string): string[] => {
  const concept = { ...base, id: 'test.shared', steps: { a: { from: 'suit', where } } }
  const [loaded] = loadPlain(model({}), [suit], [concept]).concepts
  return (loaded === undefined ? [] : mutantsOfConcept(loaded)).map(
    ({ mutated }) => mutated.concept.steps['a']?.where ?? 'removed',
  )
}

describe('expressions', () => {
  it.each([
    [
      'amount > 0.50',
      ['removed', 'amount >= 0.50', 'amount <> 0.50', 'amount > 0.49', 'amount > 0.51'],
    ],
    ["kind = '>='", ['removed', "kind <> '>='"]],
    ["kind not in ('a', 'and')", ['removed', "kind in ('a', 'and')"]],
    ['(amount) <= (day)', ['removed', '(amount) < (day)', '(amount) = (day)']],
    ['kind is true', ['removed', 'kind is not true']],
    ['not (kind is not null)', ['removed', 'not (kind is null)']],
    ["kind like 'a%'", ['removed', "kind not like 'a%'"]],
    [
      'day between a and (b + c)',
      [
        'removed',
        'day not between a and (b + c)',
        '(day > a and day <= (b + c))',
        '(day >= a and day < (b + c))',
      ],
    ],
    [
      'day not between a and b',
      [
        'removed',
        'day between a and b',
        '(not (day > a and day <= b))',
        '(not (day >= a and day < b))',
      ],
    ],
  ])('%s: comparisons are replaced and boundaries flipped', (where, expected) => {
    expect(textsOf(where)).toEqual(expected)
  })

  it.each([
    ['a and b and c', ['removed', 'b and c', 'a and c', 'a and b']],
    [
      '(a or b and c) and not d',
      [
        'removed',
        'not d',
        '(b and c) and not d',
        '(a) and not d',
        '(a or c) and not d',
        '(a or b) and not d',
        '(a or b and c)',
      ],
    ],
    ['(a and b) and c', ['removed', 'c', '(b) and c', '(a) and c', '(a and b)']],
    [
      'a and f(x) and (b or (c))',
      [
        'removed',
        'f(x) and (b or (c))',
        'a and (b or (c))',
        'a and f(x)',
        'a and f(x) and ((c))',
        'a and f(x) and (b)',
      ],
    ],
    [
      'case when a and b then c else d end',
      ['removed', 'case when b then c else d end', 'case when a then c else d end'],
    ],
  ])('%s: each condition is left out', (where, expected) => {
    expect(textsOf(where)).toEqual(expected)
  })

  it('an aggregate loses its filter', () => {
    const select = { n: "count(*) filter (where (kind = 'a'))" }
    expect(ofStep({ group: ['who'], select })).toEqual([
      "select.n: (kind = 'a') → <>",
      "select.n: filter (where (kind = 'a')) → removed",
    ])
  })

  it('two changes of one name are told apart', () => {
    expect(ofStep({ where: 'a = 1 or b and a = 1' }).filter((name) => name.endsWith(')'))).toEqual([
      'where: a = 1 → 0 (2)',
      'where: a = 1 → 2 (2)',
      'where: a = 1 → <> (2)',
      'where: a = 1 → removed (2)',
    ])
  })
})

describe('steps', () => {
  it('a join finds one row more or less, and loses each of its ways', () => {
    const join = { other: { to: 'one', on: ['other.who = who', 'other.kind = kind'] } }
    const doubtful = { other: { ...join.other, two: 'doubt' } }
    const told = ofStep({ join })
    expect(ofStep({ join: doubtful })).toEqual([...told, 'join.other.two: doubt → stop'])
    expect(told).toEqual([
      'join.other.on: other.kind = kind → <>',
      'join.other.on: other.kind = kind → removed',
      'join.other.on: other.who = who → <>',
      'join.other.on: other.who = who → removed',
      'join.other.to: one → many',
      'join.other.to: one → maybe',
    ])
  })

  it('a join to the whole key of a grouped table never finds two', () => {
    const steps = {
      by: { from: 'suit', group: ['who'], select: { n: 'count(*)' } },
      a: { from: 'suit', join: { by: { to: 'maybe', on: 'by.who = who' } } },
    }
    const [loaded] = loadPlain(model({}), [suit], [{ ...base, id: 'test.shared', steps }]).concepts
    if (loaded === undefined) throw new RangeError('No concept.')
    expect(mutantsOfConcept(loaded).map(({ name }) => name)).toEqual([
      'test.shared.steps.a.join.by.to: maybe → one',
      'test.shared.steps.a.join.by.on: by.who = who → <>',
    ])
  })

  it('a join to several may find none, or one', () => {
    const join = { other: { to: 'any', on: 'other.who = who', unmatched: 'drop' } }
    expect(ofStep({ join })).toEqual([
      'join.other.on: other.who = who → <>',
      'join.other.to: any → many',
      'join.other.to: any → maybe',
      'join.other.unmatched: drop → removed',
    ])
  })

  it('a period begins and ends a day earlier and later, unless a parameter says when', () => {
    const has = { b: { of: 'other', on: 'b.who = who', during: ['day - span', 'day'] } }
    expect(ofStep({ has }, { span: { value: '7 days', origin: 'design' } })).toEqual([
      'has.b.during: [day - span, day] → removed',
      'has.b.during: day → day + 1 day',
      'has.b.during: day → day - 1 day',
      'has.b.on: b.who = who → <>',
      'params.span: 7 days → 6 days',
      'params.span: 7 days → 8 days',
    ])
  })

  it('a window lets its own row in or leaves it out', () => {
    const window = { w: { by: ['who'], order: 'day', over: 'span', select: { n: 'count(*)' } } }
    expect(ofStep({ window })).toEqual(['window.w.before: false → true'])
  })

  it('keep is left out', () => {
    expect(ofStep({ group: ['who'], select: { n: 'count(*)' }, keep: 'n > 1' })).toEqual([
      'keep: n > 1 → 0',
      'keep: n > 1 → 2',
      'keep: n > 1 → <>',
      'keep: n > 1 → >=',
      'keep: n > 1 → removed',
    ])
  })
})

it('a signal that is removed is forgotten by bands and requests', () => {
  const { model: loaded } = loadPlain(
    model({
      signals: { many: signal('n >= 2'), more: signal('n >= 3') },
      score: { bands: { C: { from: 1, needs: 'signal.many or signal.more' } } },
      review: { requests: [{ to: '法院', document: '卷宗', for: ['many'] }] },
    }),
    [suit],
  )
  const removed = mutantsOfModel(loaded).find(({ before }) => before === 'many')?.mutated.model
  expect(removed?.score.bands.C?.needs).toBe('false or signal.more')
  expect(removed?.review.requests).toEqual([])
})

it('conditions written as trees are changed as expressions are', () => {
  const tree = {
    any: [
      { fact: 'n', operator: 'greaterThanInclusive', value: 5 },
      { not: { fact: 'n', operator: 'in', value: [1] } },
    ],
  }
  const leaf = 'signals.many.when.any: n greaterThanInclusive 5 →'
  expect(namesOf({ signals: { many: signal(tree, { only: 'n > 0' }) } }).toSorted()).toEqual(
    [
      'signals.many.only: n > 0 → -1',
      'signals.many.only: n > 0 → 1',
      'signals.many.only: n > 0 → <>',
      'signals.many.only: n > 0 → >=',
      'signals.many.only: n > 0 → removed',
      'signals.many.when.any.not: n in [1] → notIn',
      'signals.many.when.any: {"not":{"fact":"n","operator":"in","value":[1]}} → removed',
      `${leaf} 4`,
      `${leaf} 6`,
      `${leaf} equal`,
      `${leaf} greaterThan`,
      `${leaf} removed`,
    ].toSorted(),
  )
})
