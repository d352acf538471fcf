import type { Band, ClueRuling } from '../clue/clue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { maskNumbers } from '../dataset/kinds/mask-numbers.ts'
import type { Ruling, Rulings } from '../rulings/rulings.ts'
import type { EvidenceOfClue } from './evidence-lines.ts'
import type { SubjectRow } from './read-subjects.ts'

/** In a reason the numbers of identity documents, accounts and telephones are hidden. */
const fewestDigits = 7

/**
 * The rulings that a clue rests on (SEMANTICS 8.14): those that changed records of its evidence, and those that speak of
 * a number in its key.
 */
export function rulingsBehind(
  row: SubjectRow<Band | null>,
  { ruled }: EvidenceOfClue,
  {
    datasets,
    language,
    reveal,
  }: {
    readonly datasets: ReadonlyMap<string, Dataset>
    readonly language: 'zh' | 'en'
    readonly reveal: boolean
  },
): ClueRuling[] {
  const rulings = [...datasets.values()].find((each) => each.ruled !== undefined)?.ruled?.rulings
  if (rulings === undefined) return []
  const own = ownNumbers(row)
  return rulings.all.flatMap((each, place): ClueRuling[] => {
    if (rulings.refused.includes(place)) return []
    const records = ruled.get(place) ?? 0
    if (records === 0 && !speaksOf(each, own, rulings)) return []
    const { ruling, by, on, at } = each
    const why = reveal ? each.why : maskNumbers(each.why, fewestDigits)
    const told = { ruling, by, on, why, file: at.file, line: at.line, records }
    return [{ ...told, says: sayRuling(told, each, language) }]
  })
}

const ownNumbers = ({ model, key }: SubjectRow<Band | null>): ReadonlySet<string> => {
  const { source, factKinds } = model.checked
  const names = source.model.subject.key
  return new Set(
    key.flatMap((value, i) =>
      typeof value === 'string' && factKinds.get(names[i] ?? '') === 'person_id' ? [value] : [],
    ),
  )
}

const speaksOf = ({ sides }: Ruling, own: ReadonlySet<string>, { numbers }: Rulings): boolean =>
  sides.some(
    (side) => side.kind === 'number' && own.has(numbers.get(side.number)?.number ?? side.number),
  )

function sayRuling(
  { ruling, by, on, why, file, line, records }: Omit<ClueRuling, 'says'>,
  { sides }: Ruling,
  language: 'zh' | 'en',
): string {
  const ofNumbers = sides.every(({ kind }) => kind === 'number')
  const isSame = ruling === 'same'
  if (language === 'en') {
    const what = ofNumbers
      ? `two numbers are of ${isSame ? 'one person or firm' : 'two'}`
      : `records without a number ${isSame ? 'are of the holder of a number' : 'are not of the holder of a number'}`
    const met =
      records === 0
        ? ''
        : `; ${records} ${records === 1 ? 'record' : 'records'} of the evidence read so`
    return `${by} has ruled on ${on} that ${what} (${file}:${line}): ${why}${met}`
  }
  const what = ofNumbers
    ? `两个号码${isSame ? '为同一主体' : '不是同一主体'}`
    : `无号码的记录${isSame ? '归该号码的主体' : '不归该号码的主体'}`
  const met = records === 0 ? '' : `；证据中 ${records} 条记录据此改读`
  return `${by}于 ${on} 认定${what}（${file} 第 ${line} 行）：${why}${met}`
}

/** Says that some of the evidence has its number by a ruling, whatever the grade of the number. */
export function sayRuled(rulings: readonly ClueRuling[], language: 'zh' | 'en'): string[] {
  if (!rulings.some(({ ruling, records }) => ruling === 'same' && records > 0)) return []
  return [
    language === 'zh'
      ? '证据中有记录的号码依人工认定'
      : 'some records of the evidence have their number by a ruling',
  ]
}
