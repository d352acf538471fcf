import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { todayInShanghai } from '../commands/data-options.ts'
import type { ImportRulesOptions } from '../commands/import-rules-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createRunFolder } from '../run-folder.ts'
import type { Terminal } from '../terminal.ts'
import { formatImport, toJsonReport } from './format-import.ts'
import { type ImportedTexts, importText } from './import-text.ts'
import { readRulesText } from './read-rules.ts'
import { type ImportSkeleton, readSkeleton } from './skeleton.ts'

/** Turns a file of json-rules-engine into a model and its dataset; returns the exit code. */
export async function importRules(
  file: string,
  { lang, format, out, partial, model }: ImportRulesOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const skeleton = await readSkeleton(model)
  const imported = importText(await readRulesText(file), { file, skeleton, partial })
  const { texts, refusals } = imported
  const folder = texts && out !== undefined ? await writePack(out, skeleton, texts) : undefined
  const report = { ...imported, folder }
  if (format === 'json') terminal.out(toJsonReport(report))
  else {
    if (texts && out === undefined) terminal.out(`${texts.dataset}---\n${texts.model}`)
    terminal.err(formatImport(report, lang))
  }
  return refusals.length > 0 ? exitCodes.modelFailed : exitCodes.done
}

/** Writes a pack of one model and the dataset that it reads; `out` must not exist. */
async function writePack(
  out: string,
  { id, dataset: name }: ImportSkeleton,
  { model, dataset }: ImportedTexts,
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
