import { basename } from 'node:path'
import {
  checkModels as checkAll,
  checkConcept,
  checkMended,
  checkUsedOnce,
  type Diagnostic,
  formatDiagnostic,
  formatDiagnostics,
  type InEach,
  indexRules,
  type Language,
  remarksOn,
} from '@mingjian/core'
import type { CheckOptions } from '../commands/check-options.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type FoundRules, findModels } from '../find-models.ts'
import { plural } from '../output/plural.ts'
import type { Terminal } from '../terminal.ts'
import { checkBeside } from './check-beside.ts'
import { toDosOf } from './to-dos-of.ts'

/** Checks models and concepts and prints their diagnostics; returns the exit code. */
export async function checkModels(
  wanted: readonly string[],
  { rules, format, lang, strict, watch }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const packs = await findModels(wanted, rules)
  const rulesRead = indexRules(packs.catalog, packs.concepts)
  const today = todayInShanghai()
  const results = checkAll([...packs.models, ...packs.others], rulesRead, today)
  const ofModels: Diagnostic[] = []
  for (const [i, model] of packs.models.entries()) {
    const result = results[i]
    const folder = packs.modelFolders.get(model.model.id)
    if (result !== undefined) ofModels.push(...tell(result))
    if (folder === undefined) continue
    ofModels.push(...(await checkBeside(model, result?.checked, folder, packs.concepts)))
  }
  const told = [
    ...packs.mended.flatMap((model) => checkMended(model, rulesRead, today)),
    ...packs.asked.flatMap((concept) => tell(checkConcept(concept, rulesRead, today))),
    ...ofModels,
  ]
  const toDos = await Promise.all(packs.definitionFiles.map((file) => toDosOf(file, file)))
  const found = [
    ...packs.diagnostics,
    ...toDos.flat(),
    ...told.filter((each) => !isOfUnread(each, packs)),
    ...(packs.isWhole ? checkUsedOnce(packs.asked, packs.models) : []),
  ]
  // A mistake in a concept is found once for each model over it.
  const diagnostics = [...new Map(found.map((each) => [formatDiagnostic(each), each])).values()]
  terminal.out(format === 'json' ? toJson(diagnostics, watch) : toText(diagnostics, packs, lang))
  const failed = diagnostics.some(({ severity }) => strict || severity === 'error')
  return failed ? exitCodes.badInput : exitCodes.done
}

/** Whether a dataset or concept is unknown only because its own file has a mistake, which is told there. */
function isOfUnread({ code, at }: Diagnostic, { diagnostics, models, asked }: FoundRules): boolean {
  if (code !== 'dataset-unknown' && code !== 'concept-unknown') return false
  const unread = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((each) => basename(each.at?.file ?? '').replace(/\.ya?ml$/, ''))
  const definitions = [
    ...models.map(({ file, model }) => ({ file, datasets: model.datasets })),
    ...asked.map(({ file, concept }) => ({ file, datasets: concept.datasets })),
  ]
  const { datasets } = definitions.find(({ file }) => file === at?.file) ?? {}
  const use = datasets?.[String(at?.path[1])]?.use ?? ''
  const name = code === 'concept-unknown' ? (use.split('.')[1] ?? '') : use
  return unread.includes(name)
}

/** Remarks come once nothing is wrong: a mistake may be what they speak of. */
const tell = ({ checked, diagnostics }: Told): readonly Diagnostic[] => [
  ...diagnostics,
  ...(checked === undefined ? [] : remarksOn(checked)),
]

type Told = Pick<ReturnType<typeof checkConcept>, 'diagnostics'> & {
  readonly checked: Parameters<typeof remarksOn>[0] | undefined
}

/** One document; each on a line of its own where more may follow. */
const toJson = (diagnostics: readonly Diagnostic[], isLine: boolean): string =>
  `${JSON.stringify(diagnostics, null, isLine ? 0 : 2)}\n`

/** How many of each were read. */
interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly models: number
  readonly concepts: number
  readonly datasets: number
}

/** What was read of each kind, of which there is any. */
const listRead = (
  { models, concepts, datasets }: Counts,
  write: Readonly<Record<'model' | 'concept' | 'dataset', (n: number) => string>>,
): string[] => [
  ...(models > 0 ? [write.model(models)] : []),
  ...(concepts > 0 ? [write.concept(concepts)] : []),
  ...(datasets > 0 ? [write.dataset(datasets)] : []),
]

const total: InEach<(counts: Counts) => string> = {
  zh: (counts) => {
    const read = listRead(counts, {
      model: (n) => `${n} 个模型`,
      concept: (n) => `${n} 个概念`,
      dataset: (n) => `${n} 张数据表`,
    })
    const what = read.length === 0 ? '' : `；读到 ${read.join('、')}`
    return `${counts.errors} 个错误，${counts.warnings} 个警告${what}。`
  },
  en: (counts) => {
    const read = listRead(counts, {
      model: (n) => plural(n, 'model'),
      concept: (n) => plural(n, 'concept'),
      dataset: (n) => plural(n, 'dataset'),
    })
    const what = read.length === 0 ? '' : `; ${read.join(', ')} could be read`
    return `${plural(counts.errors, 'error')}, ${plural(counts.warnings, 'warning')}${what}.`
  },
}

function toText(
  diagnostics: readonly Diagnostic[],
  { models, asked, datasets }: FoundRules,
  language: Language,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const counts = { errors, warnings: diagnostics.length - errors }
  const read = { models: models.length, concepts: asked.length, datasets }
  const lines = diagnostics.length === 0 ? '' : `${formatDiagnostics(diagnostics, language)}\n`
  return `${lines}${total[language]({ ...counts, ...read })}\n`
}
