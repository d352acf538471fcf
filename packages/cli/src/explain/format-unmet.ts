import type { UnmetPart, UnmetRow } from '@mingjian/core'
import { type CellPlace, type StateOf, showFact } from '@mingjian/report'
import type { Language } from '../output/texts.ts'
import { explainWords } from './words.ts'

/** What a row is shown with. */
interface Shown {
  readonly language: Language
  /** Its record; undefined where it is none. */
  readonly place: Omit<CellPlace, 'column'> | undefined
  readonly stateOf: StateOf
}

/** Says of each row which parts of the condition it did not meet; of `total` rows the first are there. */
export function formatUnmet(
  rows: readonly UnmetRow[],
  total: number,
  { language, stateOf }: Pick<Shown, 'language' | 'stateOf'>,
): string[] {
  const { unmet: words } = explainWords[language]
  const lines = rows.flatMap(({ dataset, source, record, condition }, at) => {
    const isRecord = dataset !== null && source !== null && record !== null
    const place = isRecord ? { dataset, source, record } : undefined
    const title = place ? words.record(place.source, place.record) : words.made(at + 1)
    // That the whole is not met has been said.
    const parts = condition.joins === 'and' ? condition.of : [condition]
    return [
      `  ${title}`,
      ...parts.flatMap((part) => formatPart(part, 4, { language, place, stateOf })),
    ]
  })
  const more = total - rows.length
  return rows.length > 0 && more > 0 ? [...lines, `  ${words.more(more)}`] : lines
}

function formatPart(part: UnmetPart, indent: number, shown: Shown): string[] {
  const { unmet: words } = explainWords[shown.language]
  const { text, holds, joins, of, reads } = part
  const outcome = holds === null ? words.unknown : holds ? words.holds : words.fails
  const about =
    joins === 'or' && holds === false
      ? words.none
      : reads.map((each) => formatValue(each, shown)).join(words.between)
  const line = `${outcome}: ${text}${about === '' ? '' : words.inBrackets(about)}`
  return [
    `${' '.repeat(indent)}${line}`,
    ...of.flatMap((each) => formatPart(each, indent + 2, shown)),
  ]
}

function formatValue(
  { name, value }: UnmetPart['reads'][number],
  { language, place, stateOf }: Shown,
): string {
  if (value !== null) return `${name} = ${showFact(value, language)}`
  const state = place && stateOf({ ...place, column: name })
  return explainWords[language].unmet.noValue[state ?? 'unknown'](name)
}
