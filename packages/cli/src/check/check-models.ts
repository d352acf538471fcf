import { checkModel, type Diagnostic, formatDiagnostic } from '@mingjian/core'
import type { CheckOptions } from '../commands/check-options.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { findModels } from '../find-models.ts'
import { plural } from '../output/plural.ts'
import type { Terminal } from '../terminal.ts'

/** Checks models and prints their diagnostics; returns the exit code. */
export async function checkModels(
  wanted: readonly string[],
  { rules, format }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const packs = await findModels(wanted, rules)
  const catalog = new Map(packs.catalog.map((definition) => [definition.id, definition]))
  const today = todayInShanghai()
  const diagnostics = [
    ...packs.diagnostics,
    ...packs.models.flatMap((model) => checkModel(model, catalog, today).diagnostics),
  ]
  terminal.out(format === 'json' ? toJson(diagnostics) : toText(diagnostics, packs.models.length))
  const failed = diagnostics.some(({ severity }) => severity === 'error')
  return failed ? exitCodes.badInput : exitCodes.done
}

const toJson = (diagnostics: readonly Diagnostic[]): string =>
  `${JSON.stringify(diagnostics, null, 2)}\n`

function toText(diagnostics: readonly Diagnostic[], models: number): string {
  const lines = diagnostics.map(formatDiagnostic)
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length
  const total = `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
  return `${[...lines, `${total}; ${plural(models, 'model')} could be read.`].join('\n')}\n`
}
