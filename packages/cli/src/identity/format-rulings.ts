import type { Dataset, Language, Rulings } from '@mingjian/core'
import { texts } from '../output/texts.ts'
import { countRuled, metNothing } from './ruled-counts.ts'

/** Says which rulings were applied, to how many records, and which met nothing or do not fit what they met. */
export function formatRulings(
  rulings: Rulings,
  datasets: readonly Dataset[],
  language: Language,
): string {
  const words = texts[language].rulings
  const counts = countRuled(rulings, datasets)
  const applied = counts.filter((each) => each.applied)
  const lines = (of: typeof counts) => of.map(({ ruling }) => ruling.at.line)
  const records = applied.reduce((sum, each) => sum + each.records, 0)
  const unmet = lines(counts.filter(metNothing))
  const unfit = counts.filter((each) => each.unfit > 0)
  return [
    words.applied(rulings.file, applied.length, records),
    ...(rulings.refused.length === 0
      ? []
      : [words.refused(lines(counts.filter((each) => !each.applied)))]),
    ...(unmet.length === 0 ? [] : [words.unmet(unmet)]),
    ...unfit.map(({ ruling, unfit: found }) => words.unfit(ruling.at.line, found)),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
