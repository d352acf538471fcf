import type { CheckedModel } from '../check/checked-model.ts'
import type { Band } from '../clue/clue.ts'
import { clueId } from '../clue/clue-id.ts'
import { createJudge } from '../clue/judge.ts'
import { checkCount, checkKey } from './check-options.ts'
import { describeSubjects, type SubjectAlone } from './describe-subjects.ts'
import { findKeysLabelled } from './find-by-label.ts'
import { findClosestSubject, findNamed, labelsOf, type NamedSubject } from './find-subject.ts'
import { conditionsOf } from './judge-again.ts'
import { keepKeyed, readKeyFunnel } from './key-funnel.ts'
import { findLostRows, type LostRows, nameOfStep } from './lost-rows.ts'
import { createFactMask } from './mask-fact.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'
import { type ModelOnBackend, type OpenedModel, openModel } from './open-model.ts'
import type { IdOf } from './read-part-of.ts'
import { readSubject, type SubjectRow } from './read-subjects.ts'
import type { RunningModel } from './running-model.ts'
import type { ClueOptions, DataOptions } from './screener.ts'
import { keyTexts, parseKey, splitKey } from './subject-key.ts'

/** Whom to explain, over which data, and how it is written. */
export interface ExplainSubjectOptions extends DataOptions, ClueOptions {
  /**
   * Who is asked about: the key as text (the values of several columns between " / "), or the label,
   * as in the data.
   */
  readonly subject: string
  /** Which of several subjects of this label, in the order of their keys, from 1. */
  readonly nth?: number
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
  /** Where there is no such subject: the step that lost its rows, and by which condition; */
  readonly lost?: LostRows
  /** and the one that is written most like it. */
  readonly closest?: ShownSubject
  /** Where the label is that of several: all of them, in the order of their keys. */
  readonly several?: readonly ShownSubject[]
}

/** A subject as it may be shown: masked unless revealed. */
export interface ShownSubject {
  /** Its key values as canonical text. */
  readonly key: readonly string[]
  readonly label: string
}

/** How far a subject is from a band. */
export interface BandDistance {
  readonly band: Band
  /** The points that the band begins with. */
  readonly from: number
  /**
   * The points that the subject lacks; 0 where it has enough, all of `from` where there is no such
   * subject.
   */
  readonly short: number
  /** Whether the subject's identity grade keeps it out, however many points it has. */
  readonly barred: boolean
  /** What the band asks for besides the points, as the model writes it. */
  readonly needs: string | null
}

/**
 * Runs one model and explains one of its subjects, clue or not: each signal with what was wanted
 * and found, the score, and the distance to each band; or where its rows were lost. A subject that
 * there is not is no error: `subject` is left out.
 *
 * @throws {@link ScreenOptionError} for a day, an office's key or a number that is none, and for
 * data that the catalog lacks; what backends and adapters throw is passed on.
 *
 * @example
 * const on = { model, concepts, catalog, backend: memory() }
 * const found = await explainSubject(on, { datasets, asOf: '2026-01-31', key, subject: '乙公司' })
 * found.bands.map(({ band, short }) => [band, short]) // => [['A', 40], ['C', 1]]
 */
export async function explainSubject(
  on: ModelOnBackend,
  options: ExplainSubjectOptions,
): Promise<SubjectExplanation> {
  checkKey(options.key)
  checkCount('shown', options.shown)
  checkCount('nth', options.nth)
  const opened = await openModel(on, options, keepKeyed)
  try {
    const { run, running } = opened
    if (running === undefined || run.status === 'failed') {
      return { run, undecided: false, bands: [], funnel: [] }
    }
    const { checked } = running
    const show = (named: NamedSubject) => showSubject(checked, named, options.reveal === true)
    const named = await findNamed(running, options.subject)
    const chosen = named.length === 1 ? named[0] : named[(options.nth ?? 0) - 1]
    if (chosen === undefined && named.length > 1) {
      return { run, undecided: false, bands: [], funnel: [], several: named.map(show) }
    }
    const parts = splitKey(checked, options.subject)
    const written = chosen?.key ?? parseKey(checked, parts)
    let funnel = written === undefined ? [] : await readKeyFunnel(running, written)
    if (chosen === undefined && !funnel.some(({ rows, out }) => rows + out > 0)) {
      // The name of somebody whose rows a step lost, before there was a subject to find.
      const keys = await findKeysLabelled(running, labelsOf(checked, options.subject))
      const lost = keys.length === 1 ? keys[0] : keys[(options.nth ?? 0) - 1]
      if (lost === undefined && keys.length > 1) {
        const several = keys.map((key) => show({ key, label: options.subject }))
        return { run, undecided: false, bands: [], funnel: [], several }
      }
      if (lost !== undefined) funnel = await readKeyFunnel(running, lost)
    }
    const row = chosen && (await readSubject(running, chosen.key))
    const bands = bandsOf(checked, row)
    if (row === undefined) {
      const closest = await findClosestSubject(running, options.subject)
      const near = closest && { closest: show(closest) }
      const lost = findLostRows(checked, (placed) =>
        funnel.find(({ step }) => step === nameOfStep(placed)),
      )
      return { run, undecided: false, bands, funnel, ...near, ...(lost && { lost }) }
    }
    const subject = await describe(row, running, opened, options)
    const { undecided } = row
    return { run, ...(subject && { subject }), undecided, bands, funnel }
  } finally {
    await opened.close()
  }
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

function showSubject(
  checked: CheckedModel,
  { key, label }: NamedSubject,
  reveal: boolean,
): ShownSubject {
  const { subject } = checked.source.model
  const mask = createFactMask(checked, label)
  const show = (name: string, text: string) =>
    reveal || checked.facts.get(name)?.kind !== 'string' ? text : mask(name, text)
  return {
    key: keyTexts(checked, key).map((text, i) => show(subject.key[i] ?? '', text)),
    label: show(subject.label, label),
  }
}
