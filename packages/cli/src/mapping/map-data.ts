import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AdapterError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { toShowable } from '@mingjian/report'
import type { CommandContext } from '../commands/context.ts'
import type { MapOptions } from '../commands/map-options.ts'
import { type FoundFile, findFiles } from '../data/find-files.ts'
import { type OpenedSources, openSources } from '../data/open-sources.ts'
import { mappingName } from '../data/settings-files.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { requireNew } from '../new/write-new.ts'
import { texts } from '../output/texts.ts'
import { createProgress } from '../progress.ts'
import { readRules } from '../rules.ts'
import { chooseModels } from '../screen/choose-models.ts'
import { draftSource } from './draft-source.ts'
import { mappingText, titleIn } from './mapping-text.ts'
import { mappingWords } from './mapping-words.ts'
import { readMapping } from './read-mapping.ts'

/**
 * Looks at every file of the data and writes how it is read, with drafts for what is not; returns the
 * exit code. Unlike `screen` it stops at none: all that is to be settled is told at once.
 */
export async function mapData(
  data: readonly string[],
  options: MapOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const { lang: language, quiet } = options
  const path = options.out ?? (await besideData(data))
  await requireNew(path)
  const found = await findFiles(data)
  const { catalog, reads } = chooseModels(await readRules(options.rules), undefined, options.asOf)
  const mapping = await readMapping(options.mapping, [], catalog)
  const stages = found.files.length
  const progress = createProgress(terminal, { quiet, language, stages })
  const opened: OpenedSources[] = []
  const failed: AdapterError[] = []
  const open = (file: FoundFile) =>
    openSources(
      { files: [{ ...file, named: true }], passedOver: [], folders: [] },
      {
        catalog,
        reads,
        mapping,
        dataset: undefined,
        // A mapping may skip all that is in it.
        mayBeNone: true,
        encoding: options.encoding,
        key: options.key,
        signal: interrupt.signal,
        onReject: () => undefined,
        onFile: (name) => progress.stage(texts[language].reading(name)),
      },
    )
  try {
    for (const file of found.files) {
      try {
        opened.push(await open(file))
      } catch (error) {
        if (!(error instanceof AdapterError)) throw error
        failed.push(error)
      }
    }
  } finally {
    progress.stop()
  }
  const sources = opened.flatMap(({ datasets }) =>
    [...datasets.values()].flatMap(({ definition, sources: read }) =>
      read.map((source) => ({ source, definition })),
    ),
  )
  const drafts = failed.map((error) => draftSource(error, catalog, language))
  await writeFile(path, mappingText({ sources, drafts, catalog, mapping, language }), {
    flag: 'wx',
  })
  for (const { source, definition } of sources) {
    terminal.out(
      `${toShowable(source.name)} → ${titleIn(definition, language)} (${definition.id})\n`,
    )
  }
  for (const { name, reason } of opened.flatMap(({ passedOver }) => passedOver)) {
    const said = toShowable(reason[language])
    terminal.out(`${texts[language].passedOver} ${toShowable(name)}: ${said}\n`)
  }
  for (const { told } of failed) {
    const { message, hint } = told[language]
    terminal.out(`${mappingWords[language].open}${toShowable(message)}\n    ${toShowable(hint)}\n`)
  }
  terminal.err(`${{ zh: '已写入', en: 'written' }[language]} ${showPath(path)}\n`)
  return exitCodes.done
}

/** Beside the data where they are one folder, else in the folder of now. */
async function besideData([only, ...more]: readonly string[]): Promise<string> {
  if (only === undefined || more.length > 0) return mappingName
  const isFolder = (await stat(only).catch(() => undefined))?.isDirectory() === true
  return isFolder ? join(only, mappingName) : mappingName
}
