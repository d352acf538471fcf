import type { DatasetDefinition, LoadedConcept, LoadedModel } from '@mingjian/core'
import { type CaseFile, isNoticedWhole, testMutants } from '@mingjian/testkit/pack'
import type { CommandContext } from '../commands/context.ts'
import type { TestOptions } from '../commands/test-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createProgress } from '../progress.ts'
import { formatMutation, mutationProgress } from './format-mutation.ts'

/** What is mutated, and what is known beside it. */
export interface RulesToMutate {
  readonly models: readonly LoadedModel[]
  readonly others: readonly LoadedModel[]
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  readonly cases: ReadonlyMap<string, CaseFile | undefined>
}

/** How often progress is told. */
const stages = 40

/** Mutates models and prints what no case notices; returns the exit code. */
export async function mutateModels(
  { models, cases, ...rules }: RulesToMutate,
  { part, format, lang }: Pick<TestOptions, 'part' | 'format' | 'lang'>,
  { terminal, interrupt }: Pick<CommandContext, 'terminal' | 'interrupt'>,
): Promise<ExitCode> {
  const none: CaseFile = { cases: [], equivalent: new Map() }
  const progress = createProgress(terminal, { quiet: false, language: lang, stages })
  try {
    const result = await testMutants({
      ...rules,
      models: models.map((model) => ({ model, ...(cases.get(model.model.id) ?? none) })),
      part,
      signal: interrupt.signal,
      onProgress: (told) => {
        if (told.done % Math.ceil(told.all / stages) === 0) {
          progress.stage(mutationProgress(told, lang))
        }
      },
    })
    progress.stop()
    const text =
      format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : formatMutation(result, lang)
    terminal.out(text)
    return isNoticedWhole(result) ? exitCodes.done : exitCodes.modelFailed
  } finally {
    progress.stop()
  }
}
