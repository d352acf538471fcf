import type { Backend } from '@mingjian/core'
import type { ConformanceCase } from './conformance-case.ts'
import { runConformanceCase } from './run-case.ts'

/** Something that holds of a backend, to be wrapped by the test runner of the caller. */
export interface BackendCheck {
  readonly name: string
  /** Resolves where it holds, else rejects and says why. */
  run(): Promise<void>
}

/**
 * Lists all that a backend must do: one check for each case of the language. A check rejects as
 * `runConformanceCase` does.
 *
 * @example
 * for (const { name, run } of testBackend(duckdb(), readConformanceCases('test/conformance'))) {
 *   await run()
 *   console.log(name)
 * }
 */
export const testBackend = (
  backend: Backend,
  cases: readonly ConformanceCase[],
): readonly BackendCheck[] =>
  cases.map((each) => ({
    name: `${each.shows.join(', ')} ${each.name}`,
    run: () => runConformanceCase(each, backend),
  }))
