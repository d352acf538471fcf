import type { Band, Clue, ClueSignal } from '../clue/clue.ts'
import type { Judge } from '../clue/judge.ts'
import { buildClue } from './build-clue.ts'
import { noCauses } from './causes.ts'
import { type EvidenceOfClue, noEvidence } from './evidence-lines.ts'
import { judgeAgain } from './judge-again.ts'
import { hasUnknown, readCauses } from './read-causes.ts'
import { readCautions } from './read-cautions.ts'
import { type EvidenceOptions, readEvidence } from './read-evidence.ts'
import type { IdOf } from './read-part-of.ts'
import { readRequested } from './read-requested.ts'
import { placeOfSubject, type SubjectRow } from './read-subjects.ts'
import { rulingsBehind } from './rulings-behind.ts'
import type { RunningModel } from './running-model.ts'

/** A subject as a clue is described, without what is known of it among other clues only. */
export type SubjectAlone<InBand extends Band | null = Band | null> = Omit<
  Clue<InBand>,
  'rank' | 'partOf'
>

/** A subject as a clue is described, without its rows of evidence. */
export type SubjectInShort<InBand extends Band | null = Band | null> = Omit<
  SubjectAlone<InBand>,
  'rows' | 'behind' | 'signals'
> & { readonly signals: readonly Omit<ClueSignal, 'evidence'>[] }

export interface ShortOptions extends Pick<EvidenceOptions, 'datasets' | 'reveal'> {
  readonly asOf: string
  readonly language: 'zh' | 'en'
  readonly idOf: IdOf
}

export interface DescribeOptions extends ShortOptions, EvidenceOptions {}

/** Describes subjects of one model that need be no clues, each judged a second time. */
export async function describeSubjects<InBand extends Band | null>(
  model: RunningModel,
  rows: readonly SubjectRow<InBand>[],
  judge: Judge,
  options: DescribeOptions,
): Promise<SubjectAlone<InBand>[]> {
  const subjects = rows.map((row) => ({
    id: options.idOf(row),
    key: row.key,
    place: placeOfSubject(row),
  }))
  const evidence = await readEvidence(model, subjects, options)
  return describe(model, rows, judge, { ...options, evidence })
}

/** The same without reading rows of evidence, which takes most of the time. */
export async function describeInShort<InBand extends Band | null>(
  model: RunningModel,
  rows: readonly SubjectRow<InBand>[],
  judge: Judge,
  options: ShortOptions,
): Promise<SubjectInShort<InBand>[]> {
  const described = await describe(model, rows, judge, { ...options, evidence: new Map() })
  return described.map(({ rows: _, behind: __, signals, ...subject }) => ({
    ...subject,
    signals: signals.map(({ evidence: ___, ...signal }) => signal),
  }))
}

async function describe<InBand extends Band | null>(
  model: RunningModel,
  rows: readonly SubjectRow<InBand>[],
  judge: Judge,
  {
    evidence,
    ...options
  }: ShortOptions & { readonly evidence: ReadonlyMap<string, EvidenceOfClue> },
): Promise<SubjectAlone<InBand>[]> {
  const { asOf, language, reveal } = options
  const subjects = rows.map((row) => ({ id: options.idOf(row), row }))
  const requested = await readRequested(model, subjects, reveal)
  const causes = await readCauses(model, rows.filter(hasUnknown), options.datasets)
  const cautions = await readCautions(model, rows, options)
  const described: SubjectAlone<InBand>[] = []
  for (const { id, row } of subjects) {
    const judgements = await judgeAgain(row, id, judge)
    const own = evidence.get(id) ?? noEvidence
    const found = {
      partOf: null,
      evidence: own,
      requested: requested.get(id) ?? new Map(),
      causes: causes.get(row) ?? noCauses,
      cautions: cautions.get(row) ?? [],
      rulings: rulingsBehind(row, own, options),
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
