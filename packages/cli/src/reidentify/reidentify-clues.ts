import { writeFile } from 'node:fs/promises'
import { createTokeniser } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { formatCsv } from '@mingjian/report'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { ReidentifyOptions } from '../commands/reidentify-options.ts'
import { findFiles } from '../data/find-files.ts'
import { openSources } from '../data/open-sources.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readTokenKey } from '../key-file.ts'
import { readMapping } from '../mapping/read-mapping.ts'
import { requireNew } from '../new/write-new.ts'
import { texts } from '../output/texts.ts'
import { createProgress } from '../progress.ts'
import { readRules } from '../rules.ts'
import { chooseModels } from '../screen/choose-models.ts'
import { type FoundToken, findTokens, keyOf, shownForm } from './find-tokens.ts'
import { reidentifyWords } from './reidentify-words.ts'
import { type FoundNumbers, searchNumbers } from './search-numbers.ts'

/**
 * Writes which numbers of the own data the tokens on clues stand for, into a new file that only its owner reads; returns
 * the exit code.
 */
export async function reidentifyClues(
  run: string,
  data: readonly string[],
  options: ReidentifyOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const { lang: language, quiet } = options
  await requireNew(options.out)
  const tokeniser = createTokeniser((await readTokenKey(options.key)).bytes)
  const tokens = await findTokens(run)
  requireKey(tokens, tokeniser.key, run)
  const files = await findFiles(data)
  const { catalog, reads } = chooseModels(await readRules(options.rules), undefined, options.asOf)
  const progress = createProgress(terminal, { quiet, language, stages: 2 * files.files.length })
  try {
    const { datasets } = await openSources(files, {
      catalog,
      reads,
      dataset: options.dataset,
      mapping: await readMapping(options.mapping, data, catalog),
      encoding: options.encoding,
      // The key of a workspace is that of its office, where it usually lies.
      key: undefined,
      signal: interrupt.signal,
      onReject: () => undefined,
      onFile: (name) => progress.stage(texts[language].reading(name)),
    })
    const wanted = new Set(tokens.map(({ token }) => shownForm(token)))
    const found = await searchNumbers(datasets.values(), tokeniser, wanted, interrupt.signal)
    const rows = tokens.flatMap((token) => toRow(token, found))
    const csv = await formatCsv([reidentifyWords[language].headers, ...rows])
    await writeFile(options.out, `\ufeff${csv}`, { flag: 'wx', mode: 0o600 })
    progress.stop()
    const path = showPath(options.out)
    terminal.out(
      quiet ? `${path}\n` : reidentifyWords[language].said({ ...countTokens(wanted, found), path }),
    )
    return exitCodes.done
  } catch (error) {
    progress.stop()
    throw error
  }
}

/** Without tokens, or with those of other keys alone, there is nothing to find. */
function requireKey(tokens: readonly FoundToken[], own: string, run: string): void {
  if (tokens.length === 0) throw cliError('tokens-none', { run: showPath(run) })
  const keys = [...new Set(tokens.map(({ token }) => keyOf(token)))]
  if (!keys.includes(own)) throw cliError('tokens-other-key', { own, found: keys })
}

/** A row for a token of which one number is known; none for any other. */
function toRow({ clue, model, rank, token, isSubject }: FoundToken, found: FoundNumbers) {
  const [only, ...others] = found.get(shownForm(token)) ?? []
  if (only === undefined || others.length > 0) return []
  const { number, name, source, record } = only
  return [
    [rank, clue, model, token, isSubject ? '1' : '0', { digits: number }, name, source, record],
  ]
}

function countTokens(wanted: ReadonlySet<string>, found: FoundNumbers) {
  const known = [...wanted].map((token) => found.get(token)?.length ?? 0)
  return {
    tokens: wanted.size,
    found: known.filter((numbers) => numbers === 1).length,
    several: known.filter((numbers) => numbers > 1).length,
    missing: known.filter((numbers) => numbers === 0).length,
  }
}
