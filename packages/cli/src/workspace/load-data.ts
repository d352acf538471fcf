import { realpath, stat } from 'node:fs/promises'
import { showPath } from '@mingjian/packs'
import { toShowable } from '@mingjian/report'
import { dayLoaded, type Heard, type LoadedBatch, loadBatches } from '@mingjian/workspace'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { LoadOptions } from '../commands/load-options.ts'
import { type FoundFiles, findFiles } from '../data/find-files.ts'
import { openParts } from '../data/open-sources.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readKey } from '../key-file.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { readOfficeKey } from '../office-key.ts'
import { formatSources } from '../output/format-sources.ts'
import { texts } from '../output/texts.ts'
import { createProgress } from '../progress.ts'
import { readRules } from '../rules.ts'
import { chooseModels } from '../screen/choose-models.ts'
import { readVersion } from '../version.ts'
import { workspaceWords } from './workspace-words.ts'

/** Reads data into a workspace and says what became of each source; returns the exit code. */
export async function loadData(
  data: readonly string[],
  options: LoadOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const { lang: language, quiet, workspace } = options
  const { signal } = interrupt
  const said = saidIn(options)
  if (options.project !== undefined && !quiet)
    terminal.err(`${texts[language].project(options.project)}\n`)
  if (options.replace && options.add) throw cliError('load-instead', {})
  const found = await withoutItself(await findFiles(data), workspace)
  const { catalog, reads } = chooseModels(await readRules(options.rules), undefined, options.asOf)
  const mapping = await readMapping(options.mapping, data, catalog)
  // A workspace that is there was sealed under a key that is there.
  const key = (await isThere(workspace))
    ? (await readKey(options.key, { mayMake: false })).bytes
    : await readOfficeKey(options, terminal)
  const progress = createProgress(terminal, { quiet, language, stages: 2 * found.files.length })
  const heard: Heard = { rejects: [], changes: [] }
  try {
    const { parts, passedOver } = await openParts(found, {
      catalog,
      reads,
      dataset: options.dataset,
      mapping,
      encoding: options.encoding,
      key: options.key,
      signal,
      onReject: (reject) => heard.rejects.push(reject),
      onChange: (change) => heard.changes.push(change),
      onFile: (name) => progress.stage(texts[language].reading(name)),
    })
    const loaded = await loadBatches(workspace, parts, {
      key,
      version: readVersion(),
      heard,
      mapping,
      said,
      instead: options.replace ? 'replace' : options.add ? 'add' : undefined,
      name: showPath(workspace),
      signal,
      onProgress: (name, rows) => progress.backend({ phase: 'load', name, rows }),
    })
    progress.stop()
    const told = quiet ? passedOver.filter(({ mayBeData }) => mayBeData) : []
    for (const { name, reason } of told)
      terminal.err(`${texts[language].passedOver} ${name}: ${reason[language]}\n`)
    if (quiet) {
      for (const { batch } of loaded) terminal.out(`${batch.id}\n`)
      return exitCodes.done
    }
    const datasets = loaded
      .filter(({ kind }) => kind !== 'same')
      .map(({ dataset, source }) => ({
        dataset: { ...dataset, sources: [source] },
        loaded: true,
        lacking: [],
        late: [],
      }))
    terminal.out(formatSources({ datasets, coverage: {}, passedOver, mapping }, language))
    terminal.out(`\n${loaded.map((each) => formatLoaded(each, language)).join('\n')}\n`)
    terminal.out(`${workspaceWords[language].done(showPath(workspace))}\n`)
    return exitCodes.done
  } finally {
    progress.stop()
  }
}

/** What the command line says of all sources. */
function saidIn({ office, from, to, extracted }: LoadOptions) {
  if (from !== undefined && to !== undefined && from > to)
    throw cliError('load-period', { from, to })
  if (to !== undefined && extracted !== undefined && to > extracted)
    throw cliError('load-extracted', { to, extracted })
  const isDeclared = from !== undefined || to !== undefined
  return {
    ...(office !== undefined && { office }),
    ...(isDeclared && { coverage: { from: from ?? null, to: to ?? null } }),
    ...(extracted !== undefined && { extracted }),
  }
}

/** A workspace that lies among the data is none of them. */
async function withoutItself(found: FoundFiles, workspace: string): Promise<FoundFiles> {
  const placeOf = (path: string) => realpath(path).catch(() => undefined)
  const own = await placeOf(workspace)
  if (own === undefined) return found
  const places = await Promise.all(found.files.map(({ path }) => placeOf(path)))
  return { ...found, files: found.files.filter((_, at) => places[at] !== own) }
}

const isThere = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined)) !== undefined

function formatLoaded({ kind, source, batch, replaced }: LoadedBatch, language: 'zh' | 'en') {
  const words = workspaceWords[language]
  const [name, other] = [source.name, batch.source.name].map(toShowable) as [string, string]
  const isCopy = kind === 'same' && name !== other
  return [
    isCopy ? words.sameAs(batch.id, name, other) : words.kinds[kind](batch.id, name, batch.rows),
    ...replaced.map((old) =>
      words.instead(old.id, toShowable(old.source.name), old.rows, dayLoaded(old)),
    ),
  ].join('\n')
}
