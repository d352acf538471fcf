import type { Band } from '../clue/clue.ts'
import type { Judge, Judgement } from '../clue/judge.ts'
import { JudgementError } from '../clue/judgement-error.ts'
import { scoreOf } from '../clue/score.ts'
import type { Condition } from '../model/condition.ts'
import type { SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'

export const explained = (id: string): string => `explained:${id}`

export const applies = (id: string): string => `only:${id}`

/** The conditions of a model that the second judge answers: of its signals and explanations. */
export function conditionsOf({ checked }: RunningModel): ReadonlyMap<string, Condition> {
  return new Map([
    ...checked.signals.flatMap(({ id, only }) => (only ? [[applies(id), only] as const] : [])),
    ...checked.signals.map(({ id, condition }) => [id, condition] as const),
    ...checked.explanations.map(({ id, condition }) => [explained(id), condition] as const),
  ])
}

/**
 * Judges a subject a second time: every outcome from its facts and ranges, and score and band
 * from the outcomes, computed apart from the plan.
 * @throws JudgementError where the two differ.
 */
export async function judgeAgain(
  row: SubjectRow<Band | null>,
  clue: string,
  judge: Judge,
): Promise<ReadonlyMap<string, Judgement>> {
  const { model } = row.model.checked.source
  const judgements = await judge(row.facts)
  const compare = (what: string, first: unknown, second: unknown) => {
    if (first !== second)
      throw new JudgementError(model.id, clue, what, String(first), String(second))
  }
  for (const [id, outcome] of row.signals) {
    const second = signalOutcome(judgements.get(id), judgements.get(applies(id)))
    compare(`signal ${id}`, outcome, row.inDoubt && second === 'hit' ? 'unknown' : second)
  }
  for (const [id, outcome] of row.explanations) {
    compare(`explanation ${id}`, outcome, judgements.get(explained(id))?.outcome)
  }
  const second = scoreOf(model, row.signals, row.explanations, row.identity)
  compare('the score', row.score, second.score)
  compare('the least score', row.minScore, second.minScore)
  compare('the greatest score', row.maxScore, second.maxScore)
  compare('the band', row.band, row.model.bandOf(row.score, row.signals, row.identity.grade))
  return judgements
}

/** What a signal says of a subject to which it may not apply (SEMANTICS 7.5). */
function signalOutcome(condition: Judgement | undefined, only: Judgement | undefined) {
  if (only === undefined || only.outcome === 'hit') return condition?.outcome
  if (only.outcome === 'clear') return 'not-applicable'
  return condition?.outcome === 'clear' ? 'clear' : 'unknown'
}
