import type { Band, Clue, ClueCaution, ClueRef } from '../clue/clue.ts'
import { createJudge, type Judgement } from '../clue/judge.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { buildClue } from './build-clue.ts'
import { type Causes, noCauses } from './causes.ts'
import { type EvidenceOfClue, noEvidence } from './evidence-lines.ts'
import { conditionsOf, judgeAgain } from './judge-again.ts'
import { merge } from './merge.ts'
import { hasUnknown, readCauses } from './read-causes.ts'
import { readCautions } from './read-cautions.ts'
import { type EvidenceOptions, readEvidence } from './read-evidence.ts'
import { type IdOf, readPartOf } from './read-part-of.ts'
import { type RequestedOfSubject, readRequested } from './read-requested.ts'
import { compareSubjects, placeOfSubject, readSubjects, type SubjectRow } from './read-subjects.ts'
import { rulingsBehind } from './rulings-behind.ts'
import type { RunningModel } from './running-model.ts'

export interface StreamOptions extends EvidenceOptions {
  readonly asOf: string
  readonly language: 'zh' | 'en'
  readonly top: number | undefined
  readonly signal: AbortSignal | undefined
  readonly idOf: IdOf
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
      const [id, judge] = [options.idOf(row), judges.get(row.model)]
      if (judge === undefined) throw new InvariantError('A subject of no model.')
      judged.push({ row, id, judgements: await judgeAgain(row, id, judge) })
    }
    const evidence = new Map<string, EvidenceOfClue>()
    const requested = new Map<string, RequestedOfSubject>()
    const causes = new Map<SubjectRow<Band | null>, Causes>()
    const cautions = new Map<SubjectRow<Band | null>, readonly ClueCaution[]>()
    const wholes = new Map<string, ClueRef>()
    for (const model of models) {
      const own = judged.filter(({ row }) => row.model === model)
      if (own.length === 0) continue
      const keys = own.map(({ id, row }) => ({ id, key: row.key, place: placeOfSubject(row) }))
      for (const [id, found] of await readEvidence(model, keys, options)) evidence.set(id, found)
      for (const [id, found] of await readRequested(model, own, options.reveal)) {
        requested.set(id, found)
      }
      const rows = own.map(({ row }) => row)
      const open = rows.filter(hasUnknown)
      for (const [row, found] of await readCauses(model, open, options.datasets)) {
        causes.set(row, found)
      }
      for (const [row, found] of await readCautions(model, rows, options)) {
        cautions.set(row, found)
      }
      const around = { models, idOf: options.idOf }
      for (const [id, whole] of await readPartOf(model, own, around)) wholes.set(id, whole)
    }
    for (const { row, id, judgements } of judged) {
      rank += 1
      const { asOf, language, reveal } = options
      const own = evidence.get(id) ?? noEvidence
      const found = {
        partOf: wholes.get(id) ?? null,
        evidence: own,
        requested: requested.get(id) ?? new Map(),
        causes: causes.get(row) ?? noCauses,
        cautions: cautions.get(row) ?? [],
        rulings: rulingsBehind(row, own, options),
      }
      yield buildClue(row, judgements, found, {
        id,
        rank,
        asOf,
        language,
        reveal,
      })
    }
  }
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
