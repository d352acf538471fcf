import process from 'node:process'
import { maskHeader } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { dayLoaded, type ListedBatch, listBatches, purgeBatches } from '@mingjian/workspace'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import type { PurgeOptions } from '../commands/purge-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { NoMoreAnswers, withQuestions } from '../new/ask.ts'
import { formatBatches } from './format-batches.ts'
import { requireThere } from './show-workspace.ts'
import { workspaceWords } from './workspace-words.ts'

/** Lists the batches that are meant, asks, and purges them; returns the exit code. */
export async function purgeData(
  options: PurgeOptions,
  { terminal, interrupt }: CommandContext,
): Promise<ExitCode> {
  const { workspace, lang: language } = options
  const words = workspaceWords[language]
  const { batch, olderThan, office } = options
  if (batch.length === 0 && olderThan === undefined && office === undefined)
    throw cliError('purge-what', {})
  await requireThere(workspace)
  const name = showPath(workspace)
  const meant = selectBatches(await listBatches(workspace, { name }), options, name)
  if (meant.length === 0) {
    terminal.out(`${words.nothing}\n`)
    return exitCodes.done
  }
  terminal.out(`${words.purging}\n${formatBatches(meant, language)}`)
  if (options.dryRun) {
    terminal.out(`${words.dry}\n`)
    return exitCodes.done
  }
  if (!options.yes && !(await isConfirmed(options, interrupt.signal, meant.length))) {
    terminal.out(`${words.kept}\n`)
    return exitCodes.done
  }
  const ids = meant.map(({ id }) => id)
  const gone = await purgeBatches(workspace, ids, { name })
  const rows = gone.reduce((sum, each) => sum + each.rows, 0)
  terminal.out(`${words.purged(gone.length, rows)}\n`)
  return exitCodes.done
}

/** The batches that all conditions hold of. */
function selectBatches(
  batches: readonly ListedBatch[],
  { batch: begins, olderThan, office }: PurgeOptions,
  file: string,
): readonly ListedBatch[] {
  for (const id of begins) {
    const count = batches.filter((each) => each.id.startsWith(id)).length
    if (count !== 1) throw cliError('purge-batch', { file, id, count })
  }
  // Where digits are hidden, several offices may be listed alike.
  if (office !== undefined && maskHeader(office) !== office) throw cliError('purge-office', {})
  const before = olderThan && ('before' in olderThan ? olderThan.before : daysAgo(olderThan.days))
  return batches.filter(
    (each) =>
      (begins.length === 0 || begins.some((id) => each.id.startsWith(id))) &&
      (before === undefined || dayLoaded(each) < before) &&
      (office === undefined || each.office === office),
  )
}

/** What was loaded so many days ago or more was loaded before the day behind that one. */
const daysAgo = (days: number): string =>
  todayInShanghai(new Date(Date.now() - (days - 1) * 86_400_000))

async function isConfirmed(
  { lang }: PurgeOptions,
  signal: AbortSignal,
  count: number,
): Promise<boolean> {
  const { stdin: input, stderr: output } = process
  if (!input.isTTY || !output.isTTY) throw cliError('purge-yes', { count })
  const question = { zh: workspaceWords.zh.ask, en: workspaceWords.en.ask }
  try {
    const desk = { input, output }
    const answer = await withQuestions(desk, lang, signal, (ask) =>
      ask(question, { proposal: 'no' }),
    )
    return answer.toLowerCase() === 'yes'
  } catch (error) {
    if (error instanceof NoMoreAnswers) return false
    throw error
  }
}
