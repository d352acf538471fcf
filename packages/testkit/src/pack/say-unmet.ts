import { type InEach, inEach, type UnmetPart, type UnmetRow } from '@mingjian/core'
import { showValue } from './show-value.ts'

/**
 * Says, behind a condition, which parts of it the first of some rows did not meet and what they read;
 * `wordOf` names the cells as the case does.
 */
export function sayUnmet(
  { condition }: UnmetRow,
  rows: number,
  wordOf: (text: string) => string,
): InEach {
  const aboutOf = (part: UnmetPart, unknown: string, and: string): string => {
    const read = [...readsOf(part)].map(([name, text]) => `${name} = ${wordOf(text)}`)
    return [...(part.holds === null ? [unknown] : []), ...read].join(and)
  }
  return inEach((language) => {
    const isZh = language === 'zh'
    const about = (part: UnmetPart) =>
      isZh ? `（${aboutOf(part, '未知', '，')}）` : ` (${aboutOf(part, 'unknown', ', ')})`
    if (condition.joins !== 'and' && rows === 1) return about(condition)
    const parts = condition.joins === 'and' ? condition.of : [condition]
    const said = parts.map((part) => `${part.text}${about(part)}`)
    const of = rows === 1 ? ['', 'not met'] : ['首行', 'of the first row not met']
    return isZh ? `；${of[0]}未满足：${said.join('；')}` : `; ${of[1]}: ${said.join('; ')}`
  })
}

/** What a part reads, or all that it joins. */
const readsOf = ({ reads, of }: UnmetPart): ReadonlyMap<string, string> =>
  new Map([
    ...reads.map(({ name, value }) => [name, showValue(value)] as const),
    ...of.flatMap((each) => [...readsOf(each)]),
  ])
