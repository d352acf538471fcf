import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { text as readAll } from 'node:stream/consumers'
import { type InEach, ModelError } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { FormatOptions } from '../commands/format-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { findDocuments } from './find-documents.ts'
import { formatDocument } from './format-document.ts'

const words: Readonly<Record<'changed' | 'differs', InEach>> = {
  changed: { zh: '已排版', en: 'formatted' },
  differs: { zh: '待排版', en: 'differs' },
}

const total = (count: number, all: number, check: boolean): InEach =>
  check
    ? { zh: `${all} 个文件中 ${count} 个版式不同`, en: `${count} of ${all} files differ` }
    : { zh: `${all} 个文件中改写 ${count} 个`, en: `${count} of ${all} files changed` }

/** Formats files in place, or with `check` says which would change; `-` goes from stdin to stdout. */
export async function formatFiles(
  wanted: readonly string[],
  options: FormatOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (wanted.includes('-')) {
    if (wanted.length > 1) throw cliError('format-stdin', {})
    return formatStdin(options, context)
  }
  const { check, lang } = options
  const { terminal, interrupt } = context
  const [changed, unreadable]: [string[], ModelError[]] = [[], []]
  let all = 0
  for (const { path, isNamed } of await findDocuments(wanted)) {
    interrupt.signal.throwIfAborted()
    const text = await readFile(path, 'utf8')
    const formatted = formatOrKeep(text, path, unreadable)
    if (formatted === undefined && isNamed && unreadable.length === 0) {
      throw cliError('format-foreign', { path })
    }
    if (formatted === undefined) continue
    all += 1
    if (formatted.text === text) continue
    changed.push(path)
    if (!check) await writeFile(path, formatted.text)
    terminal.out(`${words[check ? 'differs' : 'changed'][lang]} ${showPath(path)}\n`)
  }
  terminal.out(`${total(changed.length, all, check)[lang]}\n`)
  if (unreadable.length > 0) throw new ModelError(unreadable.flatMap((each) => each.diagnostics))
  return check && changed.length > 0 ? exitCodes.modelFailed : exitCodes.done
}

/** What cannot be read is told when all others are done. */
function formatOrKeep(text: string, path: string, unreadable: ModelError[]) {
  try {
    return formatDocument(text, showPath(path))
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    unreadable.push(error)
    return undefined
  }
}

async function formatStdin(
  { check }: FormatOptions,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const text = await readAll(process.stdin)
  const formatted = formatDocument(text, '<stdin>')
  if (formatted === undefined) throw cliError('format-foreign', { path: '<stdin>' })
  if (!check) terminal.out(formatted.text)
  return check && formatted.text !== text ? exitCodes.modelFailed : exitCodes.done
}
