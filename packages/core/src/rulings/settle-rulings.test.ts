import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ruling, RulingSide } from './rulings.ts'
import { settleRulings } from './settle-rulings.ts'

const at = { file: 'identity.yaml', line: 1, column: 1, path: [] }
const number = (text: string): RulingSide => ({ kind: 'number', number: text })
const records = (name: string): RulingSide => ({
  kind: 'records',
  dataset: 'suit',
  nameColumn: 'name',
  numberColumn: 'id',
  cells: [
    { column: 'name', value: name },
    { column: 'case_no', value: '(2025)沪01民初1号' },
  ],
})
const rule = (ruling: Ruling['ruling'], one: RulingSide, other: RulingSide): Ruling => ({
  ruling,
  sides: [one, other],
  by: '王某',
  on: '2026-03-05',
  why: '底册',
  at,
})
const same = (one: RulingSide, other: RulingSide) => rule('same', one, other)
const different = (one: RulingSide, other: RulingSide) => rule('different', one, other)
const [a, b, c, d] = ['A1', 'B2', 'C3', 'D4'].map(number) as [
  RulingSide,
  RulingSide,
  RulingSide,
  RulingSide,
]
const valid = number('11010519491231002X')

describe('rulings', () => {
  it('read numbers of one person as the first of them with a valid check digit, else the first', () => {
    expect([...settleRulings([same(b, a), same(a, c)]).numbers]).toEqual([
      ['A1', { number: 'B2', by: [0] }],
      ['C3', { number: 'B2', by: [0, 1] }],
    ])
    expect([...settleRulings([same(b, valid)]).numbers]).toEqual([
      ['B2', { number: '11010519491231002X', by: [0] }],
    ])
  })

  it('give records the number of whose they are, as it is read', () => {
    const { records: found } = settleRulings([same(a, b), same(records('张三'), b)])
    expect(found.map(({ is }) => is)).toEqual([{ number: 'A1', by: [1, 0] }])
  })

  it('say whose records are not, as the number is read', () => {
    const { records: found } = settleRulings([same(a, b), different(b, records('张三'))])
    expect(found).toMatchObject([{ is: undefined, isNot: [{ number: 'A1', by: [1, 0] }] }])
  })

  it('are refused as a whole where two that are the same are different too', () => {
    const all = [same(a, b), same(b, c), different(c, a), same(c, d), different(d, valid)]
    const { refused, numbers } = settleRulings(all)
    expect(refused).toEqual([0, 1, 2, 3])
    expect(numbers.size).toBe(0)
  })

  it('are refused where records would be of two people, unless their numbers are one person’s', () => {
    const two = [same(a, records('张三')), same(b, records('张三'))]
    expect(settleRulings(two).refused).toEqual([0, 1])
    expect(settleRulings([...two, same(a, b)]).refused).toEqual([])
    expect(settleRulings([...two, same(c, d)]).refused).toEqual([0, 1])
    expect(settleRulings([...two, same(c, d)]).numbers.get('D4')?.number).toBe('C3')
  })

  it('never read two that are ruled to be different as one, whatever else is ruled', () => {
    const side = fc.constantFrom(a, b, c, d, valid, records('甲'), records('乙'))
    const ruling = fc
      .tuple(fc.constantFrom('same', 'different'), side, side)
      .filter(
        ([, one, other]) => one !== other && (one.kind === 'number' || other.kind === 'number'),
      )
      .map(([kind, one, other]) => rule(kind as Ruling['ruling'], one, other))
    let applied = 0
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 8 }), (all) => {
        const { refused, numbers, records: found } = settleRulings(all)
        const readAs = (each: RulingSide): string | undefined =>
          each.kind === 'number'
            ? (numbers.get(each.number)?.number ?? each.number)
            : found.find(({ side: { cells } }) => cells === each.cells)?.is?.number
        for (const [place, { ruling: kind, sides }] of all.entries()) {
          if (refused.includes(place)) continue
          const [one, other] = sides.map(readAs)
          if (kind === 'same') expect(one).toBe(other)
          else expect(one).not.toBe(other)
          applied += 1
        }
        // Nothing is read as another for a ruling that is refused.
        const by = [...numbers.values(), ...found.flatMap(({ is }) => is ?? [])]
        expect(by.flatMap((each) => each.by).filter((place) => refused.includes(place))).toEqual([])
      }),
    )
    expect(applied).toBeGreaterThan(50)
  })
})
