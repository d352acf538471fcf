import { stat } from 'node:fs/promises'
import { AdapterError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { type ListedBatch, listBatches } from '@mingjian/workspace'
import { CliError, cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { WorkspaceOptions } from '../commands/workspace-options.ts'
import { readKey } from '../key-file.ts'
import { formatBatches } from './format-batches.ts'
import { workspaceWords } from './workspace-words.ts'

/** Prints the batches of a workspace. */
export async function showWorkspace(
  path: string,
  options: WorkspaceOptions,
  { terminal }: CommandContext,
): Promise<void> {
  await requireThere(path)
  const batches = await listNamed(path, options, () =>
    terminal.err(`${workspaceWords[options.lang].otherKey}\n`),
  )
  terminal.out(formatBatches(batches, options.lang))
}

/** Lists them with the names of files where the key is there; one that was named must be the right one. */
async function listNamed(
  path: string,
  { key }: WorkspaceOptions,
  onOtherKey: () => void,
): Promise<readonly ListedBatch[]> {
  const name = showPath(path)
  try {
    const { bytes } = await readKey(key, { mayMake: false })
    return await listBatches(path, { key: bytes, name })
  } catch (error) {
    const isKey = error instanceof CliError || isOtherKey(error)
    if (key !== undefined || !isKey) throw error
    if (isOtherKey(error)) onOtherKey()
    return listBatches(path, { name })
  }
}

const isOtherKey = (error: unknown): boolean =>
  error instanceof AdapterError && error.code === 'workspace-key'

/** The engine would say of a file that is not there that it is damaged. */
export async function requireThere(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isFile() === true) return
  throw cliError('data-missing', { path: showPath(path) })
}
