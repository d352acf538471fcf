import { writeFile } from 'node:fs/promises'
import { assessReadiness, createRejectedKeys, formatDiagnostic } from '@mingjian/core'
import { formatReadiness, readinessJson, readinessPage } from '@mingjian/report'
import { createBackend } from '../backends.ts'
import type { CommandContext } from '../commands/context.ts'
import type { ReadinessOptions } from '../commands/readiness-options.ts'
import { findFiles } from '../data/find-files.ts'
import { openSources } from '../data/open-sources.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readRulings } from '../identity/read-rulings.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { requireNew } from '../new/write-new.ts'
import { texts } from '../output/texts.ts'
import { createProgress } from '../progress.ts'
import { readRules } from '../rules.ts'
import { chooseModels } from '../screen/choose-models.ts'
import { readParams } from '../screen/read-params.ts'

/** Tells what data are good for, on the terminal and as a page; returns the exit code. */
export async function assessData(
  data: readonly string[],
  options: ReadinessOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const { lang: language, html, quiet, threads, memory } = options
  if (html !== undefined) await requireNew(html)
  const found = await findFiles(data)
  const { packs } = await readParams(await readRules(options.rules), options.params)
  const chosen = chooseModels(packs, options.models, options.asOf)
  const plans = chosen.models.length + chosen.concepts.length
  const stages = 2 * found.files.length + plans
  const progress = createProgress(terminal, { quiet, language, stages })
  const rejected = createRejectedKeys()
  try {
    for (const warning of chosen.warnings) terminal.err(`${formatDiagnostic(warning, language)}\n`)
    const { datasets, passedOver } = await openSources(found, {
      catalog: chosen.catalog,
      reads: chosen.reads,
      dataset: options.dataset,
      mapping: await readMapping(options.mapping, data, chosen.catalog),
      rulings: await readRulings(options.identity, data, chosen.catalog, { terminal, language }),
      encoding: options.encoding,
      key: options.key,
      signal: interrupt.signal,
      onReject: rejected.onReject,
      onFile: (name) => progress.stage(texts[language].reading(name)),
    })
    const readiness = await assessReadiness(
      { ...chosen, backend: await createBackend(options, found.files) },
      {
        datasets: Object.fromEntries(datasets),
        asOf: options.asOf,
        rejected,
        reveal: options.reveal,
        doubtLost: options.doubtLost,
        ...(threads === undefined ? {} : { threads }),
        ...(memory === undefined ? {} : { memory }),
        signal: interrupt.signal,
        onProgress: progress.backend,
      },
    )
    progress.stop()
    for (const { name, reason, mayBeData } of passedOver) {
      if (mayBeData) terminal.err(`${texts[language].passedOver} ${name}: ${reason[language]}\n`)
    }
    for (const mistake of chosen.broken) terminal.err(`${formatDiagnostic(mistake, language)}\n`)
    const { asOf, reveal } = options
    const told = { catalog: chosen.catalog, asOf, language, reveal }
    if (html !== undefined) {
      await writeFile(html, readinessPage(readiness, told), { flag: 'wx' })
    }
    terminal.out(
      options.format === 'json'
        ? readinessJson(readiness, told)
        : formatReadiness(readiness, { ...told, width: terminal.width }),
    )
    const hasFailed = readiness.models.some(({ run }) => run.status === 'failed')
    return hasFailed || chosen.broken.length > 0 ? exitCodes.modelFailed : exitCodes.done
  } finally {
    progress.stop()
  }
}
