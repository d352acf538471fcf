import { describe, expect, it, test } from 'vitest'
import { catalog, columnsOf, writtenAs } from './catalog.ts'
import { further, lists, records } from './tables.ts'

const wanted = Object.entries({ ...records, ...lists, ...further })

test.each(wanted)('%s has the columns that models read', (id, columns) => {
  const definition = catalog.find((each) => each.id === id)
  expect(Object.keys(definition?.columns ?? {})).toEqual(expect.arrayContaining(columns.split(' ')))
})

it('holds no dataset that nothing is written against', () => {
  expect(catalog.map(({ id }) => id).sort()).toEqual(wanted.map(([id]) => id).sort())
})

describe.each(catalog.map((definition) => [definition.id, definition] as const))(
  '%s',
  (_, definition) => {
    test('is named in both languages, with all of its columns', () => {
      const titles = [definition.title, ...columnsOf(definition).map(([, { title }]) => title)]
      expect(titles.filter(({ zh, en = '' }) => !/\p{Script=Han}/u.test(zh) || en === '')).toEqual(
        [],
      )
    })

    test('says in both languages who holds it', () => {
      const { zh = '', en = '' } = definition.office ?? {}
      expect(zh).toMatch(/^[\p{Script=Han}、]+$/u)
      expect(en).not.toBe('')
    })

    test('has two required columns or more: one alone is in many tables', () => {
      expect(columnsOf(definition).filter(([, { required }]) => required).length).toBeGreaterThan(1)
    })

    // Numbers under such a header would be read ten thousand times too small.
    test('has no header that counts in a large unit', () => {
      const large = columnsOf(definition).flatMap(([, column]) =>
        writtenAs(column).filter((header) => /[（(].*[万亿].*[）)]|[万亿]元$/.test(header)),
      )
      expect(large).toEqual([])
    })

    test('counts nothing below 0', () => {
      const signed = columnsOf(definition).filter(
        ([, { kind, never_negative }]) => kind === 'count' && never_negative !== true,
      )
      expect(signed).toEqual([])
    })
  },
)

test('records of minors and sexual offences are of the highest level', () => {
  const level = (id: string) => catalog.find((each) => each.id === id)?.privacy
  expect(['enrol', 'med_visit', 'offender_index'].map(level)).toEqual([4, 4, 4])
  expect(['bank_txn', 'hotel_stay', 'med_settle', 'trip', 'cc_checkin'].map(level)).toEqual([
    3, 3, 3, 3, 3,
  ])
})
