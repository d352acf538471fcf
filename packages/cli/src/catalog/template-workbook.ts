import {
  type ColumnDefinition,
  type DatasetDefinition,
  kinds,
  type Language,
  sayOffice,
} from '@mingjian/core'
import type { CellObject, Row, Sheet } from 'write-excel-file/node'
import { catalogWords } from './catalog-words.ts'
import { filledColumns } from './filled-columns.ts'
import { wholeColumns } from './whole-columns.ts'

/**
 * The bytes of an empty workbook of a dataset (.xlsx), laid out as templates of the national platform: Chinese
 * titles in row 1, names of columns in row 2, data from row 3. Whole columns have their formats, so that what
 * is typed or pasted stays what it is: identifiers are text and keep all their digits, days are days. Headers of
 * required columns are filled and bold; their text is the header itself. A second sheet says how to fill each in.
 *
 * @example
 * await writeFile('银行流水.xlsx', await templateWorkbook(bankTxn, 'zh'))
 */
export async function templateWorkbook(
  definition: DatasetDefinition,
  language: Language,
): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const sheets = [dataSheet(definition), notesSheet(definition, language)]
  const written = writeExcelFile(sheets, { features: [wholeColumns] })
  return new Uint8Array(await written.toBuffer())
}

type TemplateSheet = Sheet<never>

/** Rows that stay in sight: titles and names of columns. */
const headerRows = 2

const headerStyle = (column: ColumnDefinition): CellObject =>
  column.required
    ? { backgroundColor: '#FFE699', fontWeight: 'bold' }
    : { backgroundColor: '#EDEDED' }

function dataSheet(definition: DatasetDefinition): TemplateSheet {
  const { title } = definition
  const all = Object.entries(filledColumns(definition))
  const header = (text: string, column: ColumnDefinition): CellObject => ({
    ...headerStyle(column),
    type: String,
    value: text,
    format: '@',
  })
  return {
    sheet: sheetName(title.zh),
    data: [
      all.map(([, column]) => header(column.title.zh, column)),
      all.map(([name, column]) => header(name, column)),
      // Cells to take the formats of columns from; they are not written.
      all.map(([, { kind }]) => ({ type: Number, value: 0, format: formatOf(kind) })),
    ],
    columns: all.map(([name, column]) => ({
      width: Math.max(12, name.length + 2, column.title.zh.length * 2 + 2),
    })),
    stickyRowsCount: headerRows,
  }
}

/** What a spreadsheet may make of what is typed: nothing, but for numbers and days. */
function formatOf(kind: ColumnDefinition['kind']): string {
  // Typed as a day, 2024-01 would be shown as one in May 1924 where the format is lost.
  if (kind === 'month') return '@'
  switch (kinds[kind].type.kind) {
    case 'date':
      return 'yyyy-mm-dd'
    case 'timestamp':
      return 'yyyy-mm-dd hh:mm:ss'
    case 'decimal':
      return kind === 'money' ? '0.00' : '0.######'
    case 'integer':
      return '0'
    default:
      return '@'
  }
}

/** Excel refuses some signs in the name of a sheet, and more than 31 of them. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)

/**
 * How to fill in each column. No cell of it says what the header of some column may say, or the sheet would be
 * taken for data.
 */
function notesSheet(definition: DatasetDefinition, language: Language): TemplateSheet {
  const words = catalogWords[language]
  const { missing } = definition
  const columns = filledColumns(definition)
  const office = sayOffice(definition, language)
  const { sheet, about, head } = words.notes
  const rows = Object.entries(columns).map(([name, column]): Row => {
    const title = language === 'zh' ? column.title.zh : (column.title.en ?? column.title.zh)
    const codes = Object.entries(column.codes ?? {}).map(([code, spelt]) =>
      words.means(code, spelt),
    )
    const empty = [
      words.empty[column.empty ?? 'unknown'],
      ...(column.never_negative === true ? [words.signed] : []),
    ]
    return [
      text(`${name} ${title}`, headerStyle(column)),
      text(words.notes.write(kinds[column.kind].expected[language])),
      text(column.required ? words.notes.required : words.notes.optional),
      text(empty.join(words.comma)),
      text(
        codes.length === 0
          ? ''
          : `${words.codes}${codes.join(words.listed)}${column.unlisted === undefined ? '' : words.unlisted}`,
      ),
    ]
  })
  return {
    sheet,
    data: [
      ...[
        ...about,
        ...(office === undefined ? [] : [words.notes.office(office)]),
        words.missing(missing.filter((token) => token !== '')),
      ].map((line) => [text(line, { wrap: false })]),
      head.map((each) => text(each, { fontWeight: 'bold' })),
      ...rows,
    ],
    columns: [28, 44, 14, 30, 60].map((width) => ({ width })),
  }
}

/** Text is never a formula, whatever it begins with. */
const text = (value: string, style: CellObject = {}): CellObject => ({
  wrap: true,
  alignVertical: 'top',
  ...style,
  type: String,
  value,
  format: '@',
})
