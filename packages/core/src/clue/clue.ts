import type { ChangedParam } from '../model/changed-param.ts'
import type { EntityName } from '../model/entities.ts'
import type { Grade } from '../model/identity.ts'

/**
 * What a signal says of one subject. `not-applicable`: it is about others. `error` is no finding,
 * and of explanations only the first three are.
 */
export type Outcome = 'hit' | 'clear' | 'unknown' | 'not-applicable' | 'error'

/** The bands into which clues are put, A the highest (SEMANTICS 7.3). */
export type Band = 'A' | 'B' | 'C'

type JsonValue = string | number | boolean | null

/**
 * A fact as JSON: a decimal or date is text, an unknown is null. Where rows in doubt could change
 * it, the range it lies in is beside it; null is an open end. `pending` is the last day up to which
 * an event is known not to have happened.
 */
export type FactJson = JsonValue | RangedJson

/**
 * A fact that rows in doubt could change: its best value, and the range in which the truth lies.
 */
export interface RangedJson {
  readonly value: JsonValue
  /** The smallest value that it may have; null is an open end. */
  readonly low: JsonValue
  /** The largest value that it may have; null is an open end. */
  readonly high: JsonValue
  /** Of an event: the last day up to which it is known not to have happened. */
  readonly pending?: string
}

/**
 * A subject with what was found about it: one line of `clues.jsonl`. To be verified by a human. A
 * clue is in a band; of a subject that is none, the band is null.
 */
export interface Clue<InBand extends Band | null = Band> {
  /** HMAC-SHA-256 of the JSON array of model id and key values, under the office's key, in hex. */
  readonly id: string
  /** The id of the model that found it. */
  readonly model: string
  /** The model's number in the catalogue of models; null where it has none. */
  readonly code: string | null
  /** Version of the model's pack, and SHA-256 of the model's text. */
  readonly version: string
  readonly modelHash: string
  readonly title: { readonly zh: string; readonly en?: string | undefined }
  /** The line of supervision that the model belongs to. */
  readonly line: string
  /** How far the model is: `experimental`, `stable` or `retired`. */
  readonly status: string
  /** The day of the run, `2026-01-31`. */
  readonly asOf: string
  /** Its place among all clues of the run, from 1 (SEMANTICS 8.1). */
  readonly rank: number
  readonly band: InBand
  /** Points, whole and 0 or more (SEMANTICS 7.2). */
  readonly score: number
  /** The score if all unknown explanations were true, at the worst identity grade that may be. */
  readonly minScore: number
  /** The score if all unknown signals were hits. */
  readonly maxScore: number
  /**
   * The money at stake: the fact that the model names, as canonical text in its own unit. Null where
   * it names none, and where it is unknown.
   */
  readonly money: string | null
  /** What the money may be where it is not exact; null ends are open. Null: exact, or no money. */
  readonly moneyRange: { readonly low: string | null; readonly high: string | null } | null
  /** The time limit that the model names; null where it names none. */
  readonly clock: ClueClock | null
  /** The clue of another model that this one is a part of, though `top` may cut it off; else null. */
  readonly partOf: ClueRef | null
  readonly subject: {
    readonly entity: EntityName
    readonly key: readonly string[]
    readonly label: string
    /** The case numbers among its facts, each once: where its file is found. Left out: there are none. */
    readonly cases?: readonly string[]
  }
  /**
   * How sure it is that all rows are of this person or firm, null where that is not graded, and by
   * what they were matched.
   */
  readonly identity: { readonly grade: Grade | null; readonly how: string }
  /** Parameters of the model, and of what it reads, that the office has changed; left out: none. */
  readonly changedParams?: readonly ChangedParam[]
  /** Facts that are values of dated parameters: which applied; left out where there is none. */
  readonly variants?: readonly ClueVariant[]
  /** Records that no fact counts and that may matter (SEMANTICS 8.12); left out where there are none. */
  readonly cautions?: readonly ClueCaution[]
  /** What people have ruled of who is who, on which it rests (SEMANTICS 8.14); left out where nothing was. */
  readonly rulings?: readonly ClueRuling[]
  /** What the model computed of the subject, by name. */
  readonly facts: Readonly<Record<string, FactJson>>
  /** All signals of the model, clear and unknown ones too. */
  readonly signals: readonly ClueSignal[]
  /** The rows of evidence that signals and what is behind them name by their numbers, each once. */
  readonly rows: readonly ShownRow[]
  /** What the rows of signals rest on, by what read it. */
  readonly behind: readonly ClueBehind[]
  /** The innocent explanations that were tried; one that is unknown was not checked. */
  readonly explainedBy: readonly ClueExplanation[]
  /** The articles that the model cites. */
  readonly law: readonly string[]
  /** Where the model finds too much or too little, in a sentence. */
  readonly certainty: string
  /** What to look at next: first explanations that were not checked, then what the model says. */
  readonly nextChecks: readonly string[]
  /** Documents and data to ask for (SEMANTICS 8.8). */
  readonly requests: readonly ClueRequest[]
  /** All smallest sets of hits without which it would be none (SEMANTICS 8.6). */
  readonly wouldClear: readonly ClueClearing[]
}

/** The last day on which something can be done about the subject. */
export interface ClueClock {
  /** Null where it is unknown, or doubt could move it. */
  readonly lastDay: string | null
  /** Where doubt could move it, the days that it lies between; a null end is open. */
  readonly range: { readonly earliest: string | null; readonly latest: string | null } | null
  /** Whether it lies before the day of the run; null where that is not known. */
  readonly lapsed: boolean | null
  /** Which time limit it is, as the model says. */
  readonly why: string
}

/** What to ask for: as the model says, or because a signal is unknown for want of data. */
export type ClueRequest = DocumentRequest | DataRequest

/** A document that the model names. */
export interface DocumentRequest {
  readonly kind: 'document'
  /** The office that has it. */
  readonly to: string
  readonly document: string
  /** What it is asked about: the values of a column on the rows of the subject; null: the subject. */
  readonly of: {
    readonly step: string
    readonly column: string
    /** The first of them in order, masked as everything else. */
    readonly values: readonly string[]
    /** How many there are. */
    readonly count: number
  } | null
  /** The unknown signals that it would decide; none where it is asked for anyway. */
  readonly signals: readonly string[]
  /** The request in a sentence. */
  readonly says: string
}

/** Data that could decide signals which are unknown. */
export interface DataRequest extends WantedData {
  readonly kind: 'data'
  /** The signals that the data would decide. */
  readonly signals: readonly string[]
  /** The request in a sentence. */
  readonly says: string
}

/** Data that something unknown waits for. */
export interface WantedData {
  /** Id of the catalog. */
  readonly dataset: string
  readonly reason: WantReason
  /** The columns that are read. */
  readonly columns: readonly string[]
  /** The first records whose cells are unknown, where these are known to be it. */
  readonly records?: readonly WantedRecord[]
  /** Of `not-covered` the days that are asked about and lie outside, where they are known. */
  readonly days?: WantedDays
  /** Of `not-covered` the column that says whose rows the sources hold, where they may lack those of who is asked about. */
  readonly whose?: string
  /** Of `rows-lost` how many rows may be anybody's. */
  readonly lost?: WantedLost
  /** Of `grade-below` the identity grade that the match has, and the least that counts. */
  readonly grade?: WantedGrade
}

/** An identity grade under the least that counts in a model. */
export interface WantedGrade {
  readonly found: Grade
  readonly least: Grade
}

/** Rows that lost their place; one may be among several of the counts. */
export interface WantedLost {
  /** Records that were rejected. */
  readonly rejected: number
  /** By column the rows that lack its cell. */
  readonly lacking: Readonly<Record<string, number>>
}

/** Data that something unknown waits for, and a sentence that says so. */
export interface WantedReason extends WantedData {
  readonly says: string
}

/** Days from the first to the last, both included; null: no end that is known. */
export interface DayRange {
  readonly from: string | null
  readonly to: string | null
}

/** All days from the first to the last, or some of them. */
export interface WantedDays extends DayRange {
  /** Where it is not all of them: the periods that are meant, in their order; empty where these are more than three. */
  readonly apart?: readonly DayRange[]
}

/** A record: the name of its source, and its number in it. */
export interface WantedRecord {
  readonly source: string
  readonly row: number
}

/**
 * `absent`: no source was given · `columns-absent`: its sources lack the columns · `rows-lost`: rows
 * that lost their place may be anybody's, and are doubted · `not-covered`:
 * rows may lie outside of what the sources cover · `pending`: an event may have happened since the
 * data were extracted · `unmatched`: a row finds none, or several, of its rows · `cells-unknown`:
 * cells are empty or could not be read. Of these last four none is certain: a cell may be unknown in
 * each of them. No data are missing where it is `grade-below`: rows match, with an identity grade under
 * the least that counts · `no-value`: all is known from which an expression is computed that has no
 * value, as a `case` without `else`.
 */
export type WantReason =
  | 'absent'
  | 'columns-absent'
  | 'rows-lost'
  | 'not-covered'
  | 'pending'
  | 'unmatched'
  | 'cells-unknown'
  | 'grade-below'
  | 'no-value'

/** Which value of a dated parameter applied to a subject. */
export interface ClueVariant {
  readonly param: string
  readonly fact: string
  /** Null where it is unknown, or lies in a range. */
  readonly value: JsonValue
  /** The first day on which it counts: several where the parameter had the value several times. */
  readonly from: readonly string[]
}

/** Records of a dataset that may be of the subject, or are, and that its facts did not count. */
export interface ClueCaution {
  /**
   * `no-number`: they have its name and no number, so nobody knows whose they are · `ends-first`: they have
   * its number and end before they begin, so that they happen on no day · `same-name`: it is matched by a name that they
   * give to several numbers, so that what was matched may be any of theirs.
   */
  readonly kind: 'no-number' | 'ends-first' | 'same-name'
  /** Id of the catalog. */
  readonly dataset: string
  readonly records: number
  /** The different numbers that they give to the name; left out of other cautions. */
  readonly numbers?: number
  /** The first of them; none where they are counted alone. */
  readonly first: readonly WantedRecord[]
  /** The caution in a sentence. */
  readonly says: string
}

/** What somebody has ruled of who is who. */
export interface ClueRuling {
  readonly ruling: 'same' | 'different'
  readonly by: string
  /** The day of it, `2026-03-05`. */
  readonly on: string
  /** The reason, long numbers in it masked. */
  readonly why: string
  readonly file: string
  readonly line: number
  /** How many records of the evidence were read otherwise for it. */
  readonly records: number
  /** The ruling in a sentence. */
  readonly says: string
}

/** Names a clue of the same run. */
export interface ClueRef {
  readonly model: string
  readonly clue: string
}

/** A smallest set of signals without which the subject would be no clue. */
export interface ClueClearing {
  readonly signals: readonly string[]
  /** For each number that one of them compares: what was found, the bound, and found less bound. */
  readonly distances: readonly {
    readonly signal: string
    readonly fact: string
    readonly operator: string
    readonly found: string | number
    readonly bound: string | number
    readonly distance: string | number
    readonly says: string
  }[]
  /** All of it in a sentence. */
  readonly says: string
}

/** A signal of the model on the subject: what it came to, in words, and the rows behind it. */
export interface ClueSignal {
  readonly id: string
  readonly outcome: Outcome
  readonly strength: 'strong' | 'medium' | 'weak'
  /** The points of the signal, where it is a hit and the best of its family. */
  readonly weight: number
  /** The points that this signal adds: 0 where another of its family counts. */
  readonly counted: number
  readonly family: string
  /** The sentence of the model with the values filled in. */
  readonly says: string
  /** Where it is unknown, what leaves it so, as far as data could decide it (SEMANTICS 8.11). */
  readonly wanted?: readonly WantedReason[]
  /** The comparisons that tell whether it applies; left out where it applies to all subjects. */
  readonly only?: readonly ClueCondition[]
  /** The comparisons of its condition. */
  readonly conditions: readonly ClueCondition[]
  readonly evidence: ClueEvidence
}

/** An innocent explanation that the model tried: a hit lowers the score (SEMANTICS 7.2). */
export interface ClueExplanation {
  readonly id: string
  readonly outcome: Outcome
  /** The points that a hit takes away. */
  readonly lowers: number
  /** The sentence of the model with the values filled in. */
  readonly says: string
  readonly conditions: readonly ClueCondition[]
}

/** One comparison with what was wanted and what was found. */
export interface ClueCondition {
  readonly fact: string
  readonly operator: string
  /** What the fact is compared with: a value, a list of them, or another fact. */
  readonly value: JsonValue | readonly JsonValue[] | { readonly fact: string }
  /** The parameter that the value comes from. */
  readonly param?: string
  /** What the subject's fact is. */
  readonly found: FactJson
  readonly outcome: Outcome
}

/** The rows of the step that shows a signal. */
export interface ClueEvidence {
  readonly step: string
  /** How many rows there are; all of them go to the evidence file. */
  readonly rows: number
  /** How many of them are in doubt. */
  readonly inDoubt: number
  /** The numbers of the first of them, which stand among the rows of the clue. */
  readonly shown: readonly number[]
}

/** Rows that values of other rows of evidence rest on. */
export interface ClueBehind {
  /** The step or dataset whose rows they are. */
  readonly table: string
  /** What read them, as in {@link Behind}. */
  readonly by: string | null
  /** The step whose rows rest on them. */
  readonly of: string
  readonly rows: number
  readonly inDoubt: number
  /** The numbers of the first of them, which stand among the rows of the clue. */
  readonly shown: readonly number[]
}

/** A row of evidence as the clue shows it: of one that it shows already only where that stands. */
export type ShownRow = EvidenceRow | RepeatedRow

/** A row that was read again: its records and values are those of the row `same`. */
export type RepeatedRow = Pick<EvidenceRow, 'no' | 'table' | 'behind'> & { readonly same: number }

/**
 * A row that a number rests on, once for each that it is behind: where it stands and the columns
 * that the model reads.
 */
export interface EvidenceRow {
  /** Its number among all rows of evidence of the clue, from 1. */
  readonly no: number
  /** The step or dataset of the model whose row it is; `<step>.rows` are the rows that a group reads. */
  readonly table: string
  /** What rests on it; null: it is evidence of a signal, and no number rests on it. */
  readonly behind: Behind | null
  /** The number at which the same row stands already: what is behind the row, is behind that. */
  readonly same?: number
  /** The record that it stands for; null where a group made it. */
  readonly dataset: string | null
  /** The name of the source that the record stands in. */
  readonly source: string | null
  /** The number of the record there, from 1. */
  readonly row: number | null
  /** The records that joins put beside it. */
  readonly joined: readonly JoinedRecord[]
  /** It is in doubt whether it is there. */
  readonly inDoubt?: true
  /** Of each value that rests on rows which are not there, or may not all be. */
  readonly coverage: readonly RowCoverage[]
  /** The columns that the model reads, masked unless the run reveals them. */
  readonly values: Readonly<Record<string, FactJson>>
}

/** The value that rests on a row. */
export interface Behind {
  /**
   * The number of the row that shows it; 0 is the subject with its facts. Null: all rows of a window
   * that are alike in its `by`.
   */
  readonly row: number | null
  /**
   * The `has` or `tally`, the alias of a join, the step that was read, or the window; null: all
   * columns that a group computes.
   */
  readonly by: string | null
  /** It is in doubt whether the row is one of those that it rests on. */
  readonly inDoubt?: true
}

/** A record that a join put beside a row. */
export interface JoinedRecord {
  /** The name of the join in the model. */
  readonly alias: string
  readonly dataset: string
  readonly source: string
  /** The number of the record in its source. */
  readonly row: number
  /** Which of several conditions found it, from 1. */
  readonly way?: number
}

/** What the sources of a dataset cover, and whether that is all that a value asks about. */
export interface RowCoverage {
  /** The `has` or `tally` that rests on it, or of a join `<alias>.found`. */
  readonly column: string
  readonly dataset: string
  /** First day that is covered; null: no end. */
  readonly from: string | null
  /** Last day that is covered; null: no end. */
  readonly to: string | null
  /** The column that says whose rows the dataset holds; null: everybody's. */
  readonly whose: string | null
  /** Nobody declared the period: it goes from the first to the last date in the data. */
  readonly assumed?: true
  /** There was no source. */
  readonly nothing?: true
  /** Whether it holds all that is asked: then what is not found there is not there. */
  readonly holds: boolean
  /**
   * Rows of the dataset that lack the only key by which it is asked: any of them may be one that was
   * not found. Left out where there is none, or where several keys are asked.
   */
  readonly withoutKey?: number
}

/** A row of the complete evidence of a clue. */
export interface ClueEvidenceRow extends EvidenceRow {
  /** The id of the clue. */
  readonly clue: string
  /** The signals whose evidence it is. */
  readonly signals: readonly string[]
}
