import type { Band, Clue } from '../clue/clue.ts'
import type { Judge } from '../clue/judge.ts'
import { buildClue } from './build-clue.ts'
import { noEvidence } from './evidence-lines.ts'
import { judgeAgain } from './judge-again.ts'
import { type EvidenceOptions, readEvidence } from './read-evidence.ts'
import type { IdOf } from './read-part-of.ts'
import { readRequested } from './read-requested.ts'
import { placeOfSubject, type SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'

/** A subject as a clue is described, without what is known of it among other clues only. */
export type SubjectAlone<InBand extends Band | null = Band | null> = Omit<
  Clue<InBand>,
  'rank' | 'partOf'
>

export interface DescribeOptions extends EvidenceOptions {
  readonly asOf: string
  readonly language: 'zh' | 'en'
  readonly idOf: IdOf
}

/** Describes subjects of one model that need be no clues, each judged a second time. */
export async function describeSubjects<InBand extends Band | null>(
  model: RunningModel,
  rows: readonly SubjectRow<InBand>[],
  judge: Judge,
  options: DescribeOptions,
): Promise<SubjectAlone<InBand>[]> {
  const { asOf, language, reveal } = options
  const subjects = rows.map((row) => ({
    id: options.idOf(row),
    key: row.key,
    place: placeOfSubject(row),
    row,
  }))
  const evidence = await readEvidence(model, subjects, options)
  const requested = await readRequested(model, subjects, reveal)
  const described: SubjectAlone<InBand>[] = []
  for (const { id, row } of subjects) {
    const judgements = await judgeAgain(row, id, judge)
    const found = {
      partOf: null,
      evidence: evidence.get(id) ?? noEvidence,
      requested: requested.get(id) ?? new Map(),
    }
    const {
      rank: _,
      partOf: __,
      ...subject
    } = buildClue(row, judgements, found, { id, rank: 0, asOf, language, reveal })
    described.push(subject)
  }
  return described
}
