import { z } from 'zod'
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
  if (loaded === undefined) return { loaded, diagnostics }
  return {
    loaded: { file, values: loaded.value, hash: hashText(text), locate: loaded.locate },
    diagnostics,
  }
}
