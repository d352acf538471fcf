import type { InEach, Told } from '../diagnostics/in-each.ts'

/** Where a source is broken: its name as users know it, and the place as far as it is known. */
export interface AdapterErrorDetails {
  readonly file: string
  /** The line of the file, from 1. */
  readonly line?: number | undefined
  /** The record, from 1; the header is one too. */
  readonly record?: number | undefined
  /** The headers that fit nothing, or not all, of a source that is a table. */
  readonly headers?: readonly string[] | undefined
  readonly cause?: unknown
}

/**
 * Thrown by an adapter when a source cannot be read as what it is meant to be. The message says
 * what is wrong, where, what was found and what was expected; it shows no data of persons.
 */
export class AdapterError<Code extends string = string> extends Error {
  override readonly name = 'AdapterError'
  readonly code: Code
  /** What is wrong and what to do about it; `message` and `hint` are the English ones. */
  readonly told: InEach<Told>
  readonly file: string
  readonly line: number | undefined
  readonly record: number | undefined
  /** The headers of a table that could not be matched: what a mapping may say of them. */
  readonly headers: readonly string[] | undefined
  readonly hint: string
  constructor(code: Code, told: InEach<Told>, details: AdapterErrorDetails) {
    super(told.en.message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.told = told
    this.file = details.file
    this.line = details.line
    this.record = details.record
    this.headers = details.headers
    this.hint = told.en.hint
  }
}
