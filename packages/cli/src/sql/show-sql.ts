import {
  checkModel,
  closestMatch,
  compileModel,
  formatType,
  keepTables,
  ModelError,
} from '@mingjian/core'
import { type ListedStatement, listStatements } from '@mingjian/duckdb'
import { backends } from '../backends.ts'
import { CliError } from '../cli-error.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import type { SqlOptions } from '../commands/sql-options.ts'
import { chooseModel } from '../one-model/choose-model.ts'
import type { Terminal } from '../terminal.ts'

const words = {
  zh: {
    none: '内存后端不用 SQL：逐步计算，没有语句可列。用 --backend duckdb 查看 SQL。',
    parameters: '参数',
  },
  en: {
    none: 'The memory backend uses no SQL: there is no statement to show. See --backend duckdb.',
    parameters: 'Parameters',
  },
} as const

/** Prints the statements that a backend would run for a model, with their parameters beneath. */
export async function showSql(
  name: string,
  options: SqlOptions,
  terminal: Terminal,
): Promise<void> {
  const { step, backend, lang, rules } = options
  const asOf = todayInShanghai()
  const { model, catalog } = await chooseModel(name, rules, asOf)
  const steps = Object.keys(model.model.steps)
  if (step !== undefined) requireStep(model.model.id, step, steps)
  if (backend === 'memory') {
    terminal.out(`${words[lang].none}\n`)
    return
  }
  const byId = new Map(catalog.map((definition) => [definition.id, definition]))
  const { checked, diagnostics } = checkModel(model, byId, asOf)
  if (checked === undefined) throw new ModelError(diagnostics)
  const compiled = compileModel(checked)
  const plan = step === undefined ? compiled : keepTables(compiled, new Set([step]))
  const refused = backends[backend]().check(plan)
  if (refused.length > 0) throw new ModelError(refused)
  const columns = new Map(
    [...checked.datasets.values()].map(({ definition }) => [
      definition.id,
      new Set(Object.keys(definition.columns)),
    ]),
  )
  const listed = listStatements(plan, columns).filter(
    ({ table }) => step === undefined || table === step || table.startsWith(`${step}.`),
  )
  terminal.out(`${listed.map((each) => format(each, words[lang].parameters)).join('\n\n')}\n`)
}

function requireStep(model: string, step: string, steps: readonly string[]): void {
  if (steps.includes(step)) return
  const near = closestMatch(step, steps)
  throw new CliError(
    `Model ${model} has no step "${step}".`,
    near === undefined ? `Its steps: ${steps.join(', ')}.` : `Did you mean "${near}"?`,
  )
}

/** Parameters are comments, so that the whole is SQL all the same. */
function format({ table, text, parameters }: ListedStatement, title: string): string {
  const list = parameters.map(
    ({ text: value, type }, at) =>
      `--   $${at + 1} = ${JSON.stringify(value)} (${formatType(type)})`,
  )
  const beneath = list.length === 0 ? [] : [`-- ${title}`, ...list]
  return [`-- ${table}`, text.startsWith('--') ? text : `${text};`, ...beneath].join('\n')
}
