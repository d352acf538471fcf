import { divideRounded, ratioScale } from '../values/decimal.ts'
import { decimal } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Names are not longer, and the cost grows with the square. */
export const mostCompared = 60

export const similarity: Operator = {
  meaning: {
    zh: `两个名称有多相似，0 至 1：1 减去须增、删、改的字符数与较长者长度之比；文本超过 ${mostCompared} 个字符时为未知`,
    en: `how alike two names are, from 0 to 1: 1 less the number of characters to be inserted, left out or changed, divided by the length of the longer; unknown for a text of more than ${mostCompared} characters`,
  },
  source: 'SEMANTICS 6.12',
  takes: 'two texts',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'string' && b?.kind === 'string'
      ? decimal(ratioScale)
      : undefined,
  unknown: 'always',
  evaluate: ([a, b]) => {
    const [left, right] = [[...(a as string)], [...(b as string)]]
    const longer = Math.max(left.length, right.length)
    if (longer > mostCompared) return null
    const one = 10n ** BigInt(ratioScale)
    if (longer === 0) return one
    return divideRounded(BigInt(longer - countEdits(left, right)) * one, BigInt(longer))
  },
}

/** The edit distance of Levenshtein, by code point. */
function countEdits(left: readonly string[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, (_, i) => i)
  for (const [i, sign] of left.entries()) {
    const next = [i + 1]
    for (const [j, other] of right.entries()) {
      const changed = (row[j] as number) + (sign === other ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] as number) + 1, (next[j] as number) + 1))
    }
    row = next
  }
  return row[right.length] as number
}
