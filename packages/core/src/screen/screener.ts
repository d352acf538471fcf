import type { Backend, BackendProgress } from '../backend.ts'
import type { Clue, ClueEvidenceRow } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Dataset, Reject } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { RowObject } from '../dataset/from-rows.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { SubjectAlone, SubjectInShort } from './describe-subjects.ts'
import type { ConceptRun, ModelRun } from './model-run.ts'

/** The rules of a screener, and where they run. */
export interface ScreenerOptions {
  readonly models: readonly LoadedModel[]
  /** The concepts that models may read; none unless told. */
  readonly concepts?: readonly LoadedConcept[]
  /** The datasets that models may read. */
  readonly catalog: readonly DatasetDefinition[]
  readonly backend: Backend
}

/** Screens data with a fixed set of models, any number of times. */
export interface Screener {
  /**
   * Runs all models over the data of the options. It rejects with a {@link ScreenOptionError} for
   * wrong options and with the error of an adapter or backend; a mistake in a model is told in its
   * {@link ModelRun}.
   */
  screen(options: ScreenOptions): Promise<ScreenRun>
}

/** Rows of one dataset as a program hands them over. */
export type InputRows = Iterable<RowObject> | AsyncIterable<RowObject>

/** Data, and what a backend is told about reading them. */
export interface DataOptions {
  /** By id of the catalog: a dataset of an adapter, or plain rows. */
  readonly datasets: Readonly<Record<string, Dataset | InputRows>>
  /**
   * By id of the catalog: the period that the data cover, `2026-01-31` or null for no end. Where it
   * is left out, it is taken from the earliest to the latest date in the data.
   */
  readonly coverage?: Readonly<Record<string, { from: string | null; to: string | null }>>
  /**
   * Hears every record that is left out because it repeats another one (SEMANTICS 2.4), and what
   * could not be read of plain rows; an adapter tells of its own.
   */
  readonly onReject?: (reject: Reject) => void
  /** The day of the run, `2026-01-31`: what models see as `as_of`. */
  readonly asOf: string
  /** Shows names and identity numbers as they are. */
  readonly reveal?: boolean
  /**
   * Whether what rows that lost their place could change is unknown (SEMANTICS 5.22): of data with
   * rejected records, or with rows that lack a key, then only what stands whosever these rows are is
   * certain. Unless told such rows are counted, and take nobody's certainty.
   */
  readonly doubtLost?: boolean
  /** Stops the run. */
  readonly signal?: AbortSignal
  /** How many threads the backend may use; it decides by itself where left out. */
  readonly threads?: number
  /** Memory limit of the backend in bytes. */
  readonly memory?: number
  readonly onProgress?: (progress: BackendProgress) => void
}

/** How clues are written. */
export interface ClueOptions {
  /** The office's key: clue ids are HMACs under it. At least 16 bytes. */
  readonly key: Uint8Array
  /** Language of sentences. */
  readonly language?: 'zh' | 'en'
  /** Evidence rows shown on a clue for each signal; 20 unless told. */
  readonly shown?: number
  /** Receives every row of evidence of the clues, in batches, before its clue is yielded. */
  readonly onEvidence?: (rows: readonly ClueEvidenceRow[]) => void | Promise<void>
}

/** The data of a run, its day, and how its clues are written. */
export interface ScreenOptions extends DataOptions, ClueOptions {
  /**
   * Whether what becomes of the rows of each step is counted; unless told it is. Without it nothing is
   * computed for it, `funnel` of models and concepts is empty, and of a model without subjects nobody
   * tells where its rows were lost: for checks of single subjects that run again and again.
   */
  readonly funnel?: boolean
  /** At most so many clues, over all models. */
  readonly top?: number
  /** At most so many undecided subjects of each model in {@link ScreenRun.undecided}; 1000 unless told. */
  readonly undecided?: number
}

/** What a run found. Read `clues` to its end once, then `close`. */
export interface ScreenRun {
  /** What became of each model, in the order given. Complete before the first clue. */
  readonly models: readonly ModelRun[]
  /** What became of each concept that they read, those that others read first. */
  readonly concepts: readonly ConceptRun[]
  /** By id of the catalog: the period that each dataset was taken to cover. */
  readonly coverage: Readonly<Record<string, Coverage>>
  /**
   * The clues of all models in rank order.
   * @throws JudgementError where the two judges differ: no clue of the run is to be used.
   */
  readonly clues: AsyncIterable<Clue>
  /**
   * The subjects that models list apart (SEMANTICS 7.7), described as clues are: model by model, by
   * their keys. Their rows of evidence do not go to `onEvidence`.
   */
  readonly apart: AsyncIterable<SubjectAlone<null>>
  /**
   * The undecided subjects (SEMANTICS 7.3), described as clues are but for their rows: model by model,
   * those that may reach the highest score first. At most so many of each as the options say: the counts
   * of {@link ModelRun} tell how many there are.
   */
  readonly undecided: AsyncIterable<SubjectInShort<null>>
  /** Lets go of what the backend holds: also where an error ended `clues`. */
  close(): Promise<void>
}
