import type { Header, HeaderText, Matcher } from '@mingjian/core'
import { jsonError } from './errors.ts'
import type { JsonList } from './inspect-file.ts'

/**
 * Chooses the list that holds the table: the only one that has all that a dataset requires; else the
 * one that comes nearest, for the message.
 *
 * @throws {@link AdapterError} where no list holds objects, and where several would do.
 */
export function chooseList(file: string, lists: readonly JsonList[], match: Matcher): JsonList {
  const judged = lists.map((list) => ({ list, ...judge(list.columns.texts, match) }))
  const complete = judged.filter((each) => each.complete)
  if (complete.length > 1) {
    const names = complete.map(({ list }) => list.path.join('.'))
    throw jsonError('list-ambiguous', { file, lists: names })
  }
  const [best] = judged.toSorted(
    (a, b) =>
      Number(b.complete) - Number(a.complete) ||
      b.known - a.known ||
      b.list.records - a.list.records,
  )
  if (best === undefined) throw jsonError('list-missing/none', { file })
  return best.list
}

function judge(texts: readonly HeaderText[], match: Matcher) {
  const found = match(texts)
  if (found.kind === 'unknown' || found.kind === 'skipped') return { complete: false, known: 0 }
  if (found.kind === 'tied') return { complete: true, known: 1 }
  const columns = found.kind === 'matched' ? found.columns : found.match.columns
  return {
    complete: found.kind === 'matched',
    known: columns.filter((column) => column !== undefined).length,
  }
}

/** The header of a list: its keys, which stand in no record of their own. */
export const headerOf = (texts: readonly HeaderText[]): Header => ({
  texts,
  cells: texts.map((text) => (typeof text === 'string' ? text : text[0])),
  rows: [],
  titles: [],
})
