import { memory } from '@mingjian/core'
import { loadPlain, type ScreenedSubject, screenPlain } from '@mingjian/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProperty, reachIsKnown } from './check-property.ts'
import { refute } from './refute.ts'

const kinds = {
  who: 'text',
  whom: 'text',
  account: 'count',
  day: 'date',
  final: 'flag',
  seq: 'count',
}

const links = {
  id: 'link',
  title: { zh: '关系' },
  privacy: 2,
  key: ['seq'],
  columns: Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { title: { zh: name }, kind }]),
  ),
}

/** What is asked of a person or a network, over rows with what is said of their networks. */
const facts = Object.fromEntries(
  [
    'max(people)',
    'min(people)',
    'max(links)',
    'max(latest)',
    'any(knows)',
    'every(later)',
    'max(part)',
    'min(part)',
    'max(of_one)',
    'min(of_one)',
    'max(own)',
    'max(lately)',
    'min(lately)',
    'min(ring)',
    'max(ring)',
    'count(distinct ring)',
    'max(r_people)',
    'min(r_rows)',
    'max(r_last)',
    'min(r_fewest)',
    'max(n_people)',
    'max(busiest)',
    'min(often)',
    'max(much)',
    'min(much)',
    'count(*) filter (where leads)',
    'max(met)',
    'min(met)',
    'max(others)',
    'max(again)',
    'min(again)',
  ].map((fact, i) => [`f${i}`, fact]),
)

/** Networks of rows that may be in doubt, and whatever reads their names. */
const modelOf = (hub: number, key: 'who' | 'ring') => ({
  id: 'test.networks',
  title: { zh: '网络' },
  line: 'other',
  status: 'experimental',
  privacy: 2,
  certainty: 'exact',
  params: { some_days: { value: '10 days', origin: 'design' } },
  datasets: { link: { use: 'link', need: 'required' } },
  steps: {
    member: {
      from: 'link',
      where: 'final',
      components: {
        id: 'ring',
        link: { person: ['who', 'whom'], account: ['account'] },
        named_by: 'who',
        hub,
      },
      window: {
        all: {
          by: ['ring'],
          select: {
            people: 'count(distinct who)',
            links: 'count(*)',
            latest: 'max(day)',
            knows: "any(whom = 'b')",
            later: "every(day > date '2024-01-05')",
            part: "share(whom = 'b')",
            of_one: "count(*) filter (where day > date '2024-01-05')",
          },
        },
        own: { by: ['ring', 'who'], select: { own: 'count(*)' } },
        lately: { by: ['ring'], order: 'day', over: 'some_days', select: { lately: 'count(*)' } },
      },
    },
    leader: { from: 'member', pick: { by: ['ring'], order: ['seq'] } },
    pair: {
      from: 'member',
      group: ['ring', 'who'],
      select: { rows: 'count(*)', most: 'max(people)', last: 'max(day)' },
    },
    ring: {
      from: 'pair',
      group: ['ring'],
      select: { people: 'count(*)', rows: 'sum(rows)', last: 'max(last)', fewest: 'min(rows)' },
    },
    net: {
      from: 'member',
      group: ['ring'],
      select: {
        people: 'count(distinct who)',
        busiest: 'peak(count(*), day, some_days)',
        often: 'mode(who)',
        much: 'mode_share(who)',
      },
    },
    judged: {
      from: 'member',
      join: {
        r: { of: 'ring', to: 'maybe', on: 'r.ring = ring' },
        n: { of: 'net', to: 'maybe', on: 'n.ring = ring' },
      },
      has: { leads: { of: 'leader', on: 'leads.seq = seq' } },
      tally: {
        met: { of: 'member', on: 'met.ring = ring', value: 'count(*)' },
        others: { of: 'pair', on: 'others.ring = ring and others.who <> who', value: 'count(*)' },
      },
      derive: {
        r_people: 'r.people',
        r_rows: 'r.rows',
        r_last: 'r.last',
        r_fewest: 'r.fewest',
        n_people: 'n.people',
        busiest: 'n.busiest',
        often: 'n.often',
        much: 'n.much',
        same: 'r.ring',
      },
    },
    subject: {
      from: 'judged',
      window: { again: { by: ['same'], select: { again: 'count(distinct who)' } } },
      group: [key],
      select: { label: 'min(who)', rows: 'count(*)', ...facts },
    },
  },
  subject: { from: 'subject', key: [key], label: 'label', entity: 'name' },
  signals: {
    many: {
      says: { zh: '{rows}' },
      strength: 'strong',
      weight: 10,
      family: 'many',
      when: 'rows >= 1',
      evidence: 'judged',
    },
  },
  score: { cap: 100, bands: { C: { from: 1 } } },
})

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: null })
const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const row = fc.record({
  who: person,
  whom: some(person),
  account: some(fc.nat(5)),
  day: fc.nat(20).map((n) => `2024-01-${String(n + 1).padStart(2, '0')}`),
  final: fc.option(fc.constant(true), { freq: 2, nil: null }),
})

const arbitraryWorlds = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 9 }),
  hub: fc.constantFrom(2, 3, 9),
  /** In each of the worlds a row whose flag is missing is there or not. */
  worlds: fc.array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), {
    minLength: 6,
    maxLength: 6,
  }),
})

it.each([
  ['persons', 'who', 30],
  ['networks', 'ring', 30],
] as const)(
  'of networks whose rows are in doubt nothing is said that some way to decide them refutes: %s',
  async (_, key, runs) => {
    let certain = 0
    await checkProperty(
      arbitraryWorlds,
      runs,
      async ({ rows, hub, worlds }) => {
        const options = {
          ...loadPlain(modelOf(hub, key), [links]),
          coverage: { link: { from: null, to: null } },
          backend: memory(),
        }
        const screen = async (isThere: (n: number) => boolean | null) => {
          const link = rows.map((each, n) => ({ ...each, seq: n, final: each.final ?? isThere(n) }))
          return (await screenPlain({ ...options, datasets: { link } })).subjects
        }
        const damaged = await screen(() => null)
        certain += damaged.reduce((sum, each) => sum + certainFacts(each), 0)
        const known = new Set(damaged.map((subject) => subject.key.join()))
        for (const world of worlds) {
          const complete = await screen((n) => world[n] ?? false)
          // A network may have any name of those that may be in it; one of them is spoken of.
          const named = complete.filter((each) => key === 'who' || known.has(each.key.join()))
          const complaint = refute(damaged, named)
          if (complaint !== undefined) return `${complaint}\n${world}`
        }
        return undefined
      },
      ({ rows, hub }) => [`hub ${hub}`, ...rows.map((each) => JSON.stringify(each))].join('\n'),
    )
    console.log(`${certain} facts are certain`)
    if (reachIsKnown) expect(certain).toBeGreaterThan(100)
  },
  600_000,
)

/** How many facts of a subject are certain although rows are in doubt. */
const certainFacts = ({ facts }: ScreenedSubject): number =>
  [...facts.values()].filter(({ low, high }) => low !== null && low === high).length
