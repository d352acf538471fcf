import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  checkModel,
  indexRules,
  loadDatasetDefinition,
  loadModel,
  ModelError,
} from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import type { ImportRulesOptions } from '../commands/import-rules-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createRunFolder } from '../run-folder.ts'
import type { Terminal } from '../terminal.ts'
import { type BuiltModel, buildModel } from './build-model.ts'
import { formatImport, type ImportReport, toJsonReport } from './format-import.ts'
import { nameColumns } from './name-columns.ts'
import { printDataset, printModel } from './print-model.ts'
import { readRulesFile } from './read-rules.ts'
import { readSkeleton } from './skeleton.ts'
import { turnRules } from './turn-rules.ts'

/** Turns a file of json-rules-engine into a model and its dataset; returns the exit code. */
export async function importRules(
  file: string,
  options: ImportRulesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang, format, out, partial } = options
  const skeleton = await readSkeleton(options.model)
  const read = await readRulesFile(file)
  const turned = turnRules(read, skeleton)
  const named = nameColumns(turned.rules)
  const refusals = [...turned.refusals, ...named.refusals]
  if (read.rules.length === 0 && refusals.length === 0) throw cliError('import-none', { file })
  const writes = named.rules.length > 0 && (refusals.length === 0 || partial)
  const setting = { skeleton, file: read.name, columns: named.columns, kindOf: turned.kindOf }
  const built = writes ? buildModel(named.rules, setting) : undefined
  const texts = built && printBoth(built, { file: read.name, refusals, locate: read.locate })
  const folder = texts && out !== undefined ? await writePack(out, skeleton, texts) : undefined
  const { locate } = read
  const signals = built?.signals ?? []
  const report: ImportReport = {
    file,
    rules: read.rules.length,
    signals,
    refusals,
    notes: turned.notes,
    locate,
    folder,
    refusedWhole: built === undefined,
  }
  if (format === 'json') terminal.out(toJsonReport(report))
  else {
    if (texts && out === undefined) terminal.out(`${texts.dataset}---\n${texts.model}`)
    terminal.err(formatImport(report, lang))
  }
  return refusals.length > 0 ? exitCodes.modelFailed : exitCodes.done
}

interface Texts {
  readonly model: string
  readonly dataset: string
}

/**
 * Prints model and dataset, and reads them back: what is handed over passes the check of a model.
 * @throws ModelError where it does not.
 */
function printBoth(built: BuiltModel, setting: Parameters<typeof printModel>[1]): Texts {
  const model = printModel(built, setting)
  const dataset = printDataset(built)
  const definition = loadDatasetDefinition(dataset, 'dataset.yaml')
  const loaded = loadModel(model, 'model.yaml', '0.0.0')
  const problems = [...definition.diagnostics, ...loaded.diagnostics]
  if (definition.loaded !== undefined && loaded.loaded !== undefined) {
    const rules = indexRules([definition.loaded], [])
    problems.push(...checkModel(loaded.loaded, rules, todayInShanghai()).diagnostics)
  }
  if (problems.length > 0) throw new ModelError(problems)
  return { model, dataset }
}

/** Writes a pack of one model and the dataset that it reads; `out` must not exist. */
async function writePack(
  out: string,
  { id, dataset: name }: { readonly id: string; readonly dataset: string },
  { model, dataset }: Texts,
): Promise<string> {
  const folder = await createRunFolder(out, todayInShanghai())
  try {
    const [pack, own = 'rules'] = id.split('.')
    const manifest = { name: `rules-${pack}`, version: '0.1.0', private: true, mingjian: {} }
    await writeFile(join(folder.partial, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    await writeFile(join(folder.partial, `${name}.yaml`), dataset)
    await mkdir(join(folder.partial, own))
    await writeFile(join(folder.partial, own, 'model.yaml'), model)
    return await folder.complete()
  } catch (error) {
    await folder.remove()
    throw error
  }
}
