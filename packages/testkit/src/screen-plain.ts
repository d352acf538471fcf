import {
  type Backend,
  type Clue,
  type ClueEvidenceRow,
  type ConceptRun,
  createScreener,
  type Dataset,
  type DatasetDefinition,
  formatDiagnostics,
  type LoadedConcept,
  type LoadedModel,
  type ModelRun,
  type RowObject,
  type ScreenOptions,
  type SubjectAlone,
  type SubjectInShort,
} from '@mingjian/core'
import { observe } from './observe.ts'
import { readSubjects, type ScreenedSubject } from './read-subjects.ts'

/** All that one screening found, also of subjects that are no clue. */
export interface Screened {
  readonly run: Omit<ModelRun, 'seconds'>
  /** What became of the models beside it. */
  readonly beside: readonly Omit<ModelRun, 'seconds'>[]
  readonly concepts: readonly Omit<ConceptRun, 'seconds'>[]
  /** Those of all models. */
  readonly clues: readonly Clue[]
  /** Subjects that the model lists apart. */
  readonly apart: readonly SubjectAlone<null>[]
  /** Undecided subjects of all models. */
  readonly undecided: readonly SubjectInShort<null>[]
  readonly evidence: readonly ClueEvidenceRow[]
  /** Every subject in the order of its key; none where the model did not run. */
  readonly subjects: readonly ScreenedSubject[]
}

/** One model, its data, and the backend to run it on. */
export interface ScreenPlainOptions {
  readonly model: LoadedModel
  /** Others that run with it; none unless told. */
  readonly beside?: readonly LoadedModel[] | undefined
  /** The concepts that it may read; none unless told. */
  readonly concepts?: readonly LoadedConcept[] | undefined
  readonly catalog: readonly DatasetDefinition[]
  /** Rows by id of the catalog. */
  readonly datasets: Readonly<Record<string, Dataset | Iterable<RowObject>>>
  readonly backend: Backend
  /** Declared periods by id of the catalog. */
  readonly coverage?: ScreenOptions['coverage']
  /** The day of the run; {@link testDay} unless told. */
  readonly asOf?: string
  /** Shows names and numbers as they are. True unless told. */
  readonly reveal?: boolean
  readonly language?: ScreenOptions['language']
  /** Doubts what rows that lost their place could change. */
  readonly doubtLost?: boolean
}

/** The key under which tests compute clue ids. */
export const testKey: Uint8Array = new TextEncoder().encode('a fixed key of the tests')

/** The as-of date of tests that state none. */
export const testDay = '2024-06-30'

/**
 * Screens with one model and also reads every subject, through the same run of the backend.
 *
 * @throws Error with the diagnostics of a mistake in the model; what backends throw is passed on.
 *
 * @example
 * const { subjects } = await screenPlain({ model, concepts, catalog, datasets, backend })
 * subjects.length // => 2
 */
export async function screenPlain(options: ScreenPlainOptions): Promise<Screened> {
  const { model, beside = [], concepts = [], catalog } = options
  const { backend, runs } = observe(options.backend)
  const evidence: ClueEvidenceRow[] = []
  const models = [model, ...beside]
  const run = await createScreener({ models, concepts, catalog, backend }).screen({
    datasets: options.datasets,
    ...(options.coverage === undefined ? {} : { coverage: options.coverage }),
    asOf: options.asOf ?? testDay,
    key: testKey,
    reveal: options.reveal ?? true,
    ...(options.language === undefined ? {} : { language: options.language }),
    ...(options.doubtLost === undefined ? {} : { doubtLost: options.doubtLost }),
    threads: 1,
    onEvidence: (rows) => {
      evidence.push(...rows)
    },
  })
  try {
    const clues: Clue[] = []
    for await (const clue of run.clues) clues.push(clue)
    const apart: SubjectAlone<null>[] = []
    for await (const subject of run.apart) apart.push(subject)
    const undecided: SubjectInShort<null>[] = []
    for await (const subject of run.undecided) undecided.push(subject)
    const [rest, ...others] = run.models.map(({ seconds: _, ...each }) => each)
    if (rest === undefined) throw new RangeError('No model was run.')
    const diagnostics = [rest, ...others].flatMap((each) => each.diagnostics)
    if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics))
    const isClosed = rest.status === 'failed' || rest.status === 'suspect-data'
    const started = isClosed ? undefined : runs.find(({ plan }) => plan.model === rest.model)
    const subjects = started === undefined ? [] : await readSubjects(started, model.model)
    const ranConcepts = run.concepts.map(({ seconds: _, ...each }) => each)
    return {
      run: rest,
      beside: others,
      concepts: ranConcepts,
      clues,
      apart,
      undecided,
      evidence,
      subjects,
    }
  } finally {
    await run.close()
  }
}
