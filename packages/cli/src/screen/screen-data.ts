import { formatDiagnostic } from '@mingjian/core'
import { createReportWriter } from '@mingjian/report'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { ScreenOptions } from '../commands/screen-options.ts'
import { findFiles } from '../data/find-files.ts'
import { holdsWorkspace } from '../data/holds-workspace.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readRulings } from '../identity/read-rulings.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { readOfficeKey } from '../office-key.ts'
import { formatRun } from '../output/format-run.ts'
import { texts } from '../output/texts.ts'
import { createProgress } from '../progress.ts'
import { readRules } from '../rules.ts'
import { createRunFolder } from '../run-folder.ts'
import { chooseModels } from './choose-models.ts'
import { readParams } from './read-params.ts'
import { writeRun } from './write-run.ts'

/** Screens data, writes the run folder and prints what was found; returns the exit code. */
export async function screenData(
  data: readonly string[],
  options: ScreenOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const found = await findFiles(data)
  const { packs, params } = await readParams(await readRules(options.rules), options.params)
  const chosen = { ...chooseModels(packs, options.models, options.asOf), ...(params && { params }) }
  const mapping = await readMapping(options.mapping, data, chosen.catalog)
  const { lang: language } = options
  const rulings = await readRulings(options.identity, data, chosen.catalog, { terminal, language })
  const folder = await createRunFolder(placeOf(options), options.asOf)
  interrupt.onForcedExit(folder.removeNow)
  const plans = chosen.models.length + chosen.concepts.length
  const stages = 2 * found.files.length + plans + 1
  const progress = createProgress(terminal, { quiet: options.quiet, language, stages })
  const report = createReportWriter(folder.partial, {
    formats: options.formats,
    changes: options.changes,
    language,
  })
  try {
    if (options.project !== undefined && !options.quiet) {
      terminal.err(`${texts[language].project(options.project)}\n`)
    }
    const key = await readOfficeKey(options, terminal, {
      mayMake: !(await holdsWorkspace(found.files)),
    })
    for (const warning of chosen.warnings) terminal.err(`${formatDiagnostic(warning, language)}\n`)
    const run = await writeRun(found, {
      options,
      chosen,
      mapping,
      rulings,
      key,
      report,
      progress,
      dir: folder.partial,
      signal: interrupt.signal,
    })
    interrupt.signal.throwIfAborted()
    const name = await folder.complete()
    progress.stop()
    for (const { name: file, reason, mayBeData } of run.passedOver) {
      if (mayBeData) terminal.err(`${texts[language].passedOver} ${file}: ${reason[language]}\n`)
    }
    for (const mistake of chosen.broken) terminal.err(`${formatDiagnostic(mistake, language)}\n`)
    terminal.out(options.quiet ? `${name}\n` : formatRun(run, name, language, terminal.width))
    const isIncomplete = run.models.some(
      ({ status }) => status === 'failed' || status === 'suspect-data',
    )
    return isIncomplete || chosen.broken.length > 0 ? exitCodes.modelFailed : exitCodes.done
  } catch (error) {
    progress.stop()
    await report.abandon()
    await folder.remove()
    throw error
  }
}

/** The folder that was named, with the day of the run in its place. */
function placeOf({ out, asOf }: ScreenOptions): string | undefined {
  const place = out?.replaceAll('{as_of}', asOf)
  const [other] = place?.match(/\{[^}]*\}/) ?? []
  if (other !== undefined) throw cliError('out-place', { place: other })
  return place
}
