import type { CheckedModel } from '../check/checked-model.ts'
import type { Band } from '../clue/clue.ts'
import { clueId } from '../clue/clue-id.ts'
import { createJudge } from '../clue/judge.ts'
import { noCauses } from './causes.ts'
import { checkCount, checkKey } from './check-options.ts'
import { describeSubjects, type SubjectAlone } from './describe-subjects.ts'
import { findLost } from './find-by-label.ts'
import { findKeylessNamed, type KeylessRows } from './find-keyless-named.ts'
import { findPrinted } from './find-printed.ts'
import { findClosestSubject, findNamed, type NamedSubject } from './find-subject.ts'
import { conditionsOf, judgeAgain } from './judge-again.ts'
import { keepKeyed, readKeyFunnel } from './key-funnel.ts'
import { findLostRows, type LostRows, nameOfStep } from './lost-rows.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'
import { type ModelOnBackend, type OpenedModel, openModel } from './open-model.ts'
import { readCauses } from './read-causes.ts'
import type { IdOf } from './read-part-of.ts'
import { readSubject, type SubjectRow } from './read-subjects.ts'
import { readUnmet, type UnmetRow } from './read-unmet.ts'
import type { RunningModel } from './running-model.ts'
import type { ClueOptions, DataOptions } from './screener.ts'
import { type ShownSubject, showSubject } from './show-subject.ts'
import { keyTexts, parseKey, splitKey } from './subject-key.ts'
import { type Waiting, waitingOf } from './waiting-of.ts'

/** Whom to explain, over which data, and how it is written. */
export interface ExplainSubjectOptions extends DataOptions, ClueOptions {
  /**
   * Who is asked about: the key as text (the values of several columns between " / ", or one of them) or the
   * label, as in the data or as outputs print them masked; or the first 6 signs or more of the id of the clue.
   */
  readonly subject: string
  /** Which of several subjects of this label, with this part of a key, or that are masked alike, in the order of their keys, from 1. */
  readonly nth?: number
}

/** Why a subject is a clue, or is none. */
export interface SubjectExplanation {
  /** What became of the model: where it could not run, nothing is known of the subject. */
  readonly run: ModelRun
  /** The subject as a clue is described, its band null where it reaches none; undefined: no such subject. */
  readonly subject?: SubjectAlone
  /** What everything of the subject waits for that is not certain. */
  readonly waiting: readonly Waiting[]
  /** Whether unknown signals could make a clue of a subject that is none. */
  readonly undecided: boolean
  /** The bands, from the highest, and how many points the subject lacks for each. */
  readonly bands: readonly BandDistance[]
  /** The rows with this key in each step that holds the key columns. */
  readonly funnel: readonly StepFunnel[]
  /**
   * Where there is no such subject: the step that lost its rows, by which condition, and of the first of
   * them what of it they did not meet;
   */
  readonly lost?: LostRows & { readonly unmet: readonly UnmetRow[] }
  /** the rows that have the name and no key, where there are no others; */
  readonly keyless?: KeylessRows
  /** and the one that is written most like it. */
  readonly closest?: ShownSubject
  /** Where several have the label, share a part of the key, or are masked alike: all of them, in the order of their keys. */
  readonly several?: readonly ShownSubject[]
}

/** Lost rows of which it is told what they did not meet. */
const mostUnmet = 5

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
      return { run, waiting: [], undecided: false, bands: [], funnel: [] }
    }
    const { checked } = running
    const show = (named: NamedSubject) => showSubject(checked, named, options)
    const masked = (named: NamedSubject) => showSubject(checked, named, { key: options.key })
    const written = await findNamed(running, options.subject)
    const named = written.length > 0 ? written : await findPrinted(running, options.subject, masked)
    const chosen = named.length === 1 ? named[0] : named[(options.nth ?? 0) - 1]
    if (chosen === undefined && named.length > 1) {
      return { run, waiting: [], undecided: false, bands: [], funnel: [], several: named.map(show) }
    }
    const parts = splitKey(checked, options.subject)
    let looked = chosen?.key ?? parseKey(checked, parts)
    let funnel = looked === undefined ? [] : await readKeyFunnel(running, looked)
    if (chosen === undefined && !funnel.some(({ rows, out }) => rows + out > 0)) {
      // Somebody whose rows a step lost, before there was a subject to find; or whose label is unknown,
      // though the rows have it.
      const others = await findLost(running, options.subject)
      const lost = others.length === 1 ? others[0] : others[(options.nth ?? 0) - 1]
      if (lost === undefined && others.length > 1) {
        const several = others.map(show)
        return { run, waiting: [], undecided: false, bands: [], funnel: [], several }
      }
      if (lost !== undefined) {
        looked = lost.key
        funnel = await readKeyFunnel(running, lost.key)
      }
    }
    const row = looked && (await readSubject(running, looked))
    const bands = bandsOf(checked, row)
    if (row === undefined) {
      const closest = await findClosestSubject(running, options.subject)
      const near = closest && { closest: show(closest) }
      const lost = findLostRows(checked, (placed) =>
        funnel.find(({ step }) => step === nameOfStep(placed)),
      )
      const how = { datasets: opened.datasets, reveal: options.reveal === true, limit: mostUnmet }
      const unmet =
        lost === undefined || looked === undefined
          ? []
          : await readUnmet(running, lost, { ...how, key: looked })
      const where = lost && { lost: { ...lost, unmet } }
      const isSeen = funnel.some(({ rows, out }) => rows + out > 0)
      const keyless = isSeen
        ? undefined
        : await findKeylessNamed(running, options.subject, opened.datasets)
      const named = keyless && { keyless }
      return { run, waiting: [], undecided: false, bands, funnel, ...near, ...where, ...named }
    }
    const { subject, waiting } = await describe(row, running, opened, options)
    const { undecided } = row
    return { run, ...(subject && { subject }), waiting, undecided, bands, funnel }
  } finally {
    await opened.close()
  }
}

async function describe(
  row: SubjectRow<Band | null>,
  running: RunningModel,
  { datasets }: OpenedModel,
  options: ExplainSubjectOptions,
): Promise<Pick<SubjectExplanation, 'subject' | 'waiting'>> {
  const { asOf, language = 'zh', shown = 20, onEvidence } = options
  const reveal = options.reveal === true
  const idOf: IdOf = ({ model: { checked }, key }) =>
    clueId(options.key, checked.source.model.id, keyTexts(checked, key))
  const how = { datasets, reveal, shown, onEvidence, asOf, language, idOf }
  const judge = createJudge(conditionsOf(running))
  const [subject] = await describeSubjects(running, [row], judge, how)
  const causes = (await readCauses(running, [row], datasets)).get(row) ?? noCauses
  const waiting = waitingOf(row, await judgeAgain(row, idOf(row), judge), causes)
  return { ...(subject && { subject }), waiting }
}

const bandsOf = (checked: CheckedModel, row: SubjectRow<Band | null> | undefined): BandDistance[] =>
  checked.bands.map(({ band, from }) => ({
    band,
    from,
    short: Math.max(0, from - (row?.score ?? 0)),
    barred: band === 'A' && row?.identity.grade === 'C',
    needs: checked.source.model.score.bands[band]?.needs ?? null,
  }))
