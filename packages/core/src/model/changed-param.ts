/** A parameter that an office has changed without touching the model. */
export interface ChangedParam {
  /** The model or concept that it is of. */
  readonly of: string
  readonly name: string
  /** The value that counts, and the one that is written in the rules. */
  readonly value: string
  readonly was: string
  /** Where it was changed. */
  readonly file: string
  /** The line there, from 1. */
  readonly line: number
}
