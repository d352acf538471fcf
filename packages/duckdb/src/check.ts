import type { Diagnostic, InEach, Operation, Plan } from '@mingjian/core'
import { checkStrategies, type Strategies } from '@mingjian/sql'

/** What this backend does beside running statements. */
const strategies: Strategies = { components: true }

/**
 * What DuckDB cannot do of a plan. Its names ignore case even when quoted and cannot hold a zero
 * character, so tables or columns that differ in nothing else are refused.
 */
export function checkPlan(plan: Plan): readonly Diagnostic[] {
  const scopes = [
    { what: { zh: '表', en: 'tables' }, names: plan.tables.map(({ name }) => name) },
    ...plan.tables.map((table) => ({
      what: { zh: `表“${table.name}”的列`, en: `columns of table "${table.name}"` },
      names: [
        ...new Set([
          ...table.columns.map(({ name }) => name),
          ...table.operations.flatMap(addedBy),
        ]),
      ],
    })),
    ...plan.datasets.map((dataset) => ({
      what: { zh: `数据表“${dataset.name}”的列`, en: `columns of dataset "${dataset.name}"` },
      names: dataset.columns.map(({ name }) => name),
    })),
  ]
  return [
    ...checkStrategies(plan, 'DuckDB', strategies),
    ...scopes.flatMap(({ what, names }) => [...checkCase(what, names), ...checkZero(what, names)]),
  ]
}

/** The columns that an operation makes: they stand beside the others, though the table may drop them. */
function addedBy(operation: Operation): readonly string[] {
  if (operation.kind === 'filter' || operation.kind === 'union') return []
  if (operation.kind === 'components') return [operation.name]
  if (operation.kind === 'split') return [operation.name, operation.number]
  return operation.columns.map(({ name }) => name)
}

function checkCase(what: InEach, names: readonly string[]): readonly Diagnostic[] {
  const seen = new Map<string, string>()
  return names.flatMap((name) => {
    const other = seen.get(name.toLowerCase())
    seen.set(name.toLowerCase(), name)
    if (other === undefined) return []
    return [
      refuse(
        {
          zh: `DuckDB 不支持：${what.zh}“${other}”和“${name}”只有大小写不同。`,
          en: `Unsupported on DuckDB: the ${what.en} "${other}" and "${name}" differ in case only.`,
        },
        { zh: '请给其中一个改名。', en: 'Rename one of them.' },
      ),
    ]
  })
}

const checkZero = (what: InEach, names: readonly string[]): readonly Diagnostic[] =>
  names
    .filter((name) => name.includes('\0') || name === '')
    .map(() =>
      refuse(
        {
          zh: `DuckDB 不支持：${what.zh}里有空的名称，或含零字符的名称。`,
          en: `Unsupported on DuckDB: one of the ${what.en} has an empty name or one with a zero character.`,
        },
        { zh: '请用字母、数字和下划线。', en: 'Use letters, digits and underscores.' },
      ),
    )

const refuse = (message: InEach, hint: InEach): Diagnostic => ({
  code: 'backend-unsupported',
  severity: 'error',
  message: message.en,
  hint: hint.en,
  zh: { message: message.zh, hint: hint.zh },
})
