import {
  checkModel,
  indexRules,
  type Location,
  loadDatasetDefinition,
  loadModel,
  ModelError,
} from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import { type BuiltModel, buildModel } from './build-model.ts'
import { nameColumns } from './name-columns.ts'
import { printDataset, printModel } from './print-model.ts'
import { parseRules } from './read-rules.ts'
import type { Path, Refusal } from './refusals.ts'
import type { ImportSkeleton } from './skeleton.ts'
import { type TurnedRule, turnRules } from './turn-rules.ts'

/** A model and the dataset that it reads, as YAML. */
export interface ImportedTexts {
  readonly model: string
  readonly dataset: string
}

/** What became of a file of rules. */
export interface Imported {
  readonly file: string
  /** How many rules it holds. */
  readonly rules: number
  /** Undefined where nothing is handed over: a part was refused, and the rest was not asked for. */
  readonly texts: ImportedTexts | undefined
  readonly signals: readonly { readonly id: string; readonly rule: TurnedRule }[]
  readonly refusals: readonly Refusal[]
  /** What has no bearing on outcomes and was left out. */
  readonly notes: readonly Path[]
  readonly locate: (path: Path) => Location
}

/** What the imported model is called, and where its rules came from. */
export interface ImportTextOptions {
  /** As places are told, and as provenance in the model. */
  readonly file: string
  readonly skeleton: ImportSkeleton
  /** Hands over what could be turned although some part could not. */
  readonly partial: boolean
}

/**
 * Turns rules of json-rules-engine into the texts of a model and its dataset. What cannot be turned
 * is among `refusals`, with its place.
 *
 * @throws CliError where the text is no JSON or holds no rule, ModelError where it holds what
 * cannot be read.
 *
 * @example
 * const all = [{ fact: '件数', operator: 'greaterThan', value: 2 }]
 * const text = JSON.stringify([{ conditions: { all }, event: { type: 'many' } }])
 * const imported = importText(text, { file: 'rules.json', skeleton: defaultSkeleton, partial: false })
 * imported.refusals // => []
 */
export function importText(text: string, options: ImportTextOptions): Imported {
  const { file, skeleton, partial } = options
  const read = parseRules(text, file)
  const turned = turnRules(read, skeleton)
  const named = nameColumns(turned.rules)
  const refusals = [...turned.refusals, ...named.refusals]
  if (read.rules.length === 0 && refusals.length === 0) throw cliError('import-none', { file })
  const writes = named.rules.length > 0 && (refusals.length === 0 || partial)
  const setting = { skeleton, file: read.name, columns: named.columns, kindOf: turned.kindOf }
  const built = writes ? buildModel(named.rules, setting) : undefined
  return {
    file,
    rules: read.rules.length,
    texts: built && printBoth(built, { file: read.name, refusals, locate: read.locate }),
    signals: built?.signals ?? [],
    refusals,
    notes: turned.notes,
    locate: read.locate,
  }
}

/** Prints model and dataset, and reads them back: what is handed over passes the check of a model. */
function printBoth(built: BuiltModel, setting: Parameters<typeof printModel>[1]): ImportedTexts {
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
