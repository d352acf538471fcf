import type { InEach, Told } from '../diagnostics/in-each.ts'

/** Thrown for options of a run that cannot be used; says what was expected. */
export class ScreenOptionError extends Error {
  override readonly name = 'ScreenOptionError'
  readonly code = 'option-invalid'
  /** What is wrong and what to do about it; `message` is the English one, with its hint. */
  readonly told: InEach<Told>
  constructor(told: InEach<Told>) {
    super(`${told.en.message} ${told.en.hint}`.trim())
    this.told = told
  }
}
