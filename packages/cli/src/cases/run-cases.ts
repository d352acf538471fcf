import { DatasetError, type LoadedModel } from '@mingjian/core'
import {
  type CaseDifference,
  type CaseSetting,
  findDifferences,
  type LackingSide,
  lackingSides,
  type ModelCase,
  testDay,
} from '@mingjian/testkit/pack'
import { type BackendName, backends } from '../backends.ts'
import { cliError } from '../cli-error.ts'

/** How the cases of one model came out. */
export interface TestedModel {
  readonly model: string
  /** False where no cases.yaml lies beside the model. */
  readonly hasCases: boolean
  /** Cases that pass on every backend. */
  readonly passed: number
  readonly failed: readonly FailedCase[]
  /** Signals that no case shows hit, or none shows clear. */
  readonly lacking: readonly LackingSide[]
}

/** A case that finds something else than it expects, on one backend. */
export interface FailedCase {
  readonly case: string
  readonly file: string
  readonly line: number
  readonly backend: BackendName
  /** The day of screening: that of the case, else the day of tests. */
  readonly asOf: string
  readonly isDayOfTests: boolean
  readonly differences: readonly CaseDifference[]
}

/** Runs all cases of one model on some backends, one after the other. */
export async function runCases(
  model: LoadedModel,
  cases: readonly ModelCase[] | undefined,
  {
    names,
    ...rules
  }: Pick<CaseSetting, 'concepts' | 'catalog'> & {
    readonly names: readonly BackendName[]
  },
  signal: AbortSignal,
): Promise<TestedModel> {
  const { id } = model.model
  if (cases === undefined) {
    return { model: id, hasCases: false, passed: 0, failed: [], lacking: [] }
  }
  const failed: FailedCase[] = []
  for (const name of names) {
    const setting = { model, ...rules, backend: await backends[name]() }
    for (const each of cases) {
      signal.throwIfAborted()
      const differences = await findDifferences(each, setting).catch((error: unknown) => {
        if (!(error instanceof DatasetError)) throw error
        const { file, line, name: named } = each
        throw cliError('case-rows', { place: `${file}:${line}`, name: named, told: error.told })
      })
      const { name: of, file, line, asOf = testDay } = each
      const isDayOfTests = each.asOf === undefined
      if (differences.length === 0) continue
      failed.push({ case: of, file, line, backend: name, asOf, isDayOfTests, differences })
    }
  }
  const passed = cases.length - new Set(failed.map((each) => each.line)).size
  return { model: id, hasCases: true, passed, failed, lacking: lackingSides(model, cases) }
}
