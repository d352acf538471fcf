import type writeExcelFile from 'write-excel-file/node'
import {
  findElement,
  getChildElements,
  getSelfClosingTagMarkup,
  replaceElement,
} from 'write-excel-file/utility'

type Options = NonNullable<Parameters<typeof writeExcelFile>[1]>

/**
 * Gives each column of the first sheet the style of its cell in the last row, down to the last row that there may
 * be, and leaves that row out: the writer itself styles cells alone, and a thousand empty ones with a style would
 * end where an office still pastes.
 */
export const wholeColumns: NonNullable<Options['features']>[number] = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => (sheetIndex === 0 ? styleColumns(xml) : xml),
      },
    },
  },
}

function styleColumns(xml: string): string {
  const last = childrenOf(xml, findElement(xml, 'sheetData')).at(-1)
  const cells = childrenOf(xml, last)
  const columns = childrenOf(xml, findElement(xml, 'cols'))
  if (last === undefined || columns.length !== cells.length) throw new Error('No row of styles.')
  // From the end on: what is replaced moves all that stands behind it.
  return columns.reduceRight(
    (styled, column, index) => {
      const style = cells[index]?.openingTagAttributes['s'] ?? 0
      const attributes = { ...column.openingTagAttributes, style }
      return replaceElement(styled, column, getSelfClosingTagMarkup('col', attributes))
    },
    replaceElement(xml, last, ''),
  )
}

const childrenOf = (xml: string, element: ReturnType<typeof findElement>) =>
  element === undefined ? [] : getChildElements(xml, element)
