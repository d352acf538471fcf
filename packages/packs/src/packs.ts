import type {
  DatasetDefinition,
  Diagnostic,
  LoadedConcept,
  LoadedModel,
  MendedModel,
} from '@mingjian/core'

/** What was read from rules: models, concepts, the catalog, and what is wrong with some of them. */
export interface Packs {
  readonly models: readonly LoadedModel[]
  /** What is right of models whose shape is not, which are told: nothing runs them, a check reads them. */
  readonly mended: readonly MendedModel[]
  readonly concepts: readonly LoadedConcept[]
  readonly catalog: readonly DatasetDefinition[]
  /** A broken file is told here and hides none of the others. */
  readonly diagnostics: readonly Diagnostic[]
  /** File that each dataset of the catalog was read from, by its id. */
  readonly datasetFiles: ReadonlyMap<string, string>
  /** Path of the folder that each model lies in, with its cases, by its id. */
  readonly modelFolders: ReadonlyMap<string, string>
}

/** No rules at all. */
export const emptyPacks: Packs = {
  models: [],
  mended: [],
  concepts: [],
  catalog: [],
  diagnostics: [],
  datasetFiles: new Map(),
  modelFolders: new Map(),
}

/**
 * Joins rules of several places. The first of two models, concepts or datasets with one id is kept
 * and the other is a diagnostic that names both files; the same file read twice counts once.
 *
 * @example
 * mergePacks([emptyPacks, emptyPacks]) // => emptyPacks
 */
export function mergePacks(parts: readonly Packs[]): Packs {
  const models = new Map<string, LoadedModel>()
  const mended = new Map(
    parts.flatMap((part) => part.mended.map((each) => [each.model.file, each] as const)),
  )
  const concepts = new Map<string, LoadedConcept>()
  const catalog = new Map<string, DatasetDefinition>()
  const datasetFiles = new Map<string, string>()
  const modelFolders = new Map<string, string>()
  const diagnostics: Diagnostic[] = parts.flatMap((part) => part.diagnostics)
  for (const part of parts) {
    for (const model of part.models) {
      const { id } = model.model
      const first = models.get(id)
      if (first === undefined) {
        models.set(id, model)
        modelFolders.set(id, part.modelFolders.get(id) ?? '')
      } else if (first.file !== model.file) {
        diagnostics.push(duplicate('model', id, model.locate(['id']), first.file))
      }
    }
    for (const concept of part.concepts) {
      const { id } = concept.concept
      const first = concepts.get(id)
      if (first === undefined) concepts.set(id, concept)
      else if (first.file !== concept.file) {
        diagnostics.push(duplicate('concept', id, concept.locate(['id']), first.file))
      }
    }
    for (const definition of part.catalog) {
      const { id } = definition
      const file = part.datasetFiles.get(id) ?? ''
      const first = datasetFiles.get(id)
      if (first === undefined) {
        catalog.set(id, definition)
        datasetFiles.set(id, file)
      } else if (first !== file) {
        const at = { file, line: 1, column: 1, path: ['id'] }
        diagnostics.push(duplicate('dataset', id, at, first))
      }
    }
  }
  return {
    models: [...models.values()],
    mended: [...mended.values()],
    concepts: [...concepts.values()],
    catalog: [...catalog.values()],
    diagnostics,
    datasetFiles,
    modelFolders,
  }
}

const titles = { model: '模型', concept: '概念', dataset: '数据表' } as const

const duplicate = (
  what: 'model' | 'concept' | 'dataset',
  id: string,
  at: NonNullable<Diagnostic['at']>,
  first: string,
): Diagnostic => ({
  code: `${what}-duplicate`,
  severity: 'error',
  message: `Duplicate ${what} "${id}": ${first} has the same id.`,
  hint: 'Rename one of them, or read only one of the two folders.',
  zh: {
    message: `${titles[what]}“${id}”重复：${first} 是同一个编号。`,
    hint: '请给其中一个改编号，或只读取其中一个文件夹。',
  },
  at,
})
