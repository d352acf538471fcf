import { ungradedWords } from '../model/entities.ts'
import { marks, markWords } from '../model/identity.ts'
import type { Model } from '../model/schema.ts'
import type { SubjectIdentity } from './subject-identity.ts'

/**
 * Says by what the rows of a subject were taken to be of one person or firm, the worst first with
 * the number of rows, and which of several conditions of a join found how many.
 */
export function describeIdentity(
  { mark, grade, worst, rows, ways }: SubjectIdentity,
  model: Model,
  language: 'zh' | 'en',
): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const wordsOf = (wanted: number) =>
    markWords.find((each) => each.mark === wanted)?.[language] ?? ''
  const ungraded = ungradedWords(model.subject.entity)
  const counted = markWords
    .map((each) => ({ ...each, count: rows.get(each.mark) ?? 0 }))
    .filter((each) => each.count > 0 && each.mark > marks.number)
  const isOfRows = counted.some((each) => each.mark === mark)
  const matched = [
    // What no row was matched by is the subject's own key.
    ...(isOfRows && mark > marks.number ? [] : [wordsOf(mark)]),
    ...counted.map(({ count, [language]: words }) =>
      say(`${count} 行${words}`, `${count} ${count === 1 ? 'row' : 'rows'} ${words}`),
    ),
  ]
  const open =
    grade === worst || worst === null
      ? []
      : [say(`存疑的行可能使其降为 ${worst} 级`, `rows in doubt may lower it to ${worst}`)]
  const found = ways
    .filter((way) => way.rows > 0)
    .map(({ on, rows: count }) => say(`${count} 行依 ${on} 匹配`, `${count} rows matched on ${on}`))
  const parts = [
    ...(ungraded === undefined ? [...matched, ...open] : [ungraded[language]]),
    ...found,
  ]
  return parts.join(say('；', '; '))
}
