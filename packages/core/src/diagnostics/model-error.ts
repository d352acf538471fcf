import type { Diagnostic } from './diagnostic.ts'
import { formatDiagnostics } from './format-diagnostic.ts'

/** Thrown by public entry points for a model or catalog with mistakes; carries all of them. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code = 'model-invalid'
  readonly diagnostics: readonly Diagnostic[]
  constructor(diagnostics: readonly Diagnostic[]) {
    super(formatDiagnostics(diagnostics))
    this.diagnostics = diagnostics
  }
}
