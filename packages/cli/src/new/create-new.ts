import { basename, extname } from 'node:path'
import process from 'node:process'
import { loadDatasetDefinition } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { NewOptions } from '../commands/new-options.ts'
import { NoMoreAnswers, withQuestions } from './ask.ts'
import { askModel } from './ask-model.ts'
import { casesText } from './cases-text.ts'
import { conceptText } from './concept-text.ts'
import { datasetText, usualColumns } from './dataset-text.ts'
import { guessColumns } from './guess-dataset.ts'
import { readCatalog } from './known-catalog.ts'
import { modelText } from './model-text.ts'
import { packTexts } from './pack-texts.ts'
import { datasetNamed, type ModelAnswers, planModel } from './plan-model.ts'
import { readHead } from './read-head.ts'
import { type NewKind, newKinds, requireId } from './require-id.ts'
import { requireSound } from './require-sound.ts'
import { type NewFile, packAround, requireNew, writeNew } from './write-new.ts'

/** Scaffolds a model, a concept, a dataset or a pack, and says what was written and what comes next. */
export async function createNew(
  wanted: string,
  id: string | undefined,
  options: NewOptions,
  context: CommandContext,
): Promise<void> {
  const kind = newKinds.find((each) => each === wanted)
  if (kind === undefined) throw cliError('new-kind', { name: wanted, known: newKinds })
  if (id !== undefined) requireId(kind, id)
  const files = await makers[kind](id, options, context)
  const written = await writeNew(files)
  const { lang } = options
  const { terminal } = context
  for (const path of written)
    terminal.out(`${{ zh: '已写入', en: 'written' }[lang]} ${showPath(path)}\n`)
  const main = written.find((path) => /\.yaml$/.test(path))
  if (main !== undefined) terminal.out(`${nextSteps(kind, showPath(main))[lang]}\n`)
}

const nextSteps = (kind: NewKind, path: string) => {
  const run =
    kind === 'model'
      ? `\n  mingjian check ${path}\n  mingjian test ${path}`
      : `\n  mingjian check ${path}`
  return {
    zh: `下一步：搜索“待改”，逐处填写；然后运行${run}`,
    en: `Next: search for "待改" (to do) and decide each place; then run${run}`,
  }
}

type Make = (
  id: string | undefined,
  options: NewOptions,
  context: CommandContext,
) => Promise<readonly NewFile[]>

const makers: Readonly<Record<NewKind, Make>> = {
  async model(id, options, context) {
    const catalog = await readCatalog(options.dir, options.rules)
    if (id !== undefined) await requireNew(await modelFolder(id, options.dir))
    const plan = planModel(await answersFor(id, options, catalog, context), catalog)
    const { pack } = requireId('model', plan.id)
    const folder = await modelFolder(plan.id, options.dir)
    await requireNew(folder)
    const files: readonly NewFile[] = [
      { folder, name: 'model.yaml', kind: 'model', text: modelText(plan) },
      { folder, name: 'cases.yaml', kind: 'cases', text: casesText(plan, options.lang) },
    ]
    requireSound(files, catalog)
    return [...(await missingPack(pack, options)), ...files]
  },
  async concept(id, options) {
    const { title, dataset } = options
    const lacking = lacks({ '<id>': id, '--title': title, '--dataset': dataset?.[0] })
    if (id === undefined || title === undefined || dataset?.[0] === undefined) {
      throw cliError('new-lacks', { flags: lacking })
    }
    const catalog = await readCatalog(options.dir, options.rules)
    const { pack, name } = requireId('concept', id)
    const { folder } = await packAround(options.dir, pack)
    const text = conceptText(id, title, datasetNamed(dataset[0], catalog))
    const file = {
      folder: `${folder}/concepts`,
      name: `${name}.yaml`,
      kind: 'concept',
      text,
    } as const
    return [...(await missingPack(pack, options)), file]
  },
  async dataset(id, options, { interrupt }) {
    const title = options.title ?? (options.from && basename(options.from, extname(options.from)))
    if (id === undefined || title === undefined) {
      throw cliError('new-lacks', { flags: lacks({ '<id>': id, '--title': title }) })
    }
    const { pack, name } = requireId('dataset', id)
    const inPack = id.includes('.')
    const { folder } = await packAround(options.dir, inPack ? pack : 'catalog')
    await requireNew(`${folder}/${name}.yaml`)
    const columns =
      options.from === undefined
        ? usualColumns
        : guessColumns(
            await readHead(options.from, interrupt.signal),
            await readCatalog(options.dir, options.rules),
          )
    if (columns.length === 0) throw cliError('new-headerless', { path: options.from ?? '' })
    const text = datasetText(name, title, columns)
    const { loaded, diagnostics } = loadDatasetDefinition(text, `${name}.yaml`)
    if (loaded === undefined) throw cliError('new-unsound', { diagnostics })
    const file = { folder, name: `${name}.yaml`, kind: 'catalog', text } as const
    return [...(inPack ? await missingPack(pack, options) : []), file]
  },
  async pack(id, options) {
    const lacking = lacks({ '<id>': id, '--title': options.title })
    if (id === undefined || options.title === undefined) {
      throw cliError('new-lacks', { flags: lacking })
    }
    const folder = `${options.dir}/${id}`
    await requireNew(folder)
    return packFiles(folder, id, options.title)
  },
}

const modelFolder = async (id: string, dir: string): Promise<string> => {
  const { pack, name } = requireId('model', id)
  return `${(await packAround(dir, pack)).folder}/${name}`
}

const lacks = (values: Readonly<Record<string, string | undefined>>): string[] =>
  Object.keys(values).filter((flag) => values[flag] === undefined)

const packFiles = (folder: string, name: string, title: string): readonly NewFile[] =>
  Object.entries(packTexts(name, title)).map(([file, text]) => ({ folder, name: file, text }))

/** A pack that is not there yet, named like its first model until its author names it. */
async function missingPack(pack: string, { dir }: NewOptions): Promise<readonly NewFile[]> {
  const { folder, isThere } = await packAround(dir, pack)
  return isThere ? [] : packFiles(folder, pack, pack)
}

/** What was given, and on a terminal what is answered; elsewhere what lacks is named. */
async function answersFor(
  id: string | undefined,
  options: NewOptions,
  catalog: Parameters<typeof askModel>[2],
  { interrupt }: CommandContext,
): Promise<ModelAnswers> {
  const { title, line, dataset } = options
  if (id !== undefined && title !== undefined && line !== undefined && dataset !== undefined) {
    return { ...options, id, title, line, dataset }
  }
  const flags = lacks({ '<id>': id, '--title': title, '--line': line, '--dataset': dataset?.[0] })
  const { stdin: input, stderr: output } = process
  if (input.isTTY !== true || output.isTTY !== true) throw cliError('new-lacks', { flags })
  try {
    return await withQuestions({ input, output }, options.lang, interrupt.signal, (ask) =>
      askModel(id, options, catalog, ask),
    )
  } catch (error) {
    // Ctrl-D: nothing more will be answered.
    if (!(error instanceof NoMoreAnswers) || interrupt.signal.aborted) throw error
    throw cliError('new-lacks', { flags })
  }
}
