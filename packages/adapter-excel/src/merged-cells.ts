import type { FaultyCell, FoundCell, InEach } from '@mingjian/core'
import { partError } from './errors.ts'
import type { XmlPlace } from './parse-xml.ts'
import { columnName, type Range } from './references.ts'

/** Marks the cells of rows, in order, that a merged range covers. */
export type CoverMarker = (cells: readonly FoundCell[], record: number) => readonly FoundCell[]

/**
 * Creates the marker of covered cells. What stands in the first cell of a merged range may hold
 * for all of them, or be one amount of several rows: the others say nothing and are faulty.
 *
 * @throws {@link AdapterError} where ranges overlap, which no spreadsheet allows.
 */
export function createCoverMarker(
  merged: readonly Range[],
  width: number,
  place: XmlPlace,
): CoverMarker {
  const ranges = merged
    .filter(({ left, right, top, bottom }) => left < width && (left < right || top < bottom))
    .sort((a, b) => a.top - b.top)
  let next = 0
  let open: Range[] = []
  return (cells, record) => {
    if (open.length > 0) open = open.filter(({ bottom }) => bottom >= record)
    for (; (ranges[next]?.top ?? Number.POSITIVE_INFINITY) <= record; next += 1) {
      const range = ranges[next]
      if (range !== undefined && range.bottom >= record) open.push(range)
    }
    // A row that meets more ranges than it has columns would never end.
    if (open.length > width) throw partError(place.file, place.part, overlapping)
    return open.length === 0 ? cells : cover(cells, open, record, width)
  }
}

const overlapping: InEach = { zh: '的合并区域互相重叠', en: 'has merged ranges that overlap' }

function cover(
  cells: readonly FoundCell[],
  open: readonly Range[],
  record: number,
  width: number,
): readonly FoundCell[] {
  const marked = [...cells]
  for (const range of open) {
    const first = record === range.top ? range.left + 1 : range.left
    for (let column = first; column <= Math.min(range.right, width - 1); column += 1) {
      if (marked[column] === '') marked[column] = coveredBy(range)
    }
  }
  return marked
}

function coveredBy({ top, left, bottom, right }: Range): FaultyCell {
  const [from, to] = [`${columnName(left)}${top}`, `${columnName(right)}${bottom}`]
  return {
    text: '',
    reason: {
      zh: `属于合并单元格 ${from}:${to}，内容只写在 ${from}；请取消合并并逐行填写`,
      en: `is part of the merged cells ${from}:${to}, whose content stands in ${from} alone; unmerge them and fill in each row`,
    },
  }
}
