import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCellTally } from './cell-tally.ts'
import { datasetDefinitionSchema } from './definition.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import { createCellReader, createChangePrinter } from './read-cell.ts'

/** SEMANTICS 2.24: a cell of each kind, and the rules that clean it; the first column is written as it is compared. */
const cells: readonly (readonly [keyof typeof kinds, string, string, readonly string[]])[] = [
  [
    'account',
    '6217000010001234567',
    "'6217-0000 10001234567",
    ['blanks_removed', 'separators_removed', 'quotes_removed'],
  ],
  ['birth_date', '1990-01-31', '1990年1月31日', ['date_form']],
  ['case_no', '(2021)示01执12号', '〔2021〕示01执 第0012号', ['blanks_removed', 'case_number']],
  ['count', '1200', '１,２００', ['half_width', 'number_form']],
  ['date', '2020-01-31', '2020/1/31 00:00', ['time_cut', 'date_form']],
  ['date', '2020-01-31', '2020-01-31 08:05', ['time_cut']],
  ['flag', '是', 'Y', ['code']],
  ['money', '1200.50', '￥1,200.50元', ['half_width', 'currency_sign', 'number_form']],
  ['money', '100000', '人民币壹拾万元整', ['numerals']],
  ['month', '2020-01', '202001', ['month_form']],
  [
    'parties',
    '张三、甲(集团)公司、等',
    '原告：张　三，甲（集团）公司；张三等5人',
    [
      'list_form',
      'others_counted',
      'role_removed',
      'blanks_removed',
      'half_width',
      'repeated_name',
    ],
  ],
  ['parties', '张三、李四', '张三、李四等2人', ['others_counted']],
  ['party_name', '甲(集团)公司', ' 甲（集团） 公司', ['trimmed', 'blanks_removed', 'half_width']],
  ['person_name', '买买提·艾山', '买买提•艾山', ['middle_dot']],
  ['person_id', '11010519491231002X', '１１０１０５19491231002x', ['half_width', 'capitals']],
  ['person_id', '110105194912310021', '110105491231002', ['widened']],
  ['person_name', '张三', '张　三', ['blanks_removed']],
  ['phone', '13912345678', '+86 139-1234-5678', ['separators_removed', 'dialling_prefix']],
  ['plate', '京A12340', '京a·1234O', ['capitals', 'separators_removed', 'look_alikes']],
  ['quantity', '22.794', '.5', ['number_form']],
  ['sex', '男', 'M', ['code']],
  ['term', '42', '三年零六个月', ['term_form']],
  ['text', 'A-1', '="A-1"', ['trimmed']],
  ['timestamp', '2020-01-31 08:05:00', '2020/1/31 8:05', ['date_form']],
]

const readerOf = (kind: keyof typeof kinds) => {
  const columns = { cell: { title: { zh: '列' }, kind } }
  const definition = datasetDefinitionSchema.parse({
    id: 'a',
    title: { zh: '表' },
    privacy: 1,
    columns,
  })
  const { cell } = definition.columns
  if (cell === undefined) throw new Error('cell')
  return { read: createCellReader(cell, definition), show: createChangePrinter(cell, definition) }
}

it('has an example of every kind', () => {
  expect([...new Set(cells.map(([kind]) => kind))].toSorted()).toEqual(
    Object.keys(kinds).toSorted(),
  )
})

describe.each(cells)('%s', (kind, plain, written, rules) => {
  const { read } = readerOf(kind)

  it(`leaves ${plain} as it is`, () => {
    expect(read(plain)).toHaveProperty('value')
    expect(read(plain)).not.toHaveProperty('changes')
  })

  it(`names the rules that clean ${written}`, () => {
    expect(read(written)).toHaveProperty('changes', rules)
  })
})

/** Texts that come near what kinds read: their own examples with signs of trouble between. */
const arbitraryCell = fc
  .tuple(
    fc.constantFrom(...cells.flatMap(([, plain, written]) => [plain, written])),
    fc.array(
      fc.tuple(
        fc.nat(20),
        fc.constantFrom(
          ' ',
          '\u3000',
          "'",
          '０',
          'o',
          '-',
          '元',
          '年',
          '\u200b',
          '（',
          ')',
          '、',
          '，',
          '等',
          '：',
        ),
      ),
    ),
  )
  .map(([text, marks]) =>
    marks.reduce((each, [at, mark]) => each.slice(0, at) + mark + each.slice(at), text),
  )

/** The digits of a text, Chinese numerals and full-width ones too, and letters taken for digits. */
const digitsIn = (text: string): number =>
  [...text].filter((sign) => /[\d０-９oOiI]/.test(sign)).length

describe.each(Object.entries(kinds) as [keyof typeof kinds, Kind][])(
  'every text as %s',
  (name, kind) => {
    const { read } = readerOf(name)

    it('says what changed it where its value is another text, and only there', () => {
      const property = fc.property(fc.oneof(arbitraryCell, fc.string()), (cell) => {
        const result = read(cell)
        if (!('value' in result) || typeof result.value !== 'string') return
        expect(result.changes !== undefined).toBe(result.value !== cell)
      })
      fc.assert(property, { numRuns: 300 })
    })

    it('is the same once it is cleaned, and has no digit that was not there', () => {
      if (kind.type.kind !== 'string') return
      const property = fc.property(fc.oneof(arbitraryCell, fc.string()), (cell) => {
        const result = read(cell)
        if (!('value' in result) || typeof result.value !== 'string') return
        // A text that shows ="…" once blanks are gone would be one more export of itself.
        if (!/^="[^"]*"$/.test(result.value))
          expect(read(result.value)).toEqual({ value: result.value })
        // The two digits of the century and the check digit of identity numbers are worked out.
        if (result.changes?.includes('widened') || name === 'sex') return
        // From abroad a landline is dialled without the 0 of its area code.
        const dialled = result.changes?.includes('dialling_prefix') ? 1 : 0
        // How many parties are not listed is worked out of what is said, in numerals too.
        const written =
          name === 'parties' ? result.value.replace(/(^|、)另\d+人$/, '') : result.value
        expect(digitsIn(written)).toBeLessThanOrEqual(digitsIn(cell) + dialled)
      })
      fc.assert(property, { numRuns: 300 })
    })
  },
)

it('counts changes by column and rule, and spellings that no code has', () => {
  const tally = createCellTally()
  const column = tally.of('mode', '方式')
  column.take({ value: '调解', changes: ['trimmed', 'code'] }, true)
  column.take({ value: '调解', changes: ['code'] }, true)
  column.take({ value: '撤诉', unlisted: '撤诉' }, true)
  const { changes, unlisted, unread } = tally.found()
  expect(changes.map(({ rule, cells: times }) => [rule, times])).toEqual([
    ['trimmed', 1],
    ['code', 2],
  ])
  expect(unlisted).toEqual([{ column: 'mode', header: '方式', spelling: '撤诉', cells: 1 }])
  expect(unread).toEqual([])
})

it('lists so many spellings of a column and counts all others', () => {
  const tally = createCellTally()
  const column = tally.of('mode', '方式')
  for (let i = 0; i < 1200; i += 1) column.take({ value: `${i}`, unlisted: `${i}` }, true)
  const { unlisted } = tally.found()
  expect(unlisted).toHaveLength(1001)
  expect(unlisted.at(-1)).toMatchObject({ spelling: null, cells: 200 })
})

it('shows a changed cell and its value masked', () => {
  const { read, show } = readerOf('person_id')
  const result = read('11010519491231002x')
  if (!('value' in result)) throw new Error('refused')
  expect(show('11010519491231002x', result.value)).toEqual({
    found: '1101**********002x',
    value: '1101**********002X',
  })
})
