import { z } from 'zod'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { paramValueSchema } from '../model/schema.ts'
import { hashText } from './hash-text.ts'
import type { Locate } from './locate.ts'
import { type LoadResult, readShape } from './read-shape.ts'

/** The zod schema of a file of changed parameters. */
export const paramsSchema = z.record(z.string(), z.record(z.string(), paramValueSchema))

/** Parameters that an office has changed, by the id of the model or concept and by their name. */
export interface LoadedParams {
  readonly file: string
  readonly values: z.infer<typeof paramsSchema>
  /** SHA-256 of the text, in hex. */
  readonly hash: string
  readonly locate: Locate
}

/**
 * Reads a file of changed parameters. Whether models have them, and of which type, is left to
 * `changeParams`.
 *
 * @example
 * loadParams('demo.many: { many: 3 }', 'office.yaml').diagnostics // => []
 */
export function loadParams(text: string, file: string): LoadResult<LoadedParams> {
  const { loaded, diagnostics } = readShape(text, file, paramsSchema)
  if (loaded === undefined) return { loaded, diagnostics: diagnostics.map(toldAlone) }
  return {
    loaded: { file, values: loaded.value, hash: hashText(text), locate: loaded.locate },
    diagnostics,
  }
}

/** A value at the first level is that of a parameter, and lacks the model around it. */
function toldAlone(each: Diagnostic): Diagnostic {
  const [name, ...more] = each.at?.path ?? []
  if (each.code !== 'value-invalid' || name === undefined || more.length > 0) return each
  return createDiagnostic('params-alone', { name: String(name) }, each.at)
}
