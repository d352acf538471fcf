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
} from '@mingjian/core'
import { observe } from './observe.ts'
import { readSubjects, type ScreenedSubject } from './read-subjects.ts'

/** All that one screening found, also of subjects that are no clue. */
export interface Screened {
  readonly run: Omit<ModelRun, 'seconds'>
  readonly concepts: readonly Omit<ConceptRun, 'seconds'>[]
  readonly clues: readonly Clue[]
  /** Subjects that the model lists apart. */
  readonly apart: readonly SubjectAlone<null>[]
  readonly evidence: readonly ClueEvidenceRow[]
  /** Every subject in the order of its key; none where the model did not run. */
  readonly subjects: readonly ScreenedSubject[]
}

export interface ScreenPlainOptions {
  readonly model: LoadedModel
  /** The concepts that it may read; none unless told. */
  readonly concepts?: readonly LoadedConcept[] | undefined
  readonly catalog: readonly DatasetDefinition[]
  /** Rows by id of the catalog. */
  readonly datasets: Readonly<Record<string, Dataset | Iterable<RowObject>>>
  readonly backend: Backend
  /** Declared periods by id of the catalog. */
  readonly coverage?: ScreenOptions['coverage']
  readonly asOf?: string
  readonly reveal?: boolean
}

/** The key under which tests compute clue ids. */
export const testKey: Uint8Array = new TextEncoder().encode('a fixed key of the tests')

/** The as-of date of tests that state none. */
export const testDay = '2024-06-30'

/**
 * Screens with one model and also reads every subject, through the same run of the backend. A
 * mistake in the model is thrown.
 */
export async function screenPlain(options: ScreenPlainOptions): Promise<Screened> {
  const { model, concepts = [], catalog } = options
  const { backend, runs } = observe(options.backend)
  const evidence: ClueEvidenceRow[] = []
  const run = await createScreener({ models: [model], concepts, catalog, backend }).screen({
    datasets: options.datasets,
    ...(options.coverage === undefined ? {} : { coverage: options.coverage }),
    asOf: options.asOf ?? testDay,
    key: testKey,
    reveal: options.reveal ?? true,
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
    const [found] = run.models
    if (found === undefined) throw new RangeError('No model was run.')
    const { seconds: _, ...rest } = found
    if (rest.diagnostics.length > 0) {
      throw new Error(formatDiagnostics(rest.diagnostics))
    }
    const isClosed = rest.status === 'failed' || rest.status === 'suspect-data'
    const started = isClosed ? undefined : runs.find(({ plan }) => plan.model === rest.model)
    const subjects = started === undefined ? [] : await readSubjects(started, model.model)
    const ranConcepts = run.concepts.map(({ seconds: _, ...each }) => each)
    return { run: rest, concepts: ranConcepts, clues, apart, evidence, subjects }
  } finally {
    await run.close()
  }
}
