import {
  checkCases,
  checkModel,
  type Diagnostic,
  formatDiagnostic,
  indexRules,
  ModelError,
} from '@mingjian/core'
import type { CaseFile } from '@mingjian/testkit/pack'
import { type BackendName, backends } from '../backends.ts'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import type { TestOptions } from '../commands/test-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { findModels } from '../find-models.ts'
import { chooseModels } from '../screen/choose-models.ts'
import { formatTested } from './format-tested.ts'
import { mutateModels } from './mutate-models.ts'
import { loadCasesOf, readCases } from './read-cases.ts'
import { runCases, type TestedModel } from './run-cases.ts'

/** Runs the cases of models, or with `mutate` their mutants, and prints how they came out; returns the exit code. */
export async function testModels(
  wanted: readonly string[],
  { rules, backend, format, lang, mutate, part }: TestOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, interrupt } = context
  const packs = await findModels(wanted, rules)
  // All of them were asked for: a mistake in one is told, not run into.
  const ids = packs.models.map(({ model }) => model.id)
  const { models, concepts, catalog, broken } = chooseModels(packs, ids, todayInShanghai())
  if (broken.length > 0) throw new ModelError(broken)
  const names: readonly BackendName[] =
    backend === 'all' ? (Object.keys(backends).sort().reverse() as BackendName[]) : [backend]
  const found = new Map<string, CaseFile | undefined>()
  const mistakes: Diagnostic[] = []
  for (const model of models) {
    const { id } = model.model
    const loaded = await loadCasesOf(packs.modelFolders.get(id) ?? '')
    const { checked } = checkModel(model, indexRules(catalog, concepts), todayInShanghai())
    mistakes.push(...(loaded?.diagnostics ?? []))
    if (loaded?.loaded && checked) mistakes.push(...checkCases(loaded.loaded, checked))
    const isSound = mistakes.every(({ severity }) => severity === 'warning')
    found.set(id, loaded?.loaded && isSound ? readCases(loaded.loaded) : undefined)
  }
  const errors = mistakes.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ModelError(errors)
  for (const warning of mistakes) terminal.err(`${formatDiagnostic(warning, lang)}\n`)
  if ([...found.values()].every((cases) => cases === undefined)) {
    throw cliError('cases-missing', { ids: [...found.keys()] })
  }
  if (mutate) {
    const rules = { models, others: packs.others, concepts, catalog, cases: found }
    return mutateModels(rules, { part, format, lang }, context)
  }
  const tested: TestedModel[] = []
  for (const model of models) {
    const cases = found.get(model.model.id)?.cases
    tested.push(await runCases(model, cases, { concepts, catalog, names }, interrupt.signal))
  }
  const text =
    format === 'json'
      ? `${JSON.stringify({ backends: names, models: tested }, null, 2)}\n`
      : formatTested(tested, names, lang)
  terminal.out(text)
  return tested.every(isFine) ? exitCodes.done : exitCodes.modelFailed
}

const isFine = ({ hasCases, failed, lacking }: TestedModel): boolean =>
  hasCases && failed.length === 0 && lacking.length === 0
