import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import {
  arbitraryScreening,
  frequentNames,
  generatePeople,
  loadPlain,
  measureIdentity,
  type People,
  type Person,
  screenPlain,
} from '@mingjian/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fuzzing, reachIsKnown } from '../differential/check-property.ts'

const names = frequentNames(50)
const backends = [memory(), duckdb()]

/** Two people of one name, born on one day, of one sex, in one case, who have nothing else in common. */
const twins = names.map((name, at): readonly [Person, Person] => {
  const own = generatePeople({ people: 2 * names.length, seed: 7 }).register
  const of = (truth: string, number: string): Person => ({
    truth,
    name,
    number,
    birth: '1980-03-04',
    sex: '男',
    caseNo: `（2024）示01刑初${at + 1}号`,
  })
  const [one, other] = own.slice(2 * at, 2 * at + 2)
  return [of(`A${at}`, String(one?.number)), of(`B${at}`, String(other?.number))]
})
const first = twins.map(([one]) => one)
const second = twins.map(([, other]) => other)
const written = (people: readonly Person[]): People['seen'] =>
  people.map((person) => ({ ...person, damage: 'whole' }))
const without = (people: People['seen']): People['seen'] =>
  people.map((person) => ({ ...person, number: '', damage: 'missing' }))

describe.each(backends)(
  'two people of one of the fifty most frequent names, on $name',
  (backend) => {
    it('are fifty names, 王伟, 张伟 and 李娜 among them', () => {
      expect(new Set(names).size).toBe(50)
      expect(names).toEqual(
        expect.arrayContaining(['王伟', '张伟', '王芳', '李伟', '李娜', '王静']),
      )
    })

    it('are never merged where their numbers differ, whatever else agrees', async () => {
      const { grades, numbers } = await measureIdentity(
        { register: first, seen: written(second) },
        backend,
      )
      expect(grades).toEqual(nothing)
      expect(numbers.get('whole')).toEqual({ right: 0, wrong: 0, known: 0 })
    })

    it('are each found by their number where both are there', async () => {
      const all = [...first, ...second]
      const { grades } = await measureIdentity({ register: all, seen: written(all) }, backend)
      expect(grades).toEqual({ ...nothing, A: { right: 100, wrong: 0 } })
    })

    it('leave a record without a number in doubt, whose it is', async () => {
      const all = [...first, ...second]
      const seen = without(written(first))
      const { grades, doubted } = await measureIdentity({ register: all, seen }, backend)
      expect([grades, doubted.C]).toEqual([nothing, 50])
      // Nor has the one without a number two owners.
      const back = await measureIdentity(
        { register: without(written(first)), seen: written(all) },
        backend,
      )
      expect([back.grades, back.doubted.C]).toEqual([nothing, 50])
    })

    it('are not merged where a number is mistyped either: that is doubt', async () => {
      const seen = written(second).map((each) => {
        const last = each.number.endsWith('1') ? '3' : '1'
        return { ...each, number: each.number.slice(0, 17) + last }
      })
      const { grades } = await measureIdentity({ register: first, seen }, backend)
      expect(grades).toEqual(nothing)
    })
  },
)

const none = { right: 0, wrong: 0 }
const nothing = { A: none, B: none, C: none }

it('a subject of grade C, such as of a name alone, is never in band A, whatever the model', async () => {
  const reached: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(
      arbitraryScreening({ links: true }),
      async ({ model, catalog, data, coverage }) => {
        // Whatever has a score reaches band A, were it not for the grade; and subjects are persons where they can be.
        const score = { bands: { A: { from: 2 }, B: { from: 1 }, C: { from: 0 } } }
        const { subject } = model as { readonly subject: Readonly<Record<string, unknown>> }
        const { at_least: _, ...whose } = subject
        const asPersons = { ...model, score, subject: { ...whose, entity: 'person' } }
        const loaded = loadPlain(asPersons, catalog)
        const options = { ...loaded, datasets: data, coverage, backend: memory() }
        const { clues } = await screenPlain(options).catch((error: unknown) => {
          fc.pre(!(error instanceof Error && error.message.includes('subject-key-nobody')))
          throw error
        })
        for (const { band, identity } of clues) {
          const at = `${identity.grade} ${band}`
          reached[at] = (reached[at] ?? 0) + 1
        }
        expect(
          clues.filter(({ band, identity }) => band === 'A' && identity.grade === 'C'),
        ).toEqual([])
      },
    ),
    fuzzing(120),
  )
  console.log(reached)
  if (!reachIsKnown) return
  expect(reached['A A']).toBeGreaterThan(5)
  expect(reached['C B']).toBeGreaterThan(5)
}, 300_000)
