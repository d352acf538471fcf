import {
  checkModel,
  compileConcepts,
  compileModel,
  datasetsBehind,
  formatType,
  indexRules,
  locateStep,
  ModelError,
  type Plan,
} from '@mingjian/core'
import {
  checkExpressions,
  type Dialect,
  duckdbDialect,
  type ListedStatement,
  listStatements,
  postgresDialect,
  sparkDialect,
} from '@mingjian/sql'
import { backends } from '../backends.ts'
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

const dialects = { duckdb: duckdbDialect, postgres: postgresDialect, spark: sparkDialect } as const

/** Prints the statements that a backend would run for a model, with their parameters beneath. */
export async function showSql(
  name: string,
  options: SqlOptions,
  terminal: Terminal,
): Promise<void> {
  const { step, backend, lang, rules } = options
  const asOf = todayInShanghai()
  const { model, concepts, catalog } = await chooseModel(name, rules, asOf)
  const wanted = step === undefined ? undefined : locateStep({ model, concepts }, step)
  if (backend === 'memory') {
    terminal.out(`${words[lang].none}\n`)
    return
  }
  const { checked, diagnostics } = checkModel(model, indexRules(catalog, concepts), asOf)
  if (checked === undefined) throw new ModelError(diagnostics)
  const compiled = compileConcepts([checked])
  const plans = [
    ...[...compiled.values()].map(({ plan }) => plan),
    compileModel(checked, new Map(), compiled),
  ].map((plan) => (plan.model === wanted?.of ? storeStep(plan, wanted.step) : plan))
  const dialect = dialects[backend]
  const engine = backend === 'duckdb' ? await backends.duckdb() : undefined
  const refused = plans.flatMap((plan) => [
    ...(engine?.check(plan) ?? []),
    ...checkExpressions(plan, dialect),
  ])
  if (refused.length > 0) throw new ModelError(refused)
  const columns = new Map(
    [...datasetsBehind(checked)].map(([id, { definition }]) => [
      id,
      new Set(Object.keys(definition.columns)),
    ]),
  )
  const listed = listStatements(plans, columns, dialect).filter(
    ({ plan, table }) =>
      wanted === undefined ||
      (plan === wanted.of && (table === wanted.step || table.startsWith(`${wanted.step}.`))),
  )
  const texts = listed.map((each) => format(each, checked.id, words[lang].parameters, dialect))
  terminal.out(`${texts.join('\n\n')}\n`)
}

/** A step that others compute again for themselves is shown as it would be stored. */
const storeStep = (plan: Plan, step: string): Plan => ({
  ...plan,
  tables: plan.tables.map((table) =>
    table.name === step ? { ...table, keep: true, lent: true } : table,
  ),
})

/** Parameters are comments, so that the whole is SQL all the same. */
function format(
  { plan, table, text, parameters }: ListedStatement,
  model: string,
  title: string,
  dialect: Dialect,
): string {
  const list = parameters.map(
    ({ text: value, type }, at) =>
      `--   ${dialect.parameter(at + 1)} = ${JSON.stringify(value)} (${formatType(type)})`,
  )
  const beneath = list.length === 0 ? [] : [`-- ${title}`, ...list]
  const name = plan === model ? table : `${plan}.${table}`
  return [`-- ${name}`, text.startsWith('--') ? text : `${text};`, ...beneath].join('\n')
}
