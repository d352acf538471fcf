import { describe, expect, it } from 'vitest'
import { parseDate } from '../values/date.ts'
import { findMismatches, type UnmetSide } from './find-mismatches.ts'
import { caseRest, formOf, meantNumbers, readPart } from './key-forms.ts'

const side = (given: Partial<UnmetSide> & { readonly of?: readonly string[] }): UnmetSide => ({
  kind: 'person_id',
  keys: (given.of ?? []).map((key) => ({ key, rows: 1, first: undefined, last: undefined })),
  cells: [],
  faults: new Map(),
  covers: { from: null, to: null },
  ...given,
})

const as = (key: string) => key
const find = (here: UnmetSide, there: UnmetSide, asks = true) =>
  findMismatches(here, there, { show: { here: as, there: as }, asks })

describe('what a damaged cell still tells', () => {
  it.each([
    ['1101**********002X', { fault: 'masked', begins: '1101', ends: '002X', length: 18 }],
    ['110101****002X', { fault: 'masked', begins: '110101', ends: '002X', length: undefined }],
    ['110101XXXXXXXX002X', { fault: 'masked', begins: '110101', ends: '002X', length: 18 }],
    ['1.10101E+17', { fault: 'digits-lost', begins: '11010', ends: '', length: 18 }],
    [
      '110101199001011000',
      { fault: 'digits-lost', begins: '110101199001011', ends: '', length: 18 },
    ],
    [
      '1101011990010110',
      { fault: 'digits-lost', begins: '110101199001011', ends: '', length: undefined },
    ],
    ['不详', { fault: 'other', begins: '', ends: '', length: undefined }],
  ])('%s', (cell, part) => {
    expect(readPart(cell)).toEqual(part)
  })
})

describe('why keys of one side are not on the other', () => {
  it('a masked number here may be exactly one there, or any of several', () => {
    const here = side({
      cells: ['1101**********002X', '1101**********1234'],
      faults: new Map([['masked', 2]]),
    })
    const there = side({ of: ['11010119900101002X', '110101199001011234', '110102198501011234'] })
    const [masked] = find(here, there).reasons
    expect(masked).toMatchObject({ reason: 'masked', at: 'here', count: 2, wouldMeet: 1 })
    expect(find(there, here).reasons).toMatchObject([
      { reason: 'masked', at: 'there', count: 3, wouldMeet: 1 },
    ])
  })

  it('one damaged cell is none of several keys for certain', () => {
    const here = side({ of: ['110105196001080015', '110105196001160015', '110105196001240015'] })
    const there = side({ cells: ['110105********0015'], faults: new Map([['masked', 1]]) })
    expect(find(here, there).reasons).toMatchObject([
      { reason: 'masked', at: 'there', count: 3, wouldMeet: 0 },
    ])
    const cases = side({ kind: 'case_no', of: ['(2023)示01执700号', '(2024)示01执700号'] })
    const cut = side({ kind: 'case_no', of: ['示01执700号'] })
    expect(find(cases, cut).reasons).toMatchObject([{ reason: 'spelling', wouldMeet: 0 }])
    expect(find(cut, cases).reasons).toMatchObject([{ reason: 'spelling', wouldMeet: 0 }])
  })

  it('whoever writes as courts do is not told to write otherwise', () => {
    const right = side({ kind: 'case_no', of: ['(2025)示01执100号'] })
    const other = side({ kind: 'case_no', of: ['(2025)示01执字第100号'] })
    expect(find(right, other).reasons).toMatchObject([{ reason: 'spelling', at: 'there' }])
    expect(find(other, right).reasons).toMatchObject([{ reason: 'spelling', at: 'here' }])
  })

  it('ends that many numbers share say nothing', () => {
    const here = side({ cells: ['11****1'], faults: new Map([['masked', 1]]) })
    const there = side({ of: ['110101199001011231'] })
    expect(find(there, here)).toEqual({ reasons: [], unexplained: 1 })
    expect(find(here, there).reasons).toMatchObject([{ count: 1, wouldMeet: 0 }])
  })

  it('a case number without its year is one there, where type and serial number are', () => {
    const here = side({ kind: 'case_no', of: ['示执字第12号', '执99'] })
    const there = side({ kind: 'case_no', of: ['(2024)示01执12号', '(2023)示01执13号'] })
    expect(find(here, there)).toMatchObject({
      reasons: [
        {
          reason: 'spelling',
          at: 'here',
          count: 1,
          wouldMeet: 1,
          examples: [{ here: '示执字第12号', there: '(2024)示01执12号' }],
        },
      ],
      unexplained: 1,
    })
    expect(find(there, here).reasons).toMatchObject([{ reason: 'spelling', at: 'there', count: 1 }])
  })

  it('two whole case numbers of one serial number are two cases', () => {
    const here = side({ kind: 'case_no', of: ['(2024)示01执12号'] })
    const there = side({ kind: 'case_no', of: ['(2023)示01执12号', '(2024)示02执12号'] })
    expect(find(here, there)).toEqual({ reasons: [], unexplained: 1 })
  })

  it('names are one where only brackets, blanks or the long form differ', () => {
    const here = side({ kind: 'party_name', of: ['甲（北京）有限责任公司', '乙公司'] })
    const there = side({ kind: 'party_name', of: ['甲(北京) 有限公司', '丙公司'] })
    expect(find(here, there)).toMatchObject({
      reasons: [{ reason: 'spelling', count: 1 }],
      unexplained: 1,
    })
  })

  it('a mistyped digit is one where the number that is meant is there', () => {
    const [meant] = meantNumbers('110101199003078516')
    const here = side({ of: ['110101199003078516'] })
    const there = side({ of: [meant ?? ''] })
    expect(find(here, there).reasons).toMatchObject([{ reason: 'mistyped', at: 'here', count: 1 }])
    expect(find(there, here).reasons).toMatchObject([{ reason: 'mistyped', at: 'there', count: 1 }])
    expect(find(here, side({ of: ['110101199003071234'] }))).toEqual({
      reasons: [],
      unexplained: 1,
    })
  })

  it('days that the other side does not cover are a reason only where it is asked', () => {
    const day = (text: string) => parseDate(text)
    const here = side({
      keys: [
        { key: 'a', rows: 2, first: day('2023-12-30'), last: day('2023-12-31') },
        { key: 'b', rows: 2, first: day('2023-12-31'), last: day('2024-01-01') },
        { key: 'c', rows: 1, first: undefined, last: undefined },
      ],
    })
    const there = side({ covers: { from: '2024-01-01', to: null } })
    expect(find(here, there)).toMatchObject({
      reasons: [{ reason: 'outside-period', at: 'period', count: 1, examples: [{ here: 'a' }] }],
      unexplained: 2,
    })
    expect(find(here, there, false)).toEqual({ reasons: [], unexplained: 3 })
  })
})

it('keys that are written in two ways have one form', () => {
  expect(formOf('（2024）示01执字第0012号', 'case_no')).toBe(formOf('(2024)示01执12号', 'case_no'))
  expect(formOf('6222 0200-1234', 'account')).toBe(formOf('622202001234', 'account'))
  expect(caseRest('(2024)示01执12号')).toBeUndefined()
})
