import type { CheckedModel } from '../check/checked-model.ts'
import type { Band } from '../clue/clue.ts'
import { clueId } from '../clue/clue-id.ts'
import { createJudge } from '../clue/judge.ts'
import type { Value } from '../values/type.ts'
import { checkCount, checkKey } from './check-options.ts'
import { findClosestKey } from './closest-key.ts'
import { describeSubjects, type SubjectAlone } from './describe-subjects.ts'
import { conditionsOf } from './judge-again.ts'
import { keepKeyed, readKeyFunnel } from './key-funnel.ts'
import { maskText, subjectKind } from './mask-fact.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'
import { type ModelOnBackend, type OpenedModel, openModel } from './open-model.ts'
import type { IdOf } from './read-part-of.ts'
import { readSubject, type SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'
import { ScreenOptionError } from './screen-option-error.ts'
import type { ClueOptions, DataOptions } from './screener.ts'
import { keyTexts, parseKey } from './subject-key.ts'

export interface ExplainSubjectOptions extends DataOptions, ClueOptions {
  /** The subject's key as text, a value for each column; compared as it is written. */
  readonly subject: readonly string[]
}

/** Why a subject is a clue, or is none. */
export interface SubjectExplanation {
  /** What became of the model: where it could not run, nothing is known of the subject. */
  readonly run: ModelRun
  /** The subject as a clue is described, its band null where it reaches none; undefined: no such subject. */
  readonly subject?: SubjectAlone
  /** Whether unknown signals could make a clue of a subject that is none. */
  readonly undecided: boolean
  /** The bands, from the highest, and how many points the subject lacks for each. */
  readonly bands: readonly BandDistance[]
  /** The rows with this key in each step that holds the key columns. */
  readonly funnel: readonly StepFunnel[]
  /** Where there is no such subject: the key written most like it. */
  readonly closest?: readonly string[]
}

export interface BandDistance {
  readonly band: Band
  readonly from: number
  readonly short: number
  /** Whether the subject's identity grade keeps it out, however many points it has. */
  readonly barred: boolean
  /** What the band asks for besides the points, as the model writes it. */
  readonly needs: string | null
}

/**
 * Runs one model and explains one of its subjects, clue or not: each signal with what was wanted and
 * found, the score, and the distance to each band; or where its rows were lost.
 * @throws ScreenOptionError for a key with too few or too many values.
 */
export async function explainSubject(
  on: ModelOnBackend,
  options: ExplainSubjectOptions,
): Promise<SubjectExplanation> {
  checkKey(options.key)
  checkCount('shown', options.shown)
  requireKey(on, options.subject)
  const opened = await openModel(on, options, keepKeyed)
  try {
    const { run, running } = opened
    if (running === undefined || run.status === 'failed') {
      return { run, undecided: false, bands: [], funnel: [] }
    }
    const { checked } = running
    const key = parseKey(checked, options.subject)
    const funnel = key === undefined ? [] : await readKeyFunnel(running, key)
    const row = key === undefined ? undefined : await readSubject(running, key)
    const bands = bandsOf(checked, row)
    if (row === undefined) {
      const closest = await findClosestKey(running, options.subject)
      const near = closest && { closest: showKey(checked, closest, options.reveal === true) }
      return { run, undecided: false, bands, funnel, ...near }
    }
    const subject = await describe(row, running, opened, options)
    const { undecided } = row
    return { run, ...(subject && { subject }), undecided, bands, funnel }
  } finally {
    await opened.close()
  }
}

function requireKey({ model }: ModelOnBackend, subject: readonly string[]): void {
  const { key } = model.model.subject
  if (subject.length === key.length) return
  throw new ScreenOptionError(
    `Expected ${key.length} key values of ${model.model.id} (${key.join(', ')}), found ${subject.length}.`,
  )
}

async function describe(
  row: SubjectRow<Band | null>,
  running: RunningModel,
  { datasets }: OpenedModel,
  options: ExplainSubjectOptions,
): Promise<SubjectAlone | undefined> {
  const { asOf, language = 'zh', shown = 20, onEvidence } = options
  const reveal = options.reveal === true
  const idOf: IdOf = ({ model: { checked }, key }) =>
    clueId(options.key, checked.source.model.id, keyTexts(checked, key))
  const how = { datasets, reveal, shown, onEvidence, asOf, language, idOf }
  const [subject] = await describeSubjects(running, [row], createJudge(conditionsOf(running)), how)
  return subject
}

const bandsOf = (checked: CheckedModel, row: SubjectRow<Band | null> | undefined): BandDistance[] =>
  checked.bands.map(({ band, from }) => ({
    band,
    from,
    short: Math.max(0, from - (row?.score ?? 0)),
    barred: band === 'A' && row?.identity.grade === 'C',
    needs: checked.source.model.score.bands[band]?.needs ?? null,
  }))

function showKey(checked: CheckedModel, key: readonly Value[], reveal: boolean): string[] {
  const { model } = checked.source
  return keyTexts(checked, key).map((text, i) => {
    const name = model.subject.key[i] ?? ''
    const isText = checked.facts.get(name)?.kind === 'string'
    return reveal || !isText ? text : maskText(text, subjectKind(checked, name), model.privacy)
  })
}
