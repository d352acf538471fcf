import type { Band, WantedData } from '../clue/clue.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Grade } from '../model/identity.ts'
import type { RunReason } from './run-reason.ts'

/**
 * `ran` · `degraded`: signals unknown for want of data · `not-run`: required data missing ·
 * `failed`: a mistake in the model, or an error while it ran · `suspect-data`: it flags more than its
 * `most`, so its clues are counted and not listed. None silences another.
 */
export type ModelStatus = 'ran' | 'degraded' | 'not-run' | 'failed' | 'suspect-data'

/** What became of one model in a run: always told, also where it found nothing. */
export interface ModelRun {
  /** The id of the model. */
  readonly model: string
  readonly code: string | null
  readonly title: { readonly zh: string; readonly en?: string | undefined }
  /** Version of the pack that it came with. */
  readonly version: string
  /** SHA-256 in hex: of its text, and of the texts of all concepts that it reads. */
  readonly hash: string
  readonly status: ModelStatus
  /** Why it did not run, failed, or could find nobody. */
  readonly reason?: RunReason
  /** Mistakes in the model, and what the backend refuses of it. */
  readonly diagnostics: readonly Diagnostic[]
  /** Datasets, or columns of them, that the model reads and the data lack. */
  readonly missing: readonly { readonly dataset: string; readonly columns?: readonly string[] }[]
  /** Columns that the model reads and of which no cell could be read, though they are filled; left out where there are none. */
  readonly unreadable?: readonly { readonly dataset: string; readonly columns: readonly string[] }[]
  /** What of it is unknown because its data hold tokens in place of numbers; left out where nothing is. */
  readonly tokens?: TokensLost | undefined
  /** The concepts whose steps it reads, directly or not: their funnels come before its own. */
  readonly concepts: readonly string[]
  /** Its steps in their order; empty where it did not run. */
  readonly funnel: readonly StepFunnel[]
  /** Left out where it did not run. */
  readonly counts?: ModelCounts
  /** How long it took, to milliseconds. */
  readonly seconds: number
}

/** What a model cannot compute of data with tokens (SEMANTICS 13.6), and whom to ask. */
export interface TokensLost {
  /** By step the functions that read what a token does not say: `person: id_birth(person_id)`. */
  readonly unknown: readonly string[]
  /** Columns with names of persons, days of birth and free text: left out where numbers are tokens. */
  readonly absent: readonly { readonly dataset: string; readonly columns: readonly string[] }[]
  /** The offices, or else the sources, whose owner can tell. */
  readonly ask: readonly string[]
}

/**
 * What became of one concept in a run: its steps ran once for all models that read them and in which
 * the same identity grade is the least that counts.
 */
export interface ConceptRun {
  readonly concept: string
  /** The least identity grade that counts; not there where all count. */
  readonly atLeast?: Grade
  readonly title: { readonly zh: string; readonly en?: string | undefined }
  readonly version: string
  readonly hash: string
  readonly status: 'ran' | 'failed'
  /** Why it failed, and with it the models over it. */
  readonly reason?: RunReason
  readonly funnel: readonly StepFunnel[]
  /** How long it took, to milliseconds. */
  readonly seconds: number
}

/** Where the rows of a step went. */
export interface StepFunnel {
  readonly step: string
  /** Rows that the step began with. */
  readonly rows: number
  /** What a `split` made these of. */
  readonly split?: SplitCounts
  /** What each join, `has` and `tally` found. */
  readonly joins?: readonly JoinCounts[]
  /** Nodes on too many rows to link them, by the columns of `components` that hold them. */
  readonly hubs?: readonly HubCounts[]
  /** Rows on which `where` is not false, and those of them on which it is unknown. */
  readonly where?: { readonly kept: number; readonly inDoubt: number }
  /** The columns by which rows are gathered, where a group or `spans` does so. */
  readonly key?: readonly string[]
  /** Rows left out of all groups, because a key is unknown. */
  readonly withoutKey?: number
  /** Groups before `keep`, those on which it is not false, and of them unknown. */
  readonly keep?: { readonly rows: number; readonly kept: number; readonly inDoubt: number }
  /** Rows or groups that the step ends with, and those of them in doubt. */
  readonly out: number
  /** Those of them in doubt. */
  readonly outInDoubt: number
}

/** How many rows were split into one for each name. */
export interface SplitCounts {
  /** The column that was added. */
  readonly column: string
  /** The rows before. */
  readonly rows: number
  /** The rows that came of them. */
  readonly names: number
  /** Those of them without a name: for those who are not listed, and of cells that are unknown. */
  readonly unnamed: number
}

/** How many nodes of a column link nothing because they are on more rows than `hub` says. */
export interface HubCounts {
  readonly column: string
  readonly nodes: number
  /** The rows that they are on. */
  readonly rows: number
}

/** How well the rows of a step met those of another table. */
export interface JoinCounts {
  /** Of a `has` or `tally` its column. */
  readonly alias: string
  /** How many rows the model expects for each, or what it asks about them. */
  readonly to: 'one' | 'maybe' | 'many' | 'any' | 'has' | 'tally'
  /** Rows that asked for matching rows. */
  readonly rows: number
  /** Those of them that met none, not even a doubtful one. */
  readonly none: number
  /** Of the others, how many each of several ways to join found, in their order. */
  readonly byWay?: readonly number[]
}

/** How many subjects a model judged, and what it found of them. */
export interface ModelCounts {
  readonly subjects: number
  /** Subjects under the lowest band that unknown signals could lift over it. */
  readonly undecided: number
  /** Others that signals could lift over it whose unknowns are listed apart, */
  readonly apart: number
  /** and those that only signals could whose unknowns are dropped. */
  readonly dropped: number
  /** Which unknown signals keep them undecided, the most frequent first. */
  readonly undecidedBy: readonly UndecidedBy[]
  /** Subjects that would be in a band if no explanation were true of them. */
  readonly explained: number
  /** The explanations that are true of these, the most frequent first. */
  readonly explainedBy: readonly { readonly explanation: string; readonly subjects: number }[]
  /** Clues by band; a band that the model has not is left out. */
  readonly clues: Readonly<Partial<Record<Band, number>>>
  readonly signals: Readonly<Record<string, SignalCounts>>
  readonly explanations: Readonly<Record<string, OutcomeCounts>>
}

/** A signal that is unknown on undecided subjects, and the data that would decide it. */
export interface UndecidedBy {
  readonly signal: string
  readonly subjects: number
  readonly wanted: readonly WantedData[]
}

/**
 * How many subjects a signal came to what outcome on; those to which it does not apply are left
 * out.
 */
export interface SignalCounts extends OutcomeCounts {
  /** Subjects to which it applies, or may: those of the other counts. */
  readonly applicable: number
}

/** How many subjects a signal or an explanation came to what outcome on. */
export interface OutcomeCounts {
  readonly hit: number
  readonly clear: number
  readonly unknown: number
}
