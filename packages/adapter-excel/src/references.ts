import { limits } from './limits.ts'

/** Cells of a sheet from one corner to the other, both included; columns from 0, rows from 1. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The column of a reference such as `AB12`, from 0; undefined where it is none, or of another row. */
export function columnAt(reference: string, row: number): number | undefined {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return at === 0 || at > 3 || reference.slice(at) !== String(row) ? undefined : column - 1
}

/** Reads `A1:B2`, or one cell. */
export function parseRange(text: string): Range | undefined {
  const corners = text.split(':').map((corner) => {
    const row = Number(/\d+$/.exec(corner)?.[0])
    const column = columnAt(corner, row)
    return column === undefined || row < 1 || row > limits.rows ? undefined : { row, column }
  })
  const [from, to = from] = corners
  if (from === undefined || to === undefined || corners.includes(undefined)) return undefined
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

/** The name of a column: 0 is `A`, 26 is `AA`. */
export const columnName = (column: number): string =>
  `${column < 26 ? '' : columnName(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`
