import { encodeGb18030 } from '@mingjian/testkit'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openExcel } from './open-excel.ts'
import { type HandMade, makeWorkbook, text } from './testing/make-workbook.ts'
import { failureOf, suit, write } from './testing/read-all.ts'
import { writeZip } from './testing/write-zip.ts'

const header = `<row r="1">${text('A1', '案号')}${text('B1', '立案日期')}</row>`
const sheetPart = 'xl/worksheets/sheet1.xml'
const made = (more: Partial<HandMade>) => makeWorkbook({ rows: header, ...more })

describe('what is no workbook is refused with what to do', () => {
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
  it.each([
    ['an old Excel workbook', old, /old Excel or WPS workbook/, /save it as \.xlsx or CSV/],
    ['a web page', '<html><table><tr><td>案号</td></tr></table></html>', /a web page/, /save it/],
    ['a table in HTML', '\n<TABLE><tr><td>案号', /a web page/, /save it/],
    ['XML of 2003', '<?xml version="1.0"?><Workbook/>', /an XML document/, /save it/],
    ['a PDF', '%PDF-1.7', /a PDF/, /table itself/],
    ['text', encodeGb18030('案号,立案日期\r\n'), /a text file/, /name it \.csv/],
    ['a Word document', writeZip([['word/document.xml', '<w/>']]), /a Word document/, /table/],
    ['OpenDocument', writeZip([['content.xml', '<o/>']]), /OpenDocument/, /save it/],
    ['binary Excel', writeZip([['xl/workbook.bin', 'x']]), /\.xlsb/, /save it/],
    ['a zip archive', writeZip([['案件.csv', 'x']]), /a zip archive/, /Unpack it/],
    [
      'an encrypted archive',
      made({ lies: { [sheetPart]: { encrypted: true } } }),
      /encrypted/,
      /password/,
    ],
  ])('%s', async (_, content, message, hint) => {
    const error = await failureOf(content)
    expect(error.code).toBe('not-xlsx')
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
    expect(error.told.zh.message).toContain('不是 Excel 工作簿（.xlsx）')
  })

  it('an encrypted workbook', async () => {
    const sheets = [{ name: '一月', rows: [['案号', '立案日期']] }]
    const encryption = { password: 'p', spinCount: 1000 }
    const error = await failureOf(await writeXlsx({ sheets, encryption }))
    expect(error).toMatchObject({
      code: 'not-xlsx',
      message: expect.stringContaining('an encrypted Excel'),
    })
    expect(error.told.zh.hint).toContain('用密码打开')
  })

  it('nothing at all, and no file', async () => {
    expect(await failureOf('')).toMatchObject({ code: 'file-empty' })
    const path = write('')
    await expect(openExcel(`${path}.none`, { catalog: [suit], name: 'x' })).rejects.toMatchObject({
      code: 'file-missing',
    })
  })
})

describe('what would exhaust the machine is refused by a limit that is named', () => {
  const blanks = ' '.repeat(40 * 1024 ** 2)
  it.each<[string, Partial<HandMade>]>([
    ['ratio', { rows: header + blanks }],
    ['partBytes', { lies: { [sheetPart]: { size: 3 * 1024 ** 3 + 1 } }, rows: header }],
    ['stringBytes', { lies: { 'xl/sharedStrings.xml': { size: 600 * 1024 ** 2 } } }],
    ['frameBytes', { lies: { 'xl/styles.xml': { size: 65 * 1024 ** 2 } } }],
    ['rows', { rows: `${header}<row r="1048577"/>` }],
    ['columns', { rows: `${header}<row r="2">${text('XFE2', 'x')}</row>` }],
    ['depth', { rows: '<a>'.repeat(200) }],
    ['characters', { rows: `${header}<row r="2">${text('A2', 'x'.repeat(17 * 1024 ** 2))}</row>` }],
    ['characters', { before: `<a b="${'x'.repeat(17 * 1024 ** 2)}"/>` }],
  ])('%s', async (limit, more) => {
    const found = await failureOf(made(more))
    expect(found.code).toBe('workbook-limit')
    expect(found.message).toContain(`above the limit "${limit}"`)
    expect(found.told.zh.message).toContain(`超出限制“${limit}”`)
  })

  it('cells: a far column in every row', async () => {
    const far = (row: number) => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`
    const rows = Array.from({ length: 6400 }, (_, n) => far(n + 2)).join('')
    const error = await failureOf(made({ rows: header + rows }))
    expect(error.message).toContain('above the limit "cells"')
  })

  it('sheetCharacters: a long text that many cells share', async () => {
    const cells = Array.from(
      { length: 4200 },
      (_, n) => `<row r="${n + 2}"><c t="s"><v>0</v></c></row>`,
    )
    const strings = `<si><t>${'x'.repeat(1024 ** 2)}</t></si>`
    const error = await failureOf(made({ rows: header + cells.join(''), strings }))
    expect(error.message).toContain('above the limit "sheetCharacters"')
  })

  it('characters: a shared text of many runs', async () => {
    const strings = `<si>${`<r><t>${'x'.repeat(1024 ** 2)}</t></r>`.repeat(17)}</si>`
    const error = await failureOf(made({ strings }))
    expect(error.message).toContain('above the limit "characters"')
  })

  it('merges', async () => {
    const merges = '<mergeCell ref="A1:A2"/>'.repeat(500_001)
    const error = await failureOf(made({ behind: `<mergeCells>${merges}</mergeCells>` }))
    expect(error.message).toMatch(/above the limit "(merges|ratio)"/)
  })

  it('sheets, and parts', async () => {
    const sheets = '<sheet name="x" r:id="a"/>'.repeat(1001)
    const many = made({ workbook: `<sheets>${sheets}</sheets>` })
    expect((await failureOf(many)).message).toContain('above the limit "sheets"')
    const extra = Array.from({ length: 10_001 }, (_, n) => [`x/${n}`, ''] as const)
    expect((await failureOf(made({ extra }))).message).toContain('above the limit "parts"')
  })
})

describe('XML that declares more than a workbook does is refused', () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'
  it.each([
    ['a document type', { prolog: bomb }],
    ['one in a file elsewhere', { prolog: '<!DOCTYPE w SYSTEM "file:///etc/passwd">' }],
    ['an entity', { rows: `<row r="1">${text('A1', '&b;')}</row>` }],
  ])('%s', async (_, more) => {
    const error = await failureOf(made(more))
    expect(error.code).toBe('workbook-dtd')
    expect(error.message).toContain(sheetPart)
  })
})

describe('a damaged workbook is refused with its part', () => {
  it.each<[string, Partial<HandMade>, string]>([
    ['a checksum', { lies: { [sheetPart]: { crc: 1 } } }, `${sheetPart} fails its checksum`],
    ['a size that is too small', { lies: { [sheetPart]: { size: 10 } } }, 'cannot be unpacked'],
    ['a size that is too large', { lies: { [sheetPart]: { size: 9999 } } }, 'cannot be unpacked'],
    ['XML that ends early', { rows: '<row>' }, 'is no well-formed XML'],
    [
      'bytes that are no text',
      { extra: [[`${sheetPart}x`, 'x']], rows: '\u0001' },
      'no well-formed XML',
    ],
    ['a part twice', { extra: [['XL/styles.xml', '<x/>']] }, 'is there twice'],
    ['a sheet twice', { workbook: '<sheets><sheet name="x" r:id="a"/></sheets>' }, 'a sheet twice'],
    [
      'a sheet without a part',
      { workbook: '<sheets><sheet name="x" r:id="z"/></sheets>' },
      'not there',
    ],
    ['a merged range that is none', { behind: '<mergeCell ref="A1:"/>' }, 'a merged range'],
  ])('%s', async (_, more, message) => {
    const error = await failureOf(made(more))
    expect(error.code).toBe('workbook-damaged')
    expect(error.message).toContain(message)
    expect(error.told.zh.message).toMatch(/^工作簿“bad\.xlsx”已损坏：/)
  })

  it('bytes that are not UTF-8', async () => {
    const sheet = Buffer.concat([
      Buffer.from('<worksheet>'),
      Buffer.from([0xff, 0xc0]),
      Buffer.from('</worksheet>'),
    ])
    const relations =
      '<Relationships><Relationship Id="w" Type="x/officeDocument" Target="w.xml"/></Relationships>'
    const own =
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="s.xml"/></Relationships>'
    const workbook = '<workbook xmlns:r="r"><sheets><sheet name="x" r:id="a"/></sheets></workbook>'
    const zip = writeZip([
      ['_rels/.rels', relations],
      ['w.xml', workbook],
      ['_rels/w.xml.rels', own],
      ['s.xml', sheet],
    ])
    expect((await failureOf(zip)).message).toContain('s.xml is no text in UTF-8')
  })
})
