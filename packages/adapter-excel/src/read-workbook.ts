import { excelError, partError } from './errors.ts'
import { findWorkbookPart } from './find-workbook-part.ts'
import { limits } from './limits.ts'
import type { Parts } from './open-parts.ts'
import { readFrame, readRelations } from './read-relations.ts'

/** A sheet of cells, in the order of the tabs. */
export interface SheetPart {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** How a workbook is built. */
export interface WorkbookFrame {
  readonly sheets: readonly SheetPart[]
  /** Whether days are counted from 1904, as workbooks of old Macintoshes do. */
  readonly from1904: boolean
  readonly stringsPart: string | undefined
  readonly stylesPart: string | undefined
}

/**
 * Finds the sheets of a workbook and the parts that they need. Sheets of charts and macros hold no
 * cells and are left out.
 *
 * @throws {@link AdapterError} for an archive that is no workbook, or lacks a part of one.
 */
export async function readWorkbook(parts: Parts): Promise<WorkbookFrame> {
  const { file } = parts
  const part = await findWorkbookPart(parts)
  const relations = await readRelations(parts, part)
  const sheets: SheetPart[] = []
  let from1904 = false
  await readFrame(parts, part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      const relation = relations.get(idOf(attributes) ?? '')
      if (relation === undefined) {
        throw partError(file, part, {
          zh: '指向不存在的工作表',
          en: 'names a sheet that is not there',
        })
      }
      if (!relation.type.endsWith('/worksheet')) return
      if (sheets.length >= limits.sheets)
        throw excelError('workbook-limit', { file, limit: 'sheets' })
      const { name: title = '', state = 'visible' } = attributes
      sheets.push({ name: title, part: relation.part, hidden: state !== 'visible' })
    },
  })
  // Rows of a sheet that is there twice would count twice; sources have names of their own.
  const isTwice = (of: (sheet: SheetPart) => string) => new Set(sheets.map(of)).size < sheets.length
  if (isTwice((sheet) => sheet.part) || isTwice((sheet) => sheet.name.toLowerCase())) {
    throw partError(file, part, { zh: '把一个工作表列出两次', en: 'lists a sheet twice' })
  }
  const partOf = (type: string) =>
    [...relations.values()].find((each) => each.type.endsWith(`/${type}`))?.part
  return {
    sheets,
    from1904,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
  }
}

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** `r:id`, whatever its prefix. */
const idOf = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
