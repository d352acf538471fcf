import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  checkUnused,
  type DatasetDefinition,
  type Diagnostic,
  type LoadedModel,
  loadConcept,
  loadDatasetDefinition,
  loadModel,
} from '@mingjian/core'
import { checkEngine } from './check-engine.ts'
import { kindOfText } from './kind-of-text.ts'
import { listEntries, listFolders } from './list-folder.ts'
import { packError } from './pack-error.ts'
import { emptyPacks, mergePacks, type Packs } from './packs.ts'
import { readManifest } from './read-manifest.ts'
import { showPath } from './show-path.ts'

/** How a pack is called. */
export interface ReadPackOptions {
  /** How the folder is called in messages and clues; its path from the current folder without one. */
  readonly name?: string
}

/**
 * Reads one pack: every `<model>/model.yaml` is a model, every `concepts/*.yaml` a concept, every
 * `*.yaml` beside the package.json a dataset of the catalog. The version is that of the
 * package.json, `0.0.0` where there is none. A mistake inside is a diagnostic and hides none of the
 * others. Of a pack whose `mingjian.engine` rules this version out nothing is read.
 *
 * @throws {@link PackError} where there is no such folder, or its package.json is broken.
 *
 * @example
 * const { models, concepts } = await readPack('rules/civil')
 */
export async function readPack(dir: string, options: ReadPackOptions = {}): Promise<Packs> {
  const name = options.name ?? showPath(dir)
  const { version, engine } = (await readManifest(dir)) ?? { version: '0.0.0', engine: undefined }
  if ((await listEntries(dir)) === undefined) {
    throw packError('folder-missing/rules', { name })
  }
  const unfit = checkEngine(engine)
  if (unfit?.severity === 'error') return { ...emptyPacks, diagnostics: [unfit] }
  const parts = await readDefinitions(dir, name)
  parts.push(await readConcepts(dir, name, version))
  for (const folder of await listFolders(dir)) {
    const text = await readText(join(dir, folder, 'model.yaml'))
    if (text === undefined) continue
    const file = `${name}/${folder}/model.yaml`
    const read = toPacks(text, { file, folder: join(dir, folder), version })
    parts.push(read, ...read.models.flatMap((model) => checkFolder(model, folder)))
  }
  const pack = mergePacks(parts)
  const unused = checkUnused(pack.concepts, pack.models)
  return { ...pack, diagnostics: [...(unfit ? [unfit] : []), ...pack.diagnostics, ...unused] }
}

/**
 * Reads one model file that is named by itself; its version is that of the pack around it, and the
 * concepts and datasets of that pack are known to it. Of a file in `concepts/`, and of one that defines a
 * concept or a dataset, this is read and no model. A mistake inside is a diagnostic.
 *
 * @throws {@link PackError} where there is no such file, or the package.json around it is broken.
 *
 * @example
 * const { models, diagnostics } = await readModelFile('rules/docket/mass-plaintiff/model.yaml')
 */
export async function readModelFile(path: string): Promise<Packs> {
  const text = await readText(path)
  if (text === undefined) {
    throw packError('folder-missing/model', { name: showPath(path) })
  }
  const kind = basename(path) === 'model.yaml' ? 'model' : kindOfText(text)
  if (kind === 'dataset') return readDefinition(path, showPath(path))
  const around = join(path, '..', '..')
  const manifest = await readManifest(around)
  const version = manifest?.version ?? '0.0.0'
  const unfit = checkEngine(manifest?.engine)
  if (unfit?.severity === 'error') return { ...emptyPacks, diagnostics: [unfit] }
  const concepts = await readConcepts(around, showPath(around), version)
  const catalog = manifest?.isPack === true ? await readDefinitions(around, showPath(around)) : []
  if (basename(dirname(path)) === conceptFolder) return mergePacks([concepts, ...catalog])
  if (kind === 'concept') {
    const concept = toConcept(text, showPath(path), version)
    return mergePacks([concept, { ...concepts, diagnostics: [] }, ...catalog])
  }
  const model = toPacks(text, { file: showPath(path), folder: dirname(path), version })
  return mergePacks([model, { ...concepts, diagnostics: [] }, ...catalog])
}

/** Reads the datasets that a pack brings along, beside its package.json. */
async function readDefinitions(dir: string, name: string): Promise<Packs[]> {
  const files = ((await listEntries(dir)) ?? []).filter(isYaml)
  return Promise.all(files.map((file) => readDefinition(join(dir, file), `${name}/${file}`)))
}

/** The folder of a pack that holds its concepts. */
const conceptFolder = 'concepts'

const isYaml = (file: string): boolean => /\.ya?ml$/.test(file)

/** Reads the concepts of a pack: none where it has no folder for them. */
async function readConcepts(dir: string, name: string, version: string): Promise<Packs> {
  const parts: Packs[] = []
  for (const entry of ((await listEntries(join(dir, conceptFolder))) ?? []).filter(isYaml)) {
    const file = `${name}/${conceptFolder}/${entry}`
    const text = (await readText(join(dir, conceptFolder, entry))) ?? ''
    parts.push(toConcept(text, file, version))
  }
  return mergePacks(parts)
}

function toConcept(text: string, file: string, version: string): Packs {
  const { loaded, diagnostics } = loadConcept(text, file, version)
  const id = loaded?.concept.id
  const misnamed = id === undefined ? undefined : checkName('concept', id, file)
  return {
    ...emptyPacks,
    concepts: loaded === undefined ? [] : [loaded],
    diagnostics: misnamed === undefined ? diagnostics : [misnamed],
  }
}

function toPacks(
  text: string,
  { file, folder, version }: { file: string; folder: string; version: string },
): Packs {
  const { loaded, diagnostics, mended } = loadModel(text, file, version)
  if (loaded === undefined) {
    return { ...emptyPacks, diagnostics, mended: mended === undefined ? [] : [mended] }
  }
  const modelFolders = new Map([[loaded.model.id, folder]])
  return { ...emptyPacks, models: [loaded], diagnostics, modelFolders }
}

/**
 * Texts of datasets that were loaded without a mistake. A command in the repository reads the catalog twice, as
 * installed and as written, and it is most of what there is to parse.
 */
const sound = new Map<string, DatasetDefinition>()

/** Loads a dataset; of a text that was sound before no place is needed, so it is the same wherever it lies. */
function loadOnce(text: string, file: string): ReturnType<typeof loadDatasetDefinition> {
  const before = sound.get(text)
  if (before !== undefined) return { loaded: before, diagnostics: [] }
  const result = loadDatasetDefinition(text, file)
  if (result.loaded !== undefined && result.diagnostics.length === 0) sound.set(text, result.loaded)
  return result
}

async function readDefinition(path: string, file: string): Promise<Packs> {
  const text = (await readText(path)) ?? ''
  const { loaded, diagnostics } = loadOnce(text, file)
  if (loaded === undefined) return { ...emptyPacks, diagnostics }
  const misnamed = checkName('dataset', loaded.id, file)
  return {
    ...emptyPacks,
    catalog: [loaded],
    diagnostics: misnamed === undefined ? [] : [misnamed],
    datasetFiles: new Map([[loaded.id, file]]),
  }
}

/** A model is looked for in the folder of its name. */
function checkFolder({ model: { id }, file, locate }: LoadedModel, folder: string): Packs[] {
  const name = id.slice(id.indexOf('.') + 1)
  if (folder === name) return []
  const misnamed: Diagnostic = {
    code: 'file-misnamed',
    severity: 'warning',
    message: `Expected the folder of model "${id}" to be called ${name}, found ${folder}.`,
    hint: 'Rename the folder, or give the model the id that its folder says.',
    zh: {
      message: `模型“${id}”的文件夹应叫 ${name}，却是 ${folder}。`,
      hint: '请给文件夹改名，或把编号改成文件夹的名称。',
    },
    at: { ...locate(['id']), file },
  }
  return [{ ...emptyPacks, diagnostics: [misnamed] }]
}

/** Datasets and concepts are looked for under their ids: people would not find another file name. */
function checkName(what: 'dataset' | 'concept', id: string, file: string): Diagnostic | undefined {
  const name = id.slice(id.indexOf('.') + 1)
  if (basename(file).replace(/\.ya?ml$/, '') === name) return undefined
  return {
    code: 'file-misnamed',
    severity: 'warning',
    message: `Expected the file of ${what} "${id}" to be called ${name}.yaml.`,
    zh: {
      message: `${what === 'dataset' ? '数据表' : '概念'}“${id}”的文件应叫 ${name}.yaml。`,
    },
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
