import { CaseError } from '../conformance/conformance-case.ts'
import { ConformanceError } from '../conformance/run-case.ts'
import type { BackendCheck } from '../conformance/test-backend.ts'
import type { CaseSetting } from './case-difference.ts'
import { findDifferences } from './case-differences.ts'
import { lackingSides } from './lacking-sides.ts'
import type { ModelCase } from './model-case.ts'

/** A model with its cases, and the backend to run them on. */
export interface TestPackOptions extends CaseSetting {
  readonly cases: readonly ModelCase[]
}

/**
 * Lists all that must hold of a model with its cases: each case, and that every signal and every
 * explanation is hit in one case and clear in another.
 *
 * @example
 * for (const { name, run } of testPack({ model, concepts, catalog, backend, cases })) {
 *   await run()
 *   console.log(name)
 * }
 */
export const testPack = (options: TestPackOptions): readonly BackendCheck[] => [
  ...options.cases.map((each) => ({ name: each.name, run: () => runModelCase(each, options) })),
  {
    name: 'every signal is hit in one case and clear in another',
    run: async () => requireBothSides(options),
  },
]

/**
 * Runs one case of a model.
 *
 * @throws {@link ConformanceError} with the case and what differs.
 *
 * @example
 * for (const each of cases) await runModelCase(each, { model, concepts, catalog, backend })
 */
export async function runModelCase(each: ModelCase, setting: CaseSetting): Promise<void> {
  const differences = await findDifferences(each, setting)
  if (differences.length === 0) return
  const lines = differences.map(
    ({ subject, what, expected, found, because }) =>
      `${subject === null ? '' : `subject "${subject}", `}${what}: expected ${expected}, found ${found}` +
      `${because === undefined ? '' : ` (${because.en})`}`,
  )
  throw new ConformanceError(
    [`"${each.name}" (${each.file}:${each.line}) on ${setting.backend.name}:`, ...lines].join('\n'),
  )
}

function requireBothSides({ model, cases }: TestPackOptions): void {
  const lacking = lackingSides(model, cases)
  if (lacking.length === 0) return
  const told = lacking.map(({ id, side }) => `no case in which "${id}" is ${side}`)
  throw new CaseError(`${model.model.id} has ${told.join(', ')}.`)
}
