export type PackErrorCode =
  | 'folder-missing'
  | 'folder-empty'
  | 'package-missing'
  | 'package-hidden'
  | 'package-broken'
  | 'model-unknown'

/** Thrown when rules are asked for that are not there; a mistake inside a rule is a diagnostic. */
export class PackError extends Error {
  override readonly name = 'PackError'
  readonly code: PackErrorCode
  /** What to do about it. */
  readonly hint: string
  constructor(code: PackErrorCode, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}
