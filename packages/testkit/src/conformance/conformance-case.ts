import type { ScreenPlainOptions } from '../screen-plain.ts'
import type { PartialModel } from './complete-model.ts'
import type { CaseTable } from './parse-table.ts'

/** One statement of the language shown on a small table: what goes in and what must come out. */
export interface ConformanceCase {
  readonly file: string
  readonly name: string
  /** The statements of SEMANTICS.md that it illustrates. */
  readonly shows: readonly string[]
  /** Tables by id of their dataset, in the order written. */
  readonly data: ReadonlyMap<string, CaseTable>
  /** What the catalog says of datasets beside their columns: `date`, `covers` and the like. */
  readonly catalog: Readonly<Record<string, object>>
  /** Helpful datasets among them that nobody delivers. */
  readonly absent: readonly string[]
  /** Columns that the sources of a dataset lack, though its table in the case names them. */
  readonly lacks: Readonly<Record<string, readonly string[]>>
  /** Declared periods, by dataset. */
  readonly coverage: NonNullable<ScreenPlainOptions['coverage']> | undefined
  /** The concepts that the model may read, as plain data. */
  readonly concepts: readonly object[]
  /** Parts of a model that are completed, or its whole text where places in it matter. */
  readonly model: PartialModel | string
  /** Parts of other models, which are screened in the same run over the same tables. */
  readonly beside: readonly PartialModel[]
  /** The text of a file of changed parameters, which its diagnostics call `params.yaml`. */
  readonly params: string | undefined
  /** The text of a file of rulings of who is who, which its diagnostics call `identity.yaml`. */
  readonly identity: string | undefined
  /** Whether the output is masked; unless told it shows names and numbers as they are. */
  readonly masked: boolean
  /** Whether what rows that lost their place could change is doubted. */
  readonly doubtLost: boolean
  /** The language of sentences; Chinese unless told. */
  readonly language: 'zh' | 'en'
  readonly asOf: string | undefined
  readonly expect: Expectation
}

/** What a case expects; each part that is there must fit, and facts and signals name every subject. */
export interface Expectation {
  /** By subject (key values joined by " / "): the facts named, in canonical text, null for unknown. */
  readonly facts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly signals?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /**
   * The clues of all models in their order, with the properties named; `subject` is the label, `key` the
   * key, `says` the sentence and `evidence` the number of rows of each signal, `lines` all rows of evidence
   * (as `describeLine` writes them), `values` the texts that the rows shown hold, `partOf` the model and
   * the label of the clue that holds this one.
   */
  readonly clues?: readonly Readonly<Record<string, unknown>>[]
  /** The subjects that are listed apart, as clues are. */
  readonly apart?: readonly Readonly<Record<string, unknown>>[]
  /** The undecided subjects, as clues are; `waits` is what each unknown signal waits for, in sentences. */
  readonly undecided?: readonly Readonly<Record<string, unknown>>[]
  /**
   * Of what the run counts the names given, such as `undecided`, `clues.<band>`, `<signal>.applicable`,
   * `explained.<explanation>`, `<step>.hubs.<column>`, `<step>.split.rows` or `<step>.split.unnamed`.
   */
  readonly counts?: Readonly<Record<string, string>>
  readonly diagnostics?: readonly Readonly<Record<string, unknown>>[]
  /** What became of every model, by its id: the properties named; `reason` is the code of it. */
  readonly runs?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Why the model fails while it runs. */
  readonly fails?: string
}

/** Thrown for a case that is written wrongly: it could not fail, or says what nobody understands. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
}
