import { expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { parseCaseFile } from '../pack/model-case.ts'
import { isNoticedWhole, testMutants } from './test-mutants.ts'

const { model, catalog, concepts } = loadPlain(
  {
    id: 'test.many',
    title: { zh: '多案' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    params: { least: { value: 2, origin: 'design' } },
    datasets: { counted: { use: 'test.counts.counted', need: 'required' } },
    steps: {
      plaintiff: { from: 'counted', group: ['who'], select: { label: 'min(who)', n: 'count(*)' } },
    },
    subject: { from: 'plaintiff', key: ['who'], label: 'label', entity: 'name', most: 0.9 },
    signals: {
      many: {
        says: { zh: '{n}件' },
        strength: 'weak',
        weight: 10,
        family: 'f',
        when: 'n >= least',
        evidence: 'counted',
      },
    },
    score: { bands: { C: { from: 1 } } },
  },
  [
    {
      id: 'suit',
      title: { zh: '案件' },
      privacy: 1,
      columns: {
        who: { kind: 'text', title: { zh: '原告' } },
        kind: { kind: 'text', title: { zh: '种类' } },
      },
    },
  ],
  [
    {
      id: 'test.counts',
      title: { zh: '件数' },
      datasets: { suit: { use: 'suit', need: 'required' } },
      steps: { counted: { from: 'suit', where: "kind = '民事'" } },
    },
  ],
)

const threeSides = `
- name: two are many, one is not, and three are
  data: { suit: [{ who: 甲, kind: 民事, repeat: 2 }, { who: 乙, kind: 民事 }, { who: 丙, kind: 民事, repeat: 3 }] }
  expect:
    甲: { band: C, score: 10, signals: { many: hit } }
    乙: { band: null, score: 0, signals: { many: clear } }
    丙: { band: C, score: 10, signals: { many: hit } }
`
const otherKinds = `
- name: other kinds are not looked at
  data: { suit: [{ who: 甲, kind: 民事, repeat: 2 }, { who: 甲, kind: 刑事 }] }
  expect: { 甲: { facts: { n: 2 } } }
`

const mutate = (cases: string, equivalent = '') => {
  const text = `cases:\n${cases}${equivalent === '' ? '' : `equivalent:\n  ${equivalent}\n`}`
  const models = [{ model, ...parseCaseFile(text, 'cases.yaml') }]
  return testMutants({ models, concepts, catalog })
}

const namesOf = ({ rules }: Awaited<ReturnType<typeof mutate>>) =>
  rules.flatMap(({ survivors }) => survivors.map(({ name }) => name))

// What a model flags at most counts from 100 subjects on.
const most = ['subject.most: 0.9 → 0.8', 'subject.most: 0.9 → 1.0']
const listed = most.map((name) => `"${name}": { zh: 主体不足100个 }`).join('\n  ')

it('finds the changes that no case notices, also in the concepts that a model reads', async () => {
  const result = await mutate(threeSides)
  expect(namesOf(result)).toEqual([
    "test.counts.steps.counted.where: kind = '民事' → removed",
    ...most,
  ])
  expect(isNoticedWhole(result)).toBe(false)
  expect(result.rules.map(({ id, mutants, killed }) => [id, mutants, killed])).toEqual([
    ['test.counts', 2, 1],
    ['test.many', 7, 5],
  ])
})

it('is content where a case notices each but those that are listed', async () => {
  const result = await mutate(threeSides + otherKinds, listed)
  expect(namesOf(result)).toEqual([])
  expect(result.rules.map(({ equivalent }) => equivalent)).toEqual([0, 2])
  expect(isNoticedWhole(result)).toBe(true)
})

it('lets all survive where there is no case, but for what is no model', async () => {
  const models = [{ model, cases: [], equivalent: new Map() }]
  const { rules } = await testMutants({ models, concepts, catalog })
  expect(
    rules.map(({ killed, survivors, mutants }) => [killed, survivors.length, mutants]),
  ).toEqual([
    [0, 2, 2],
    [0, 7, 7],
  ])
})

it('leaves out the steps that no subject is made from', async () => {
  const steps = { ...model.model.steps, unread: { from: 'counted', where: 'n = 1' } }
  const more = { ...model, model: { ...model.model, steps } }
  const models = [{ model: more, cases: [], equivalent: new Map() }]
  expect(namesOf(await testMutants({ models, concepts, catalog })).join()).not.toContain('unread')
})

it('fails where a case notices what is listed as equivalent', async () => {
  const result = await mutate(
    threeSides + otherKinds,
    `${listed}\n  "params.least: 2 → 3": { zh: 无 }`,
  )
  expect(result.wrong).toEqual([
    {
      name: 'params.least: 2 → 3',
      model: 'test.many',
      noticedBy: 'two are many, one is not, and three are',
    },
  ])
  expect(isNoticedWhole(result)).toBe(false)
})

it('fails where a listed name is no mutant', async () => {
  const result = await mutate(
    threeSides + otherKinds,
    `${listed}\n  "params.least: 2 → 9": { zh: 无 }`,
  )
  expect(result.wrong).toEqual([
    { name: 'params.least: 2 → 9', model: 'test.many', noticedBy: undefined },
  ])
  expect(isNoticedWhole(result)).toBe(false)
})

it('leaves out cases that fail on the model as it is, and says so', async () => {
  const result = await mutate(threeSides.replace('score: 10', 'score: 11') + otherKinds)
  expect(result.failing).toEqual([
    { model: 'test.many', case: 'two are many, one is not, and three are' },
  ])
  expect(namesOf(result)).toEqual(expect.arrayContaining(['score.bands.C.from: 1 → 0']))
})

it('leaves a concept alone that a model reads which is not tested', async () => {
  const models = [{ model, ...parseCaseFile(threeSides, 'cases.yaml') }]
  const other = { ...model, model: { ...model.model, id: 'test.other' } }
  const { rules } = await testMutants({ models, others: [other], concepts, catalog })
  expect(rules.map(({ id, mutants, otherReaders }) => [id, mutants, otherReaders])).toEqual([
    ['test.counts', 0, ['test.other']],
    ['test.many', 7, []],
  ])
})

it('tries the same part of the mutants each time', async () => {
  const models = [{ model, ...parseCaseFile(threeSides, 'cases.yaml') }]
  const tried = await Promise.all(
    [1, 2].map((number) => testMutants({ models, concepts, catalog, part: { number, of: 2 } })),
  )
  expect(tried.map(({ rules }) => rules.map(({ mutants }) => mutants))).toEqual([
    [1, 3],
    [1, 4],
  ])
  expect(tried.flatMap(namesOf).toSorted()).toEqual([
    ...most,
    "test.counts.steps.counted.where: kind = '民事' → removed",
  ])
})
