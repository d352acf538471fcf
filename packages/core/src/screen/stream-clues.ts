import type { Clue } from '../clue/clue.ts'
import { createJudge, type Judge, type Judgement } from '../clue/judge.ts'
import { JudgementError } from '../clue/judgement-error.ts'
import { scoreOf } from '../clue/score.ts'
import type { Condition } from '../model/condition.ts'
import { buildClue } from './build-clue.ts'
import { merge } from './merge.ts'
import { type EvidenceBySignal, type EvidenceOptions, readEvidence } from './read-evidence.ts'
import { compareSubjects, readSubjects, type SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'

export interface StreamOptions extends EvidenceOptions {
  readonly asOf: string
  readonly language: 'zh' | 'en'
  readonly top: number | undefined
  readonly signal: AbortSignal | undefined
  idOf(row: SubjectRow): string
}

/** Subjects whose evidence is read together. */
const chunkSize = 100

/** Streams the clues of all models in rank order, each judged a second time before it is emitted. */
export async function* streamClues(
  models: readonly RunningModel[],
  options: StreamOptions,
): AsyncGenerator<Clue> {
  const judges = new Map(models.map((model) => [model, createJudge(conditionsOf(model))]))
  const ranked = merge(models.map(readSubjects), compareSubjects)
  let rank = 0
  for await (const chunk of chunks(ranked, options.top)) {
    options.signal?.throwIfAborted()
    const judged: { row: SubjectRow; id: string; judgements: ReadonlyMap<string, Judgement> }[] = []
    for (const row of chunk) {
      const id = options.idOf(row)
      judged.push({ row, id, judgements: await judgeAgain(row, id, judges.get(row.model)) })
    }
    const evidence = new Map<string, EvidenceBySignal>()
    for (const model of models) {
      const own = judged.filter(({ row }) => row.model === model)
      if (own.length === 0) continue
      const keys = own.map(({ id, row }) => ({ id, key: row.key }))
      for (const [id, found] of await readEvidence(model, keys, options)) evidence.set(id, found)
    }
    for (const { row, id, judgements } of judged) {
      rank += 1
      const { asOf, language, reveal } = options
      yield buildClue(row, judgements, evidence.get(id) ?? new Map(), {
        id,
        rank,
        asOf,
        language,
        reveal,
      })
    }
  }
}

const explained = (id: string): string => `explained:${id}`

function conditionsOf({ checked }: RunningModel): ReadonlyMap<string, Condition> {
  return new Map([
    ...checked.signals.map(({ id, condition }) => [id, condition] as const),
    ...checked.explanations.map(({ id, condition }) => [explained(id), condition] as const),
  ])
}

/**
 * Judges a subject a second time: every outcome from its facts and ranges, and the score from the
 * outcomes, computed apart from the plan.
 */
async function judgeAgain(
  row: SubjectRow,
  clue: string,
  judge: Judge | undefined,
): Promise<ReadonlyMap<string, Judgement>> {
  const { model } = row.model.checked.source
  const judgements = judge === undefined ? new Map<string, Judgement>() : await judge(row.facts)
  const compare = (what: string, first: unknown, second: unknown) => {
    if (first !== second)
      throw new JudgementError(model.id, clue, what, String(first), String(second))
  }
  for (const [id, outcome] of row.signals) {
    const second = judgements.get(id)?.outcome
    compare(`signal ${id}`, outcome, row.inDoubt && second === 'hit' ? 'unknown' : second)
  }
  for (const [id, outcome] of row.explanations) {
    compare(`explanation ${id}`, outcome, judgements.get(explained(id))?.outcome)
  }
  const second = scoreOf(model, row.signals, row.explanations)
  compare('the score', row.score, second.score)
  compare('the least score', row.minScore, second.minScore)
  compare('the greatest score', row.maxScore, second.maxScore)
  return judgements
}

async function* chunks(
  rows: AsyncIterable<SubjectRow>,
  top: number | undefined,
): AsyncGenerator<SubjectRow[]> {
  if (top === 0) return
  let chunk: SubjectRow[] = []
  let count = 0
  for await (const row of rows) {
    chunk.push(row)
    count += 1
    if (count === top) break
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
