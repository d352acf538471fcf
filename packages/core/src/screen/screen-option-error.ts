/** Thrown for options of a run that cannot be used; says what was expected. */
export class ScreenOptionError extends Error {
  override readonly name = 'ScreenOptionError'
  readonly code = 'option-invalid'
}
