import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  type DatasetDefinition,
  type Diagnostic,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'
import { listEntries, listFolders } from './list-folder.ts'
import { PackError } from './pack-error.ts'
import { emptyPacks, mergePacks, type Packs } from './packs.ts'
import { readManifest } from './read-manifest.ts'
import { showPath } from './show-path.ts'

export interface ReadPackOptions {
  /** How the folder is called in messages and clues; its path from the current folder without one. */
  readonly name?: string
}

/**
 * Reads one pack: every `<model>/model.yaml` is a model, every `*.yaml` beside the package.json a
 * dataset of the catalog. The version is that of the package.json, `0.0.0` where there is none.
 */
export async function readPack(dir: string, options: ReadPackOptions = {}): Promise<Packs> {
  const name = options.name ?? showPath(dir)
  const { version } = (await readManifest(dir)) ?? { version: '0.0.0' }
  const files = await listEntries(dir)
  if (files === undefined) {
    const hint = 'Check the name and the folder.'
    throw new PackError('folder-missing', `Missing rules folder "${name}".`, hint)
  }
  const parts: Packs[] = []
  for (const file of files.filter((entry) => /\.ya?ml$/.test(entry))) {
    parts.push(await readDefinition(join(dir, file), `${name}/${file}`))
  }
  for (const folder of await listFolders(dir)) {
    const text = await readText(join(dir, folder, 'model.yaml'))
    if (text === undefined) continue
    const file = `${name}/${folder}/model.yaml`
    parts.push(toPacks(text, { file, folder: join(dir, folder), version }))
  }
  return mergePacks(parts)
}

/** Reads one model file that is named by itself; its version is that of the pack around it. */
export async function readModelFile(path: string): Promise<Packs> {
  const text = await readText(path)
  if (text === undefined) {
    const hint = 'Check the name and the folder.'
    throw new PackError('folder-missing', `Missing model file "${showPath(path)}".`, hint)
  }
  const pack = await readManifest(join(path, '..', '..'))
  const version = pack?.version ?? '0.0.0'
  return toPacks(text, { file: showPath(path), folder: dirname(path), version })
}

function toPacks(
  text: string,
  { file, folder, version }: { file: string; folder: string; version: string },
): Packs {
  const { loaded, diagnostics } = loadModel(text, file, version)
  if (loaded === undefined) return { ...emptyPacks, diagnostics }
  const modelFolders = new Map([[loaded.model.id, folder]])
  return { ...emptyPacks, models: [loaded], diagnostics, modelFolders }
}

async function readDefinition(path: string, file: string): Promise<Packs> {
  const text = (await readText(path)) ?? ''
  const { loaded, diagnostics } = loadDatasetDefinition(text, file)
  if (loaded === undefined) return { ...emptyPacks, diagnostics }
  const misnamed = checkName(loaded, file)
  return {
    ...emptyPacks,
    catalog: [loaded],
    diagnostics: misnamed === undefined ? [] : [misnamed],
    datasetFiles: new Map([[loaded.id, file]]),
  }
}

/** A dataset is looked for under its id, so a file of another name would not be found by people. */
function checkName({ id }: DatasetDefinition, file: string): Diagnostic | undefined {
  if (basename(file).replace(/\.ya?ml$/, '') === id) return undefined
  return {
    code: 'file-misnamed',
    severity: 'warning',
    message: `Expected the file of dataset "${id}" to be called ${id}.yaml.`,
    at: { file, line: 1, column: 1, path: ['id'] },
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
