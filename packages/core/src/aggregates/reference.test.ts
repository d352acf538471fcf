import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FactJson } from '../clue/clue.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import type { InEach, Language } from '../diagnostics/in-each.ts'
import { chinese } from '../diagnostics/phrases.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import type { LoadResult } from '../load/read-shape.ts'
import { memory } from '../memory/memory.ts'
import { showStep } from '../screen/show-step.ts'
import type { LanguageAggregate, Stand } from './aggregate.ts'
import { aggregates } from './index.ts'
import type { AggregateName } from './names.ts'

const columns = {
  who: 'text',
  day: 'date',
  mode: 'text',
  amount: 'money',
  paid: 'flag',
  is_there: 'flag',
} as const

type Row = Readonly<Partial<Record<keyof typeof columns, string>>>

/** The rows that the page shows; a window is told of the second. */
const sure: readonly Row[] = [
  { day: '2024-01-05', mode: '调解', amount: '100.00', paid: 'true' },
  { day: '2024-01-20', mode: '判决', amount: '900.00', paid: 'false' },
  { day: '2024-02-03', mode: '调解', amount: '200.00', paid: 'true' },
  { day: '2024-04-10', mode: '调解', amount: '300.00', paid: 'true' },
].map((row) => ({ ...row, who: '甲', is_there: 'true' }))
const told = 1
const inDoubt: Row = { who: '甲', mode: '撤诉', amount: '50.00', paid: 'true' }

function loaded<T>({ loaded: found, diagnostics }: LoadResult<T>): T {
  if (found === undefined) throw new Error(formatDiagnostics(diagnostics))
  return found
}

const definition = loaded(
  loadDatasetDefinition(
    JSON.stringify({
      id: 'data',
      title: { zh: '数据' },
      privacy: 1,
      columns: Object.fromEntries(
        Object.entries(columns).map(([name, kind]) => [name, { title: { zh: name }, kind }]),
      ),
    }),
    'data.yaml',
  ),
)

/** A model with a step `shown` that computes the example of an aggregate as `found`. */
function modelOf({ example, standsIn }: LanguageAggregate) {
  const select = { found: example }
  const order = standsIn.includes('order') ? { order: ['day'] } : {}
  const steps = standsIn.includes('group')
    ? { rows: { from: 'data', where: 'is_there' }, shown: { from: 'rows', group: ['who'], select } }
    : {
        shown: {
          from: 'data',
          where: 'is_there',
          window: { each: { by: ['who'], ...order, select } },
        },
      }
  const model = {
    id: 'reference.aggregates',
    title: { zh: '参考' },
    line: 'other',
    status: 'experimental',
    privacy: 1,
    certainty: 'exact',
    params: { a_month: { value: '1 month', origin: 'design' } },
    datasets: { data: { use: 'data', need: 'required' } },
    steps: { ...steps, subjects: { from: 'shown', group: ['who'], select: { rows: 'count(*)' } } },
    subject: { from: 'subjects', key: ['who'], label: 'who', entity: 'name' },
    signals: {
      there: {
        says: { zh: '有' },
        strength: 'weak',
        weight: 1,
        family: 'there',
        when: 'rows >= 1',
        evidence: 'shown',
      },
    },
    score: { bands: { C: { from: 1 } } },
  }
  return loaded(loadModel(JSON.stringify(model), 'model.yaml', '0.0.0'))
}

const showValue = (value: string | number | boolean | null, unknown: string) =>
  value === null ? unknown : String(value)

/** A fact as the page shows it, of one in a range the ends; `?` is an open one. */
function show(fact: FactJson, language: Language): string {
  const unknown = { zh: '未知', en: 'unknown' }[language]
  if (typeof fact !== 'object' || fact === null) return showValue(fact, unknown)
  return `${showValue(fact.low, '?')} … ${showValue(fact.high, '?')}`
}

async function compute(aggregate: LanguageAggregate, rows: readonly Row[]): Promise<FactJson> {
  const on = { model: modelOf(aggregate), catalog: [definition], backend: memory() }
  const shown = await showStep(on, {
    step: 'shown',
    datasets: { data: rows },
    asOf: '2024-12-31',
    reveal: true,
  })
  const found: FactJson[] = []
  for await (const { values } of shown.rows) found.push(values['found'] ?? null)
  await shown.close()
  if (shown.run.diagnostics.length > 0) {
    throw new Error(formatDiagnostics(shown.run.diagnostics))
  }
  const fact = found[aggregate.standsIn.includes('group') ? 0 : told]
  if (fact === undefined) throw new Error('The example was not computed.')
  return fact
}

const standWords: Readonly<Record<Stand, InEach>> = {
  group: { zh: '分组', en: 'group' },
  window: { zh: '窗口', en: 'window' },
  over: { zh: '`over`', en: '`over`' },
  order: { zh: '`order`', en: '`order`' },
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const headers = {
  zh: ['写法', '参数', '含义', '例子', '存疑的行', '存疑时的区间', '用处', '定义'],
  en: [
    'Write',
    'Takes',
    'Meaning',
    'Example',
    'Rows in doubt',
    'Its range then',
    'Stands in',
    'Defined in',
  ],
} as const

/** What the page says of one aggregate. */
interface Told extends LanguageAggregate {
  readonly name: string
  /** Its example over the rows, and with the one in doubt. */
  readonly found: FactJson
  readonly range: FactJson
}

async function tell(name: string, aggregate: LanguageAggregate): Promise<Told> {
  const found = await compute(aggregate, sure)
  return { ...aggregate, name, found, range: await compute(aggregate, [...sure, inDoubt]) }
}

function tableIn(language: Language, all: readonly Told[]): string[] {
  const rows = all.map(
    ({ name, takes, meaning, example, found, doubt, range, standsIn, source }) => [
      code(name),
      language === 'zh' ? chinese(takes).trim() : takes,
      meaning[language],
      `${code(example)} → ${show(found, language)}`,
      doubt[language],
      show(range, language),
      standsIn.map((stand) => standWords[stand][language]).join(language === 'zh' ? '、' : ', '),
      source,
    ],
  )
  const lines = [headers[language], headers[language].map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`)
}

async function writeReference(): Promise<string> {
  const shownColumns = ['day', 'mode', 'amount', 'paid'] as const
  const line = (row: Row) => `| ${shownColumns.map((name) => row[name] ?? '').join(' | ')} |`
  const rows = [
    `| ${shownColumns.join(' | ')} |`,
    `|${shownColumns.map(() => ' --- |').join('')}`,
    ...sure.map(line),
  ]
  const all: Told[] = []
  for (const name of Object.keys(aggregates).toSorted())
    all.push(await tell(name, aggregates[name as AggregateName]))
  return [
    '# 聚合 · Aggregates',
    '',
    '[中文](#中文) · [English](#english)',
    '',
    'This page is written from the aggregates: `UPDATE_GOLDEN=1 npx vitest run packages/core/src/aggregates/reference.test.ts`.',
    '',
    '## 中文',
    '',
    '对多行求值。`SEMANTICS` 指 [SEMANTICS.md](../SEMANTICS.md)，以它为准；第 4 节写明哪些行是确定的、哪些存疑。没有存疑的行时，',
    '除非所用的值本身是区间，结果精确。后面都可以写 `filter (where …)`；只有 `order` 中的不能写，`peak` 的写在里面。',
    '',
    '用处：**分组**（`group` 旁边的 `select`、`tally`、`peak` 里面）；`by` 相同的全部行的**窗口**；移动的窗口（`over`）；只有',
    '`order` 的窗口，看的是相邻的行。',
    '',
    '例子用下面几行算出，窗口的是第二行的结果；`a_month` 是值为 1 month 的参数，按 `who` 分组。“存疑时的区间”是再加一行存疑的',
    '行（日期未知、撤诉、50.00、true）之后的结果；`?` 表示该端无界；值仍是各确定的行给出的。',
    '',
    ...rows,
    '',
    ...tableIn('zh', all),
    '',
    '## English',
    '',
    'What is computed over several rows. `SEMANTICS` is [SEMANTICS.md](../SEMANTICS.md), which decides; section 4 says what',
    'a sure and a doubtful row are. Without doubtful rows a value is exact, unless it is computed from values in ranges.',
    'Each takes a `filter (where …)` behind it, but for those in an `order` and `peak`, which has it inside.',
    '',
    'They stand in a **group** (`select` beside `group`, a `tally`, inside of `peak`), in a **window** of all rows alike in',
    '`by`, in one that moves (`over`), or in one with an `order` alone, where they look at the rows beside a row.',
    '',
    'Examples are computed over these rows, those of windows for the second; `a_month` is a parameter of 1 month, and',
    '`who` is what they are grouped by. The range is that with a further row, which is in doubt: its day unknown, 撤诉, 50.00,',
    'true. `?` is an open end; the value stays what the sure rows give.',
    '',
    ...rows,
    '',
    ...tableIn('en', all),
    '',
  ].join('\n')
}

describe('the reference of aggregates', () => {
  const page = join(import.meta.dirname, '../../reference/aggregates.md')

  it('is current, and its examples give what it says', async () => {
    const written = await writeReference()
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, written)
    expect(existsSync(page), 'Run with UPDATE_GOLDEN=1 and review the page.').toBe(true)
    expect(readFileSync(page, 'utf8')).toBe(written)
  })
})
