import { moveValue } from './change-params.ts'
import type { Edit, RulesDocument } from './edit.ts'

/** Moves the least score of each band, and the share of subjects above which data are suspect. */
export const changeScore = (document: RulesDocument): Edit[] => {
  if (!('signals' in document)) return []
  const { score, subject } = document
  const most = ['subject', 'most']
  return [
    ...Object.entries(score.bands).flatMap(([band, { from } = { from: 0 }]) => {
      const path = ['score', 'bands', band, 'from']
      return moveValue(path, path, from)
    }),
    ...moveValue(most, most, subject.most),
  ]
}
