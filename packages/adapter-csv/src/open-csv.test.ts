import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { AdapterError, concatDatasets, type Reject } from '@mingjian/core'
import { encodeGb18030 } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'
import { type OpenCsvOptions, openCsv } from './open-csv.ts'
import { folder, rowsOf, suit, write } from './testing/read-all.ts'

const open = (content: string | Uint8Array, options: Partial<OpenCsvOptions> = {}) =>
  openCsv(write(content), { catalog: [suit], ...options })

async function fail(content: string | Uint8Array, options: Partial<OpenCsvOptions> = {}) {
  const path = write(content, 'bad.csv')
  const error = await openCsv(path, { catalog: [suit], ...options }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof AdapterError)) throw error ?? new Error('It was read.')
  expect(error.file).toBe('bad.csv')
  expect(error.message).not.toContain(folder)
  expect(error.hint).not.toBe('')
  return error
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le')
const plain = '原告,标的额,立案日期\r\n某公司,"1,200.50",2020-01-02\r\n'

describe('encodings', () => {
  const found = ['某公司', 120050n, 18263]

  it.each([
    ['UTF-8', Buffer.from(plain), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\ufeff${plain}`), 'utf-8'],
    ['GBK', encodeGb18030(plain), 'gb18030'],
    ['UTF-16 with mark', utf16(`\ufeff${plain}`), 'utf-16le'],
    ['UTF-16 big-endian with mark', Buffer.from(utf16(`\ufeff${plain}`)).swap16(), 'utf-16be'],
  ])('reads %s', async (_, bytes, encoding) => {
    const dataset = await open(bytes)
    expect((await rowsOf(dataset)).map(({ cells }) => cells)).toEqual([found])
    expect(dataset.sources[0]).toMatchObject({
      encoding,
      delimiter: 'comma',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      headers: [
        { header: '原告', column: 'plaintiff' },
        { header: '标的额', column: 'amount' },
        { header: '立案日期', column: 'filed' },
      ],
    })
  })

  it('reads UTF-16 without a mark when it is stated', async () => {
    expect(await rowsOf(await open(utf16(plain), { encoding: 'utf-16le' }))).toHaveLength(1)
    expect(await fail(utf16(plain))).toMatchObject({ code: 'not-csv' })
  })

  it('refuses bytes that are neither, with the place in each', async () => {
    const bytes = Buffer.concat([encodeGb18030('原告,立案日期\n'), Buffer.from([0xff, 0x41])])
    expect(await fail(bytes)).toMatchObject({
      code: 'encoding-unknown',
      message:
        'Unknown encoding of "bad.csv": utf-8 fails at byte 2 (line 1), gb18030 fails at byte 14 (line 2). Expected UTF-8, GB18030 (GBK) or UTF-16 with its mark.',
    })
  })

  it('finds a place far into the file', async () => {
    const rows = 'a,1,2020-01-01\r\n'.repeat(20_000)
    const bytes = Buffer.concat([
      Buffer.from(`原告,标的额,立案日期\r\n${rows}`),
      Buffer.from([0xc3]),
    ])
    const place = `byte ${bytes.length} (line 20002)`
    expect((await fail(bytes, { encoding: 'utf-8' })).message).toContain(`utf-8 fails at ${place}`)
  })

  it('does not take damaged UTF-8 for GBK', async () => {
    const damaged = Buffer.concat([
      Buffer.from('原告,立案日期\n某某公司,2020-01-01\n'),
      Buffer.from([0xd6, 0xd0]),
      Buffer.from(',2020-01-01\n'),
    ])
    expect(() => new TextDecoder('gb18030', { fatal: true }).decode(damaged)).not.toThrow()
    expect(await fail(damaged)).toMatchObject({
      code: 'encoding-unknown',
      line: 3,
      message: expect.stringContaining('characters of UTF-8, then bytes that are none'),
    })
  })

  it('refuses a mark that contradicts what is stated', async () => {
    expect(await fail(`\ufeff${plain}`, { encoding: 'gb18030' })).toMatchObject({
      code: 'encoding-unknown',
    })
  })
})

describe('separators', () => {
  it.each([
    ['tab', '原告\t立案日期\na\t2020-01-01\n'],
    ['semicolon', '原告;立案日期\na;2020-01-01\n'],
    ['comma', '原告,"a;b",立案日期\na,1,2020-01-01\n'],
    ['comma', '原告,a;b,立案日期\na,1,2020-01-01\n'],
  ])('finds %s', async (delimiter, text) => {
    const dataset = await open(text)
    expect(dataset.sources[0]?.delimiter).toBe(delimiter)
    expect((await rowsOf(dataset))[0]?.cells).toContain('a')
  })

  it('does not guess between two', async () => {
    expect(await fail('x,y;z\n')).toMatchObject({
      code: 'delimiter-ambiguous',
      message: expect.stringContaining('comma (2 columns) and semicolon (2 columns)'),
    })
    const stated = await fail('x,y;z\n', { delimiter: 'semicolon' })
    expect(stated.code).toBe('dataset-unknown')
  })
})

describe('records', () => {
  // SEMANTICS 2.1
  it('have the number that a spreadsheet shows', async () => {
    const text =
      '\n,,\n原告,标的额,立案日期\n\na,1,2020-01-01\n   \n"b\r\nc",2,2020-01-02\n,,,\n""\r\nd"e,3,2020-01-03\n\n  '
    const dataset = await open(text)
    expect((await rowsOf(dataset)).map(({ record, cells }) => [record, cells[0]])).toEqual([
      [5, 'a'],
      [7, 'b\r\nc'],
      [10, 'd"e'],
    ])
    expect(dataset.sources[0]?.counts).toEqual({
      read: 3,
      loaded: 3,
      rejected: 0,
      totals: 0,
      headersAgain: 0,
      notes: 0,
      repeated: 0,
      rejectedCells: 0,
      duplicates: 0,
      sameKey: 0,
      timesCut: 0,
      blank: 8,
    })
  })

  it('of the wrong width are rejected and listed, trailing empty cells are not', async () => {
    const rejects: Reject[] = []
    const dataset = await open(
      '原告,标的额,立案日期\na,1\nb,1,2020-01-01,,\n张三,990101198001010132,2020-01-01,x\nb,1,2020-01-01\n',
      { onReject: (reject) => rejects.push(reject) },
    )
    for (let i = 0; i < 2; i += 1) {
      expect((await rowsOf(dataset)).map(({ record }) => record)).toEqual([3, 5])
      expect(dataset.sources[0]?.counts).toMatchObject({
        read: 4,
        loaded: 2,
        rejected: 2,
      })
    }
    const whole = { source: expect.any(String), column: undefined, header: undefined }
    expect(rejects).toEqual([
      {
        ...whole,
        record: 2,
        found: 'a | 1',
        reason: { zh: '有 2 个单元格，少于表头', en: 'has 2 cells, fewer than the header' },
        expected: { zh: '3 个单元格', en: '3 cells' },
      },
      {
        ...whole,
        record: 4,
        found: '张* | 9901**********0132 | 2020-01-01 | x',
        reason: { zh: '有 4 个单元格，多于表头', en: 'has 4 cells, more than the header' },
        expected: { zh: '3 个单元格', en: '3 cells' },
      },
    ])
  })

  // SEMANTICS 2.2
  it('with an unreadable cell are loaded, and the cell is listed with header and record', async () => {
    const rejects: Reject[] = []
    const dataset = await open('原告,标的额,立案日期\n\na,1e5,43861\nb\u0000,1,2020-01-01\n', {
      name: '2020/立案.csv',
      onReject: (reject) => rejects.push(reject),
    })
    expect((await rowsOf(dataset)).map(({ cells }) => cells)).toEqual([
      ['a', null, null],
      [null, 100n, 18262],
    ])
    expect(
      rejects.map(({ source, record, column, header }) => [source, record, column, header]),
    ).toEqual([
      ['2020/立案.csv', 3, 'amount', '标的额'],
      ['2020/立案.csv', 3, 'filed', '立案日期'],
      ['2020/立案.csv', 4, 'plaintiff', '原告'],
    ])
    expect(dataset.sources[0]?.counts).toMatchObject({ loaded: 2, rejected: 0, rejectedCells: 3 })
  })

  it('are none in a file with a header only', async () => {
    const dataset = await open('原告,立案日期')
    expect(await rowsOf(dataset)).toEqual([])
    expect(dataset.columns).toEqual(['plaintiff', 'filed'])
    expect(dataset.sources[0]?.counts.read).toBe(0)
  })

  it('of several files are joined', async () => {
    const parts = [
      await open('原告,立案日期\na,2020-01-01\n', { name: 'one.csv' }),
      await open('立案日期\t标的额\t原告\n2020-01-02\t5\tb\n', { name: 'two.csv' }),
    ]
    const joined = concatDatasets(parts)
    expect(await rowsOf(joined)).toEqual([
      { source: 0, record: 2, cells: ['a', null, 18262] },
      { source: 1, record: 2, cells: ['b', 500n, 18263] },
    ])
    expect(joined.sources.map(({ counts }) => counts.loaded)).toEqual([1, 1])
  })
})

describe('broken files', () => {
  it.each([
    ['', 'file-empty', /found 0 bytes/],
    ['\n  \r\n,,\n', 'header-missing', /blank lines only/],
    ['PK\u0003\u0004\u0014\0', 'not-csv', /Excel workbook/],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'not-csv', /old Excel/],
    ['<html><table>', 'not-csv', /web page/],
    ['原告,备注\na,b\n', 'column-missing', /"suit".*Missing column "filed".*立案日期/],
    ['原告,立案日\na,b\n', 'column-missing', /Nearest found: "立案日"/],
    ['原告,立案日期,plaintiff\n', 'header-duplicate', /"原告" \(1\) and "plaintiff" \(3\)/],
    ['甲,乙\n', 'dataset-unknown', /none of its 2 headers \("甲", "乙"\)/],
    ['原告,立案日期\na,"b\nc,d\n', 'quote-unclosed', /opened in "bad.csv", line 2 \(record 2\)/],
    ['原告,"立案日期\na,b\n', 'quote-unclosed', /line 1 \(record 1\)/],
    ['原告,立案日期\n\na,"b"c\n', 'quote-broken', /line 3 \(record 3\).*expected a comma/],
  ])('%j is refused', async (content, code, message) => {
    const error = await fail(content)
    expect(error.message).toMatch(message)
    expect(error.code).toBe(code)
  })

  it('show no data of persons in place of headers', async () => {
    const error = await fail('11010119900307002X,13800138000\n')
    expect(error.message).not.toMatch(/1101|138/)
  })

  it('refuses a record without end', async () => {
    const error = await fail(`原告,立案日期\n${'x'.repeat(17 * 1024 * 1024)}`)
    expect(error).toMatchObject({ code: 'record-too-long', line: 2, record: 2 })
  })

  it('names a missing file without its folder', async () => {
    const opening = openCsv(join(folder, 'none.csv'), { catalog: [suit] })
    await expect(opening).rejects.toMatchObject({
      code: 'file-missing',
      message: 'Missing file "none.csv".',
      cause: { code: 'ENOENT' },
    })
    await expect(openCsv(folder, { catalog: [suit], name: 'x' })).rejects.toMatchObject({
      code: 'file-unreadable',
      message: 'Cannot read "x": it is a folder.',
    })
  })

  it('refuses a tie of datasets until one is named', async () => {
    const catalog = [suit, { ...suit, id: 'twin' }]
    expect(await fail(plain, { catalog })).toMatchObject({
      code: 'dataset-ambiguous',
      message: expect.stringContaining('"suit" and "twin"'),
    })
    expect((await open(plain, { catalog, dataset: 'twin' })).definition.id).toBe('twin')
    expect(await fail(plain, { catalog, dataset: 'twim' })).toMatchObject({
      code: 'dataset-unknown',
      hint: 'Did you mean "twin"?',
    })
  })

  it('notices a file that changes after it was opened', async () => {
    const path = write(plain)
    const dataset = await openCsv(path, { catalog: [suit] })
    appendFileSync(path, 'x,1,2020-01-01\n')
    await expect(rowsOf(dataset)).rejects.toMatchObject({ code: 'file-changed' })
  })
})

describe('reading', () => {
  const many = `原告,标的额,立案日期\n${'某某公司,1.50,2020-01-01\n'.repeat(30_000)}`

  it('comes in batches and stops when it is told to', async () => {
    const dataset = await open(many)
    const control = new AbortController()
    let rows = 0
    const reading = async () => {
      for await (const batch of dataset.batches(control.signal)) {
        rows += batch.length
        control.abort()
      }
    }
    await expect(reading()).rejects.toMatchObject({ name: 'AbortError' })
    expect(rows).toBe(2000)
    await expect(open(many, { signal: control.signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
  })

  it('starts from zero after a reading that was left', async () => {
    const dataset = await open(many)
    for await (const _ of dataset.batches()) break
    expect(await rowsOf(dataset)).toHaveLength(30_000)
    expect(dataset.sources[0]?.counts).toMatchObject({ read: 30_000, loaded: 30_000 })
  })
})
