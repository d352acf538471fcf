import { runVariants } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { TuneOptions } from '../commands/tune-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { openOneModel } from '../one-model/open-one-model.ts'
import { buildVariants } from './build-variants.ts'
import { findParam } from './find-param.ts'
import { formatTuned } from './format-tuned.ts'
import { listValues } from './list-values.ts'
import { toCsvTuned, toJsonTuned } from './print-tuned.ts'
import type { Tuned } from './tuned.ts'

/** Runs a model with each value of one or two parameters and prints what it finds; returns the exit code. */
export async function tuneModel(
  name: string,
  paths: readonly string[],
  options: TuneOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context
  const { param, lang, format } = options
  if (param.length > 2) throw cliError('tune-two', { count: param.length })
  const one = await openOneModel(name, paths, options, context)
  try {
    const { model, concepts = [], catalog, backend } = one.on
    const tried = param.map((each) => {
      const found = findParam(each, model, concepts)
      return { found, values: listValues(each, found) }
    })
    const [a, b] = tried
    if (b !== undefined && a?.found.of === b.found.of && a.found.name === b.found.name) {
      throw cliError('tune-twice', { name: b.found.name })
    }
    const variants = buildVariants(tried, { model, concepts })
    // What the model says itself comes first: the others are compared with it.
    const own = variants.findIndex(({ isOwn }) => isOwn)
    const order = [own, ...variants.map((_, at) => at).filter((at) => at !== own)]
    const { signals, runs } = await runVariants(
      { variants: order.map((at) => variants[at]?.rules ?? { model, concepts }), catalog, backend },
      {
        ...one.data,
        onVariant: (index) => {
          const values = variants[order[index] ?? own]?.values ?? []
          const texts = values.map(({ text }, i) => `${tried[i]?.found.name} = ${text}`)
          one.progress.stage(texts.join(lang === 'zh' ? '，' : ', '))
        },
        onProgress: (progress) => {
          if (progress.phase === 'load') one.progress.backend(progress)
        },
      },
    )
    one.progress.stop()
    const written = runs[0]?.run
    if (written !== undefined) one.tell(written)
    const tuned: Tuned = {
      model: model.model,
      asOf: options.asOf,
      backend: backend.name,
      params: tried.map(({ found }) => found),
      signals,
      rows: variants.flatMap(({ values, isOwn }, at) => {
        const run = runs[order.indexOf(at)]
        return run === undefined ? [] : [{ values, isOwn, ...run }]
      }),
    }
    if (format === 'json') terminal.out(toJsonTuned(tuned))
    else if (format === 'csv') terminal.out(await toCsvTuned(tuned, lang))
    else terminal.out(formatTuned(tuned, lang))
    const hasFailed = runs.some(({ run: { status } }) => status === 'failed')
    return hasFailed ? exitCodes.modelFailed : exitCodes.done
  } finally {
    one.progress.stop()
  }
}
