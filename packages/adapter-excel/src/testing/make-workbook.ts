import { type Lie, writeZip } from './write-zip.ts'

/** A workbook of one sheet, part by part, for what writers of workbooks do not write. */
export interface HandMade {
  /** What stands in `<sheetData>`. */
  readonly rows: string
  /** What stands behind it, such as merged cells, and before it. */
  readonly behind?: string
  readonly before?: string
  /** `<si>` elements. */
  readonly strings?: string
  /** Format codes of the styles from 1 on; style 0 is a plain one. */
  readonly formats?: readonly string[]
  readonly workbook?: string
  /** Put before the XML of the sheet. */
  readonly prolog?: string
  readonly lies?: Readonly<Record<string, Lie>>
  readonly extra?: readonly (readonly [string, string | Uint8Array])[]
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = (...all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, to]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`

const quote = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

export function makeWorkbook(made: HandMade): Buffer {
  const { rows, before = '', behind = '', formats = [], prolog = '', extra = [] } = made
  const styles = `<styleSheet ${main}><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${quote(code)}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, at) => `<xf numFmtId="${200 + at}"/>`)
    .join('')}</cellXfs></styleSheet>`
  const workbook = `<workbook ${main} xmlns:r="${office}">${made.workbook ?? ''}<sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>`
  return writeZip(
    [
      ['_rels/.rels', relations(['w', 'officeDocument', 'xl/workbook.xml'])],
      ['xl/workbook.xml', workbook],
      [
        'xl/_rels/workbook.xml.rels',
        relations(
          ['a', 'worksheet', 'worksheets/sheet1.xml'],
          ['b', 'styles', '/xl/styles.xml'],
          ['c', 'sharedStrings', 'sharedStrings.xml'],
        ),
      ],
      ['xl/styles.xml', styles],
      ['xl/sharedStrings.xml', `<sst ${main}>${made.strings ?? ''}</sst>`],
      [
        'xl/worksheets/sheet1.xml',
        `${prolog}<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ],
      ...extra,
    ],
    made.lies,
  )
}

/** A cell with text of its own. */
export const text = (reference: string, content: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${content}</t></is></c>`
