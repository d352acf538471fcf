import type { GuessedColumn } from './guess-dataset.ts'

/** Words of a first day in a header, each with that of the last one in the header of its pair. */
const pairs = [
  ['入', '出'],
  ['进', '出'],
  ['起', '止'],
  ['起', '迄'],
  ['起始', '终止'],
  ['起始', '截止'],
  ['开始', '结束'],
  ['开始', '终止'],
  ['始', '终'],
  ['生效', '失效'],
  ['收押', '释放'],
  ['羁押', '释放'],
  ['start', 'end'],
  ['from', 'to'],
  ['in', 'out'],
] as const

/** The columns of the first and the last day of rows that last; undefined where no two headers are such a pair. */
export function findPeriod(
  columns: readonly GuessedColumn[],
): { readonly first: GuessedColumn; readonly last: GuessedColumn } | undefined {
  const days = columns.filter(({ kind }) => kind === 'date' || kind === 'timestamp')
  for (const first of days) {
    for (const [begin, end] of pairs) {
      const paired = first.header.replace(begin, end)
      const last = days.find(({ header }) => header === paired && header !== first.header)
      if (last !== undefined) return { first, last }
    }
  }
  return undefined
}
