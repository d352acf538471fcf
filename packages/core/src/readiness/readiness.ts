import type { Band } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { Source } from '../dataset/dataset.ts'
import type { KindName } from '../dataset/kinds/index.ts'
import type { ConceptRun, ModelRun } from '../screen/model-run.ts'

/**
 * What data are good for: which models can run over them, where their rows meet, and why not. Every number counts
 * rows, cells or keys of these data; every text that may tell of someone is masked unless the run reveals it.
 */
export interface Readiness {
  /** The models in the order given, as a screening tells of them: status, what is missing, funnel, counts. */
  readonly models: readonly ModelReadiness[]
  readonly concepts: readonly ConceptRun[]
  /** The datasets that models read and that were delivered, by id. */
  readonly datasets: readonly DatasetReadiness[]
  /** The datasets that models read and nobody delivered, those first that would decide the most. */
  readonly missing: readonly MissingDataset[]
  /**
   * Where keys of two datasets are compared: first where a model expects to find each row, then where it asks whether there are
   * any; of each the pair first of which the least rows meet.
   */
  readonly joins: readonly KeyMatch[]
  /** What would make most keys meet, the best first. */
  readonly repairs: readonly Repair[]
}

/** A model over these data. */
export interface ModelReadiness {
  /** `run`: all its data are there; `degraded`: some signals stay unknown; `cannot`: it judged nobody. */
  readonly can: 'run' | 'degraded' | 'cannot'
  readonly run: ModelRun
  /** What to ask for: datasets, or columns of one, with how many subjects wait for it. */
  readonly asks: readonly Ask[]
  /** Its clues by band; left out where it did not run. */
  readonly clues?: Readonly<Partial<Record<Band, number>>>
}

/** Data that a model lacks. */
export interface Ask {
  readonly dataset: string
  /** Columns that the delivered data lack or in which nothing could be read; the whole dataset where left out. */
  readonly columns?: readonly string[]
  /**
   * `missing`: not delivered; `unreadable`: no cell could be read; `empty`: nothing is written in a column that is compared;
   * `outside`, `whose`: certainly delivered for other days or persons than are needed.
   */
  readonly why: 'missing' | 'unreadable' | 'empty' | 'outside' | 'whose'
  /** Without it the model does not run. */
  readonly isRequired: boolean
  /** Undecided subjects with a signal that it would help to decide. */
  readonly subjects: number
}

/** A dataset that nobody delivered. */
export interface MissingDataset {
  readonly dataset: string
  /** Models that do not run without it, */
  readonly requiredBy: readonly string[]
  /** and that run better with it. */
  readonly helpsTo: readonly string[]
  /** Undecided subjects, summed over models and signals, for which it is wanted. */
  readonly decides: number
}

/** A dataset as it was delivered. */
export interface DatasetReadiness {
  readonly dataset: string
  readonly rows: number
  readonly sources: readonly DeliveredSource[]
  readonly coverage: Coverage
  /** Columns by which rows are told apart or compared, in the order of the catalog. */
  readonly identity: readonly IdentityColumn[]
  /** Months in which other datasets that are compared with it have rows and it covers no day: `2024-03`. */
  readonly blindMonths: readonly BlindMonth[]
}

/** What is told of a source; see {@link Source}. */
export type DeliveredSource = Pick<
  Source,
  'name' | 'format' | 'sha256' | 'office' | 'extracted' | 'coverage' | 'counts'
>

/** How well a column that names someone or something is filled. */
export interface IdentityColumn {
  readonly column: string
  readonly kind: KindName
  /** Rows of the dataset: filled, empty and unreadable ones together. */
  readonly rows: number
  /** Rows with a value. */
  readonly filled: number
  /** Rows whose cell is filled and could not be read. */
  readonly unreadable: number
  readonly empty: number
  /** Of the filled those whose check digit holds; left out where the kind has none. */
  readonly valid?: number
  /** Why cells could not be read, the most frequent first. */
  readonly faults: readonly { readonly fault: KeyFault; readonly cells: number }[]
}

/** A month that a dataset does not cover. */
export interface BlindMonth {
  /** `2024-03` */
  readonly month: string
  /** Rows of other datasets in it. */
  readonly rows: number
}

/** A column of a dataset. */
export interface KeyColumn {
  readonly dataset: string
  readonly column: string
}

/** How well the keys of two columns meet that models compare: rows on the left look for rows on the right. */
export interface KeyMatch {
  readonly left: KeySide
  readonly right: KeySide
  /** Where it is compared. */
  readonly askers: readonly KeyAsker[]
}

/** What compares two columns. */
export interface KeyAsker {
  /** The model, or the concept. */
  readonly model: string
  readonly step: string
  /** Of a `has` or `tally` its column. */
  readonly alias: string
  readonly to: 'one' | 'maybe' | 'many' | 'any' | 'has' | 'tally'
}

/** One direction: how many rows and keys of this column are found in the other. */
export interface KeySide extends KeyColumn {
  /** The step whose rows alone are compared; all rows of the dataset where left out. */
  readonly step?: { readonly model: string; readonly step: string }
  readonly rows: number
  /** Rows with a key. */
  readonly filled: number
  /** Those of them whose key stands in the other column. */
  readonly met: number
  /** Different keys, */
  readonly keys: number
  /** and those of them that stand in the other column. */
  readonly keysMet: number
  /** The first keys that stand nowhere in the other column, masked; three at the most. */
  readonly examples: readonly string[]
  /** Why keys of this column were not found, as far as the data show it, the most frequent first. */
  readonly reasons: readonly Mismatch[]
  /** Keys that were not found, and nothing shows why. */
  readonly unexplained: number
  /** Of how many keys that were not found the reasons were looked for; all where left out. */
  readonly examined?: number
}

/** Why a cell of a key holds no key that can be compared. */
export type KeyFault = 'masked' | 'digits-lost' | 'other'

/** Why keys did not meet. */
export interface Mismatch {
  /**
   * `masked`, `digits-lost`: a cell, here or there, that has not all its digits and may be the key; `spelling`: written
   * otherwise there; `mistyped`: its check digit fails, and one digit or two neighbours make it a number that is there;
   * `outside-period`: its rows lie on days that the other dataset does not cover.
   */
  readonly reason: 'masked' | 'digits-lost' | 'spelling' | 'mistyped' | 'outside-period'
  /** On which side the fault is; of a period neither. */
  readonly at: 'here' | 'there' | 'period'
  /** Cells without a key, or keys, to which it happened. */
  readonly count: number
  /** Those of them of which exactly one key of the other side may be meant: a repair would make them meet. */
  readonly wouldMeet: number
  /** Three at the most, masked: this side's cell, and the other's that may be meant, where there is one. */
  readonly examples: readonly { readonly here: string; readonly there?: string }[]
}

/** What would make keys meet. */
export type Repair =
  | {
      readonly kind: 'mend'
      readonly reason: Mismatch['reason']
      /** Whose cells, or period, are to be mended: whom to ask. */
      readonly of: KeyColumn
      /** With whose keys they would meet then. */
      readonly with: KeyColumn
      readonly wins: number
    }
  | {
      /** Cells of a key that are empty or cannot be read: rows without one belong to nobody. */
      readonly kind: 'fill'
      readonly of: KeyColumn
      /** What is wrong with most of them. */
      readonly fault: KeyFault | 'empty'
      /** The step, and the model or concept, that lose the rows. */
      readonly model: string
      readonly step: string
      /** Rows that are lost there for it, at the most, */
      readonly wins: number
      /** of so many. */
      readonly rows: number
    }
  | {
      /** Another way to join, which models have or could have: what the rows have in common where keys fail. */
      readonly kind: 'fallback'
      readonly of: KeyColumn
      readonly with: KeyColumn
      /** Whether a model compares these already, where the key is not found. */
      readonly isUsed: boolean
      /** The columns of both sides that are alike. */
      readonly by: readonly { readonly left: string; readonly right: string }[]
      /** Rows without a key that was found, for which it finds rows of exactly one key. */
      readonly wins: number
      /** The identity grade that it gives (SEMANTICS 5.16). */
      readonly grade: 'A' | 'B' | 'C'
    }
