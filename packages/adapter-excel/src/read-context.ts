import type { Parts } from './open-parts.ts'
import { readStrings } from './read-strings.ts'
import { readStyles } from './read-styles.ts'
import type { WorkbookFrame } from './read-workbook.ts'
import type { CellContext } from './show-cell.ts'

/** Reads what the cells of a workbook refer to. */
export async function readContext(
  parts: Parts,
  { stringsPart, stylesPart, from1904 }: WorkbookFrame,
  signal: AbortSignal | undefined,
): Promise<CellContext> {
  const formats = await readStyles(parts, stylesPart)
  const strings = await readStrings(parts, stringsPart, signal)
  return { strings, formats, from1904 }
}
