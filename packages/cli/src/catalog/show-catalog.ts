import { writeFile } from 'node:fs/promises'
import {
  closestMatch,
  compareCodePoints,
  type DatasetDefinition,
  formatDiagnostics,
} from '@mingjian/core'
import { type Packs, showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import type { CatalogOptions } from '../commands/catalog-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { requireNew } from '../new/write-new.ts'
import { readRules } from '../rules.ts'
import type { Terminal } from '../terminal.ts'
import { datasetJson, listJson } from './catalog-json.ts'
import { formatDataset } from './format-dataset.ts'
import { formatList } from './format-list.ts'
import { templateText } from './template-text.ts'
import { templateWorkbook } from './template-workbook.ts'

/**
 * Prints the datasets of the catalog, or one of them, or writes its template; returns the exit code.
 * What is broken in rules that were named is told beside it, as the list lacks it.
 */
export async function showCatalog(
  id: string | undefined,
  options: CatalogOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { format, template, out, lang } = options
  if (template !== undefined && id === undefined) throw cliError('catalog-lacks', {})
  if (out !== undefined && template === undefined) throw cliError('catalog-out', {})
  if (out === undefined && template === 'xlsx') throw cliError('catalog-binary', {})
  const packs = await readRules(options.rules)
  const catalog = packs.catalog.toSorted((a, b) => compareCodePoints(a.id, b.id))
  const broken = packs.diagnostics.filter(({ severity }) => severity === 'error')
  if (broken.length > 0) terminal.err(`${formatDiagnostics(broken, lang)}\n`)
  const code = broken.length > 0 ? exitCodes.badInput : exitCodes.done
  if (id === undefined) {
    terminal.out(format === 'json' ? toText(listJson(catalog)) : formatList(catalog, lang))
    return code
  }
  const definition = findDefinition(id, catalog, options.rules.length > 0)
  if (template !== undefined) await writeTemplate(definition, options, terminal)
  else if (format === 'json') terminal.out(toText(datasetJson(definition)))
  else terminal.out(formatDataset(definition, fileOf(packs, definition.id), lang, terminal.width))
  return code
}

const toText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const fileOf = ({ datasetFiles }: Packs, id: string): string => datasetFiles.get(id) ?? ''

function findDefinition(
  name: string,
  catalog: readonly DatasetDefinition[],
  hasRules: boolean,
): DatasetDefinition {
  const found = catalog.find(({ id }) => id === name)
  if (found !== undefined) return found
  // Whoever does not know the ids may know what a table is called.
  const titled = catalog.filter(({ title }) => title.zh === name || title.en === name)
  const [only] = titled
  if (only !== undefined && titled.length === 1) return only
  const near = closestMatch(
    name,
    catalog.map(({ id }) => id),
  )
  throw cliError('catalog-unknown', { name, near, hasRules })
}

async function writeTemplate(
  definition: DatasetDefinition,
  { template, out, lang }: CatalogOptions,
  terminal: Terminal,
): Promise<void> {
  if (out === undefined) return terminal.out(await templateText(definition))
  await requireNew(out)
  const content =
    template === 'xlsx' ? await templateWorkbook(definition, lang) : await templateText(definition)
  await writeFile(out, content, { flag: 'wx' })
  terminal.err(`${{ zh: '已写入', en: 'written' }[lang]} ${showPath(out)}\n`)
}
