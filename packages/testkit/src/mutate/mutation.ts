import type { DatasetDefinition, LoadedConcept, LoadedModel } from '@mingjian/core'
import type { CaseFile } from '../pack/model-case.ts'
import type { Mutant } from './list-mutants.ts'

/** A model with what lies beside it in `cases.yaml`. */
export interface ModelWithCases extends CaseFile {
  readonly model: LoadedModel
}

/** The models to change, and what they read. */
export interface TestMutantsOptions {
  readonly models: readonly ModelWithCases[]
  /** Models that are known and not tested: a concept that one of them reads is not mutated. */
  readonly others?: readonly LoadedModel[]
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  /** Tries only every so many of the mutants, from this one on; all unless told. */
  readonly part?: MutationPart | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: (progress: MutationProgress) => void
}

/** The same mutants in each run: of `{ number: 2, of: 8 }` the second, the tenth and so on. */
export interface MutationPart {
  readonly number: number
  readonly of: number
}

/** How many mutants were tried, of how many, and how many of these no case noticed. */
export interface MutationProgress {
  readonly done: number
  readonly all: number
  readonly survived: number
}

/** What the cases noticed. */
export interface MutationResult {
  readonly rules: readonly MutatedRules[]
  /** Cases that fail on the model as it is, and were left out: `mingjian test` says why. */
  readonly failing: readonly FailingCase[]
  /** What is listed as equivalent and is not. */
  readonly wrong: readonly WrongEquivalent[]
}

/** What became of the mutants of one model or concept. */
export interface MutatedRules {
  readonly id: string
  readonly file: string
  /** Models that read this concept and are not tested: it was left as it is. */
  readonly otherReaders: readonly string[]
  /** Mutants that were tried, without those that the checker does not take for a model. */
  readonly mutants: number
  /** Mutants that the checker does not take for a model. */
  readonly refused: number
  /** Mutants that a case notices. */
  readonly killed: number
  /** Survivors that are listed as equivalent. */
  readonly equivalent: number
  /** Survivors that nobody has listed. */
  readonly survivors: readonly Mutant[]
  readonly seconds: number
}

/** A case that fails without any mutation. */
export interface FailingCase {
  readonly model: string
  readonly case: string
}

/** A name under `equivalent` that should not be there. */
export interface WrongEquivalent {
  readonly name: string
  /** The model in whose `cases.yaml` it stands. */
  readonly model: string
  /** The case that notices it; undefined: there is no such mutant. */
  readonly noticedBy: string | undefined
}
