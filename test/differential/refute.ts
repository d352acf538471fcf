import { compareValues, type Value } from '@mingjian/core'
import { encodeFact, type ScreenedFact, type ScreenedSubject } from '@mingjian/testkit'

/** What was claimed of damaged data and does not hold of the complete data. */
export function refute(
  damaged: readonly ScreenedSubject[],
  complete: readonly ScreenedSubject[],
): string | undefined {
  const byKey = new Map(complete.map((subject) => [subject.key.join('|'), subject]))
  for (const subject of damaged) {
    const key = subject.key.join('|')
    const truth = byKey.get(key)
    byKey.delete(key)
    const complaint =
      truth !== undefined
        ? refuteSubject(subject, truth)
        : subject.inDoubt
          ? undefined
          : 'is certain and does not exist'
    if (complaint !== undefined) return `Subject ${key} ${complaint}.`
  }
  const [unseen] = byKey.keys()
  return unseen === undefined ? undefined : `Subject ${unseen} was not even in doubt.`
}

function refuteSubject(claimed: ScreenedSubject, truth: ScreenedSubject): string | undefined {
  for (const [name, fact] of claimed.facts) {
    const found = truth.facts.get(name)
    if (found === undefined || !isWithin(found, fact)) {
      const shown = [fact, found].map((each) => JSON.stringify(each && encodeFact(each)))
      return `has fact ${name} ${shown[0]}, in truth ${shown[1]}`
    }
  }
  for (const kind of ['signals', 'explanations'] as const) {
    for (const [id, outcome] of claimed[kind]) {
      const found = truth[kind].get(id)
      // What is clear where nobody knows whether it applies may not apply.
      const isNone = outcome === 'clear' && found === 'not-applicable'
      if (outcome !== 'unknown' && outcome !== found && !isNone && !truth.inDoubt) {
        return `has ${id} ${outcome}, in truth ${found}`
      }
    }
  }
  if (truth.score < claimed.minScore || truth.score > claimed.maxScore) {
    return `scores ${claimed.minScore} to ${claimed.maxScore}, in truth ${truth.score}`
  }
  return undefined
}

const isWithin = (truth: ScreenedFact, claimed: ScreenedFact): boolean =>
  isBound(claimed.low, truth.low, 1) && isBound(claimed.high, truth.high, -1)

/** Whether an end that was claimed holds; an open end claims nothing. */
const isBound = (claimed: Value, truth: Value, sign: 1 | -1): boolean =>
  claimed === null || (truth !== null && compareValues(truth, claimed) * sign >= 0)
