import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Location, ModelError, NumberText, readDocument } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import type { Path } from './refusals.ts'
import { isMap, type Named } from './turn-condition.ts'

/** A file of json-rules-engine, taken apart as far as its outermost shape. */
export interface RulesFile {
  /** The file as provenance shows it: its name without folders. */
  readonly name: string
  readonly rules: readonly { readonly value: unknown; readonly path: Path }[]
  /** Named conditions, by name. */
  readonly named: ReadonlyMap<string, Named>
  /** What stands beside rules and conditions. */
  readonly others: readonly string[]
  readonly locate: (path: Path) => Location
}

/**
 * Parses one rule, a list of rules, or an object with `rules` and maybe `conditions`. Numbers are kept
 * as they are written.
 * @throws CliError where the text is no JSON or holds no rule, ModelError where it holds what cannot be read.
 */
export function parseRules(text: string, file: string): RulesFile {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw cliError('import-json', { file, reason: (error as Error).message })
  }
  const { value, diagnostics, locate } = readDocument(text, file)
  if (diagnostics.length > 0) throw new ModelError(diagnostics)
  const shape = { name: basename(file), locate }
  if (Array.isArray(value)) {
    return { ...shape, rules: value.map((rule, i) => ({ value: rule, path: [i] })), ...nothingElse }
  }
  if (!isMap(value)) throw cliError('import-shape', { file })
  const { rules, conditions } = value
  if (rules === undefined) {
    if (conditions === undefined) throw cliError('import-shape', { file })
    return { ...shape, rules: [{ value, path: [] }], ...nothingElse }
  }
  if (!Array.isArray(rules) || (conditions !== undefined && !isMap(conditions))) {
    throw cliError('import-shape', { file })
  }
  return {
    ...shape,
    rules: rules.map((rule, i) => ({ value: rule, path: ['rules', i] })),
    named: new Map(
      Object.entries(conditions ?? {}).map(([name, each]) => [
        name,
        { value: each, path: ['conditions', name] },
      ]),
    ),
    others: Object.keys(value).filter((key) => key !== 'rules' && key !== 'conditions'),
  }
}

const nothingElse = { named: new Map<string, Named>(), others: [] }

/** @throws CliError where there is no such file. */
export async function readRulesText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error
    throw cliError('data-missing', { path: file })
  }
}

/** A part of the file as text again, on one line. */
export const showJson = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (each instanceof NumberText ? Number(each.text) : each)) ?? ''
