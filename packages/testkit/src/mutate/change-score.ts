import { scoresWithinReach } from '@mingjian/core'
import { moveValue } from './change-params.ts'
import type { Edit, RulesDocument } from './edit.ts'

/**
 * Moves the least score of each band, where some subject may have the score that this makes another
 * band of; and the share of subjects above which data are suspect.
 */
export const changeScore = (document: RulesDocument): Edit[] => {
  if (!('signals' in document)) return []
  const { score, subject } = document
  const most = ['subject', 'most']
  const scores = scoresWithinReach(document)
  return [
    ...Object.entries(score.bands).flatMap(([band, { from } = { from: 0 }]) => {
      const path = ['score', 'bands', band, 'from']
      return moveValue(path, path, from).filter(({ after }) =>
        scores.has(Math.min(from, Number(after))),
      )
    }),
    ...moveValue(most, most, subject.most),
  ]
}
