import type { Dataset } from '../dataset/dataset.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import type { KindName } from '../dataset/kinds/index.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { Condition } from '../model/condition.ts'
import type { Grade } from '../model/identity.ts'
import type { Typed, TypedLiteral, Variant } from '../model/typed.ts'
import type { Span } from '../values/span.ts'
import type { Type } from '../values/type.ts'
import type { WrittenPart } from './checker.ts'

/** What steps read by name. */
export interface Tables {
  readonly datasets: ReadonlyMap<string, CheckedDataset>
  /** Steps of concepts, by the names that they have here. */
  readonly borrowed: ReadonlyMap<string, BorrowedStep>
  readonly steps: ReadonlyMap<string, CheckedStep>
}

/** What a concept and a model have in common: parameters, and steps over datasets. */
export interface CheckedSteps extends Tables {
  readonly id: string
  readonly params: ReadonlyMap<string, readonly TypedLiteral[]>
  /** What its expressions compare, as it was written. */
  readonly written: readonly WrittenPart[]
  /** SHA-256 in hex: of the text, and of the texts of all concepts that it reads. */
  readonly hash: string
}

/** A concept whose names are resolved and whose types are known. */
export interface CheckedConcept extends CheckedSteps {
  readonly source: LoadedConcept
}

/** A model whose names are resolved and whose types are known: all that the compiler needs. */
export interface CheckedModel extends CheckedSteps {
  readonly source: LoadedModel
  /** Parameters that sentences show: its own, and those of concepts. */
  readonly shown: ReadonlyMap<string, readonly TypedLiteral[]>
  readonly facts: ReadonlyMap<string, Type>
  /** How persons and firms are told apart; undefined where the subject's entity has no grade. */
  readonly identity: CheckedIdentity | undefined
  /** What the text of each fact is, for masking. */
  readonly factKinds: ReadonlyMap<string, KindName>
  /** Facts that are values of dated parameters. */
  readonly variants: VariantColumns
  /** The last day of the model's clock, over facts. */
  readonly clock: Typed | undefined
  readonly signals: readonly CheckedSignal[]
  readonly explanations: readonly CheckedExplanation[]
  readonly requests: readonly CheckedRequest[]
  readonly bands: readonly CheckedBand[]
}

/** What the values in a column may be: the kinds of the dataset columns that they came from. */
export type ColumnKinds = ReadonlyMap<string, ReadonlySet<KindName>>

export interface CheckedIdentity {
  /** Rows matched at a lower grade are in doubt. */
  readonly atLeast: Grade
  /** By step the kinds of its columns while its rows are single rows. */
  readonly kinds: ReadonlyMap<string, ColumnKinds>
}

/** Columns that hold values of a dated parameter, and all its values. */
export type VariantColumns = ReadonlyMap<string, readonly Variant[]>

export interface CheckedDataset {
  readonly definition: DatasetDefinition
  readonly need: 'required' | 'helpful'
  /** Its rows where they are written in the model: they are always there, and all there is. */
  readonly written?: Dataset
}

/** A step of a concept that a model, or another concept, reads as its own. */
export interface BorrowedStep {
  readonly concept: CheckedConcept
  readonly step: CheckedStep
  readonly need: 'required' | 'helpful'
}

/**
 * A step of a model or concept with every name resolved and every expression typed; what the step
 * does not do is undefined, or empty where it is a list.
 */
export interface CheckedStep {
  readonly name: string
  /** The table that it starts from; of a union the first one. */
  readonly from: TableName
  readonly union: CheckedUnion | undefined
  readonly split: CheckedSplit | undefined
  readonly joins: readonly CheckedJoin[]
  readonly matches: readonly CheckedMatch[]
  readonly derive: readonly NamedTyped[]
  readonly where: Typed | undefined
  readonly spans: CheckedSpans | undefined
  readonly components: CheckedComponents | undefined
  readonly windows: readonly CheckedWindow[]
  readonly pick: CheckedPick | undefined
  readonly group: readonly string[] | undefined
  readonly select: readonly NamedTyped[]
  readonly keep: Typed | undefined
  /** The columns of its rows before windows and group. */
  readonly rowColumns: ReadonlyMap<string, Type>
  /** Columns that a join to several rows repeats, and its alias. */
  readonly repeated: ReadonlyMap<string, string>
  /** The columns that the step ends with. */
  readonly columns: ReadonlyMap<string, Type>
}

/** A table that a step reads: a dataset, an earlier step, or a step of a concept. */
export type TableName =
  | { readonly dataset: string }
  | { readonly step: string }
  | { readonly borrowed: string }

/** The rows of several tables, one behind the other, with columns that each of them has or is given. */
export interface CheckedUnion {
  readonly of: readonly TableName[]
  readonly columns: readonly string[]
  /** For each table the columns that it calls otherwise or computes, over its own columns. */
  readonly written: readonly ReadonlyMap<string, Typed>[]
  /** The columns that are the date of each table, and its last day. */
  readonly date: string | undefined
  readonly until: string | undefined
}

/** A row for each name in a column that holds several. */
export interface CheckedSplit {
  /** The column that is added. */
  readonly name: string
  readonly of: string
}

/** How the rows of another table are found for a row: equal keys, and a condition on the pair. */
export interface CheckedOn {
  readonly keys: readonly { readonly left: Typed; readonly right: string }[]
  /** Over columns of the step and `<alias>.<column>`. */
  readonly condition: Typed | undefined
  /** Of a way by names the numbers by which ways before it tell people apart; left out: none. */
  readonly apart?: readonly ComparedNumbers[]
}

/** What stands for somebody's number on both sides of a comparison: of the step, and of the other table. */
export interface ComparedNumbers {
  readonly own: Typed
  readonly theirs: Typed
  /** What masked cells of each show, where the catalog has a column that holds it. */
  readonly ownShown?: Typed | undefined
  readonly theirsShown?: Typed | undefined
}

/** Columns of another table beside each row, as `<alias>.<column>`, and `<alias>.found`. */
export interface CheckedJoin {
  readonly alias: string
  readonly of: TableName
  /** Tried in order. */
  readonly ways: readonly CheckedOn[]
  readonly to: 'one' | 'maybe' | 'many' | 'any'
  readonly two: 'stop' | 'doubt'
  /** What becomes of a row that meets none. */
  readonly unmatched: 'keep' | 'drop'
  /** The period in which a row that is found can have begun; undefined: all time. */
  readonly during: CheckedPeriod | undefined
  /** Columns of the joined table that a join before it repeats, and that join's alias. */
  readonly repeated: ReadonlyMap<string, string>
}

/** A period of the dates by which the catalog says when rows happened; undefined: no beginning. */
export interface CheckedPeriod {
  readonly first: Typed | undefined
  readonly last: Typed
}

/** A column computed over the matching rows of another table: `has` (no value) or `tally`. */
export interface CheckedMatch {
  readonly name: string
  readonly of: TableName
  readonly on: CheckedOn
  readonly during:
    | {
        readonly first: Typed
        readonly last: Typed
        /** The day of the other row, or its first one. */
        readonly column: string
        /** Its last day, where it lasts. */
        readonly until: string | undefined
      }
    | undefined
  readonly value: Typed | undefined
}

/** Periods of one key, merged where they touch or overlap: instead of the rows. */
export interface CheckedSpans {
  readonly by: readonly string[]
  readonly from: string
  readonly to: string
  /** How far apart periods may be, as it is written; undefined: they touch. */
  readonly gap: string | undefined
  /** Which period a day belongs to where several hold it. */
  readonly first: { readonly column: string; readonly order: readonly string[] } | undefined
}

/** Networks: rows link their nodes, and each row is given the name of the network it belongs to. */
export interface CheckedComponents {
  readonly id: string
  readonly nodes: readonly { readonly kind: string; readonly column: string }[]
  readonly namedBy: string
  readonly hub: number
}

/** The first row of each key. */
export interface CheckedPick {
  readonly by: readonly string[]
  readonly order: readonly CheckedOrder[]
}

/** A column that rows are put in order by. */
export interface CheckedOrder {
  readonly column: string
  readonly descending: boolean
}

export interface NamedTyped {
  readonly name: string
  readonly value: Typed
}

export interface CheckedWindow {
  readonly name: string
  readonly by: readonly string[]
  readonly frame:
    | { readonly column: string; readonly span: Span; readonly before: boolean }
    | undefined
  /** The order of its rows, where it says what is next to each; undefined beside a frame. */
  readonly order: readonly CheckedOrder[] | undefined
  readonly select: readonly NamedTyped[]
}

export interface CheckedSignal {
  readonly id: string
  /** Which subjects it applies to; undefined: all. */
  readonly only: Condition | undefined
  readonly condition: Condition
  readonly evidence: CheckedEvidence
}

/** Which rows prove a signal. */
export interface CheckedEvidence {
  /** The concept that the step belongs to; undefined: the model itself. */
  readonly concept: string | undefined
  readonly step: string
  /** Whether they are the rows that the step's group reads, not those that it ends with. */
  readonly beforeGroup: boolean
  readonly where: Typed | undefined
}

export interface CheckedExplanation {
  readonly id: string
  readonly condition: Condition
}

/** A document to ask for. */
export interface CheckedRequest {
  readonly to: string
  readonly document: string
  /** It is asked for only where one of these signals is unknown; undefined: always. */
  readonly signals: readonly string[] | undefined
  /** The column whose values on the rows of a subject say what it is asked about. */
  readonly of: RequestedColumn | undefined
}

export interface RequestedColumn {
  /** The rows on which it stands, found as evidence is. */
  readonly rows: CheckedEvidence
  readonly column: string
  readonly type: Type
}

export interface CheckedBand {
  readonly band: 'A' | 'B' | 'C'
  readonly from: number
  /** Over columns `signal.<id>` and `hits.<strength>`. */
  readonly needs: Typed | undefined
}
