import { AdapterError } from '@mingjian/core'
import { arbitraryDamages, damageBytes } from '@mingjian/testkit'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { openExcel } from './open-excel.ts'
import { makeWorkbook, text } from './testing/make-workbook.ts'
import { rowsOf, suit, write } from './testing/read-all.ts'

let whole: Uint8Array
beforeAll(async () => {
  const rows = Array.from({ length: 40 }, (_, n) => [
    `a${n}`,
    new Date(Date.UTC(2025, 0, n + 1)),
    n,
  ])
  const columns = [{}, { numFmt: 'yyyy-mm-dd' }, {}]
  const sheets = ['一月', '二月'].map((name) => ({
    name,
    rows: [['案号', '立案日期', '标的额'], ...rows],
    columns,
  }))
  whole = await writeXlsx({ sheets })
})

/** Reads a workbook to its end; undefined where it is refused in words. */
async function readTo(bytes: Uint8Array) {
  try {
    const { datasets } = await openExcel(write(bytes), { catalog: [suit] })
    const rows = []
    for (const dataset of datasets) rows.push((await rowsOf(dataset)).map(({ cells }) => cells))
    return rows
  } catch (error) {
    if (!(error instanceof AdapterError)) throw error
    expect(error.message).not.toBe('')
    return undefined
  }
}

it('bytes that are flipped, cut or repeated: it reads the same or refuses, and never hangs', async () => {
  const right = await readTo(whole)
  expect(right).toHaveLength(2)
  const met = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(arbitraryDamages, async (damages) => {
      const found = await readTo(damageBytes(whole, damages))
      if (found === undefined) met.refused += 1
      else met.read += 1
      // Dates of making and the like may be damaged; a sheet that is read is the one that was written.
      for (const rows of found ?? []) expect(rows).toEqual(right?.[0])
    }),
    { numRuns: 400 },
  )
  expect(met.refused).toBeGreaterThan(100)
}, 120_000)

const row = (n: number) =>
  `<row r="${n}">${text(`A${n}`, `a${n}`)}<c r="B${n}" s="1"><v>${45_000 + n}</v></c><c r="C${n}" t="s"><v>0</v></c></row>`
const sheet = `<row r="1">${text('A1', '案号')}${text('B1', '立案日期')}${text('C1', '原告')}</row>${[2, 3, 4].map(row).join('')}`
const marks = [
  ...[
    '<',
    '>',
    '/',
    '"',
    '=',
    '&',
    ';',
    '<c>',
    '</c>',
    '<row>',
    '</row>',
    '<v>',
    '</v>',
    '<f>',
    '<is>',
  ],
  ...[
    '</is>',
    '<t>',
    '</t>',
    '<rPh>',
    '</rPh>',
    '<mergeCell ref="A1:B3"/>',
    '</sheetData>',
    '<sheetData>',
  ],
  ...[
    ' r="A2"',
    ' r="XFD1048576"',
    ' r="-1"',
    ' t="s"',
    ' t="e"',
    ' t="b"',
    ' s="1"',
    ' s="9"',
    ' hidden="1"',
  ],
  ...[
    '&#0;',
    '&#x41;',
    '&lt;',
    '_x0000_',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '1e309',
    '-1',
    '60',
  ],
]
/** Elements that stay well-formed where they are put between others. */
const elements = [
  ...[
    '<v>1</v>',
    '<v/>',
    '<f>A1</f>',
    '<is><t>x</t></is>',
    '<rPh><t>x</t></rPh>',
    '<c/>',
    '<row/>',
    '<x/>',
  ],
  ...[
    '<c t="e"><v>#N/A</v></c>',
    '<c t="s"><v>7</v></c>',
    '<c r="D2"/>',
    '<row r="9"/>',
    '<col hidden="1"/>',
  ],
  ...['<mergeCell ref="A1:B3"/>', '<sheetData/>', '<!-- x -->', '<![CDATA[x]]>'],
]
const between = [...sheet.matchAll(/(?<=>)(?=<)/g)].map(({ index }) => index)
const edit = fc.oneof(
  fc.record({
    at: fc.nat(sheet.length),
    cut: fc.integer({ min: 0, max: 12 }),
    mark: fc.constantFrom('', ...marks),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      at: fc.constantFrom(...between),
      cut: fc.constant(0),
      mark: fc.constantFrom(...elements),
    }),
  },
)

it('XML that is cut and written over: it reads or refuses, and never hangs', async () => {
  const met = { read: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const rows = edits.reduce(
        (all, { at, cut, mark }) => all.slice(0, at) + mark + all.slice(at + cut),
        sheet,
      )
      const made = makeWorkbook({ rows, formats: ['yyyy-mm-dd'], strings: '<si><t>甲</t></si>' })
      if ((await readTo(made)) === undefined) met.refused += 1
      else met.read += 1
    }),
    { numRuns: 500 },
  )
  expect(Math.min(met.read, met.refused)).toBeGreaterThan(20)
}, 120_000)
