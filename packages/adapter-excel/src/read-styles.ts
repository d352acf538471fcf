import { partError } from './errors.ts'
import { type NumberFormat, plainFormat, readNumberFormat } from './number-format.ts'
import type { Parts } from './open-parts.ts'
import { readFrame } from './read-relations.ts'

/** Reads the number format of each cell style, in the order in which cells name them. */
export async function readStyles(
  parts: Parts,
  part: string | undefined,
): Promise<readonly NumberFormat[]> {
  if (part === undefined) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  await readFrame(parts, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true
      const id = Number(attributes['numFmtId'] ?? 0)
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '')
      if (name === 'xf' && inCells) ids.push(id)
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  if (ids.some((id) => !Number.isInteger(id))) {
    throw partError(parts.file, part, {
      zh: '的数字格式编号有误',
      en: 'has a number format without a number',
    })
  }
  const formats = new Map(
    [...new Set(ids)].map((id) => [id, readNumberFormat(id, codes.get(id))] as const),
  )
  return ids.map((id) => formats.get(id) ?? plainFormat)
}
