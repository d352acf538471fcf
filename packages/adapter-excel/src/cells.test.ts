import { expect, it } from 'vitest'
import { type HandMade, makeWorkbook, text } from './testing/make-workbook.ts'
import { failureOf, readAll } from './testing/read-all.ts'

const columns = ['案号', '立案日期', '原告', '证件号', '标的额', '开庭时间', '加急']
const names = columns.map((name, at) => text(`${'ABCDEFG'[at]}1`, name)).join('')
const header = `<row r="1">${names}</row>`
const row = (cells: string): string => `<row r="2">${text('A2', 'a')}${cells}</row>`

/** The values of a row with these cells, and what is said of those that could not be read. */
async function read(cells: string, more: Partial<HandMade> = {}) {
  const { sheets, rejects } = await readAll(makeWorkbook({ rows: header + row(cells), ...more }))
  const values = sheets[0]?.rows[0]?.slice(2)
  return { values, rejects: rejects.map(({ column, found, reason }) => [column, found, reason.en]) }
}

// SEMANTICS 2.20
it('a formula counts by the result that the file has of it', async () => {
  const found = await read(
    '<c r="B2" s="1"><f>TODAY()</f><v>45659</v></c><c r="C2" t="str"><f>A1&amp;B1</f><v>甲_x005F_x</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="G2" t="b"><f>TRUE()</f><v>1</v></c>',
    { formats: ['yyyy-mm-dd'] },
  )
  expect(found.values).toEqual([20090, '甲_x', null, 200n, null, true])
  expect(found.rejects).toEqual([])
})

it('a formula without a result is unknown and told; with an empty one it is empty', async () => {
  const found = await read(
    '<c r="B2"><f>TODAY()</f></c><c r="C2"><f>A1</f><v></v></c><c r="D2" t="str"><f>A1</f><v></v></c><c r="E2"><f>1</f><v/></c>',
  )
  expect(found.values).toEqual([null, null, null, null, null, null])
  const reason = 'is a formula without its result; open the file in Excel or WPS and save it'
  expect(found.rejects).toEqual([
    ['filed', '=', reason],
    ['plaintiff', '=*', reason],
    ['amount', '=', reason],
  ])
})

it('a row of formulas without results is no blank row', async () => {
  const formulas = ['A3', 'B3', 'C3'].map((at) => `<c r="${at}"><f>1</f></c>`).join('')
  const { sheets, rejects } = await readAll(
    makeWorkbook({ rows: `${header}<row r="3">${formulas}</row>` }),
  )
  expect(sheets[0]?.source?.counts).toMatchObject({
    read: 1,
    loaded: 1,
    rejectedCells: 3,
    blank: 1,
  })
  expect(rejects).toHaveLength(3)
})

it('an error of a formula is unknown and told, in a column of text too', async () => {
  const found = await read(
    '<c r="C2" t="e"><f>X</f><v>#N/A</v></c><c r="E2" t="e"><v>#REF!</v></c>',
  )
  expect(found.values).toEqual([null, null, null, null, null, null])
  expect(found.rejects).toEqual([
    ['plaintiff', '#*', 'is an error of a formula (#N/A)'],
    ['amount', '#REF!', 'is an error of a formula (#REF!)'],
  ])
})

it('yes and no, days in words of ISO, and times', async () => {
  const found = await read(
    '<c r="B2" t="d"><v>2025-01-02T00:00:00</v></c><c r="F2" s="1"><v>45659.5</v></c><c r="G2" t="b"><v>0</v></c>',
    { formats: ['yyyy/m/d h:mm'] },
  )
  expect(found.values).toEqual([20090, null, null, null, 20090 * 86_400 + 43_200, false])
})

it('a number of more than 15 digits joins nobody and is told, whatever its column', async () => {
  const wide = '<c r="D2"><v>440524188001010014</v></c><c r="E2"><v>1234567890123456.5</v></c>'
  const found = await read(`<c r="C2"><v>4.4052418800101E17</v></c>${wide}`)
  expect(found.values).toEqual([null, null, null, null, null, null])
  const lost = expect.stringContaining('of which spreadsheets keep 15')
  expect(found.rejects.map(([column, , reason]) => [column, reason])).toEqual([
    ['plaintiff', lost],
    ['plaintiff_id', lost],
    ['amount', lost],
  ])
  expect(found.rejects[1]?.[1]).not.toContain('4052418800')
})

it('an identity number of 15 digits that was typed as a number has them all', async () => {
  const found = await read('<c r="D2"><v>110105491231002</v></c>')
  expect(found.values?.[2]).toBe('11010519491231002X')
})

it('runs of text are joined, and how it is pronounced is left out', async () => {
  const rich =
    '<si><r><rPr><b/></rPr><t>某某</t></r><r><t xml:space="preserve">公 司</t></r><rPh sb="0" eb="1"><t>モウ</t></rPh><phoneticPr/></si>'
  const inline = '<c r="D2" t="inlineStr"><is><r><t>AB1</t></r><r><t>234567</t></r></is></c>'
  const found = await read(`<c r="C2" t="s"><v>1</v></c>${inline}`, {
    strings: `<si><t>x</t></si>${rich}`,
  })
  expect(found.values?.slice(1, 3)).toEqual(['某某公司', 'AB1234567'])
})

it('characters that XML does not allow come escaped, and are judged as in any file', async () => {
  const found = await read(`${text('C2', '甲某_x000D__x000A_乙某')}${text('D2', 'A_x0000_123')}`)
  expect(found.values?.[1]).toBe('甲某\r\n乙某')
  expect(found.rejects).toEqual([
    ['plaintiff_id', expect.any(String), 'contains a control character (U+0000)'],
  ])
})

it('references may be left out, and names may have a prefix', async () => {
  const plain = columns.map((name) => `<x:c t="inlineStr"><x:is><x:t>${name}</x:t></x:is></x:c>`)
  const second = '<x:c t="str"><x:v>a</x:v></x:c><x:c/><x:c t="str"><x:v>甲</x:v></x:c>'
  const rows = `</sheetData><x:sheetData xmlns:x="y"><x:row>${plain.join('')}</x:row><x:row>${second}</x:row></x:sheetData><sheetData>`
  const { sheets } = await readAll(makeWorkbook({ rows }))
  expect(sheets[0]?.rows).toEqual([[2, 'a', null, '甲', null, null, null, null]])
})

it('a cell that is no cell of workbooks is unknown and told', async () => {
  const found = await read('<c r="C2" t="xyz"><v>1</v></c><c r="E2"><v>NaN</v></c>')
  expect(found.rejects).toEqual([
    ['plaintiff', '1*', 'is of a type that workbooks do not have'],
    ['amount', 'NaN', 'is stored as a number and is none'],
  ])
})

it.each([
  [
    'a text that is not there',
    '<c r="C2" t="s"><v>7</v></c>',
    'in row 2 a text or style that is not there',
  ],
  ['a style that is not there', '<c r="C2" s="9"><v>7</v></c>', 'in row 2 a text or style'],
  ['a cell of another row', '<c r="C3"><v>7</v></c>', 'in row 2 a cell that is out of place'],
  ['a cell twice', '<c r="B2"><v>7</v></c><c r="B2"><v>8</v></c>', 'out of place'],
  ['a cell without a column', '<c r="2"><v>7</v></c>', 'out of place'],
  ['a row twice', '</row><row r="2">', 'in row 2 no row number behind it that follows'],
  ['a row without a number', '</row><row r="x">', 'no row number'],
])('%s: the workbook is damaged', async (_, cells, message) => {
  const error = await failureOf(makeWorkbook({ rows: header + row(cells) }))
  expect(error).toMatchObject({
    code: 'workbook-damaged',
    message: expect.stringContaining(message),
  })
  expect(error.message).toContain('Damaged workbook "bad.xlsx": xl/worksheets/sheet1.xml')
})
