import type { InEach } from '@mingjian/core'
import { excelError } from './errors.ts'
import type { Parts } from './open-parts.ts'
import { readRelations } from './read-relations.ts'

const asXlsx: InEach = {
  zh: '请在相应软件中打开，另存为 .xlsx 或 CSV（UTF-8）。',
  en: 'Open it there and save it as .xlsx or CSV (UTF-8).',
}

/** What else comes in a zip archive under the name of a workbook, by a part that it has. */
const others: readonly { readonly part: string; readonly format: InEach; readonly hint: InEach }[] =
  [
    {
      part: 'word/document.xml',
      format: { zh: 'Word 文档', en: 'a Word document' },
      hint: { zh: '请向来源单位索取表格本身。', en: 'Ask the office for the table itself.' },
    },
    {
      part: 'content.xml',
      format: { zh: 'OpenDocument 文件（如 .ods）', en: 'an OpenDocument file, such as .ods' },
      hint: asXlsx,
    },
    {
      part: 'xl/workbook.bin',
      format: { zh: '二进制 Excel 工作簿（.xlsb）', en: 'a binary Excel workbook (.xlsb)' },
      hint: asXlsx,
    },
  ]

const archive = {
  format: { zh: 'zip 压缩包', en: 'a zip archive' },
  hint: { zh: '请先解压。', en: 'Unpack it first.' },
}

/**
 * Finds the part of an archive that says how its workbook is built.
 *
 * @throws {@link AdapterError} where the archive is something else.
 */
export async function findWorkbookPart(parts: Parts): Promise<string> {
  const { file } = parts
  const other = others.find(({ part }) => parts.has(part))
  if (other !== undefined) throw excelError('not-xlsx', { file, ...other })
  if (!parts.has('_rels/.rels')) throw excelError('not-xlsx', { file, ...archive })
  const relations = [...(await readRelations(parts, '')).values()]
  const found = relations.find(({ type }) => type.endsWith('/officeDocument'))?.part
  if (found === undefined) throw excelError('not-xlsx', { file, ...archive })
  return found
}
