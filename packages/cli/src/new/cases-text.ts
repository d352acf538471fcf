import type { ColumnDefinition, InEach, KindName, Language } from '@mingjian/core'
import { toDecide } from './model-text.ts'
import type { ModelPlan } from './plan-model.ts'
import { dayColumn, firstOf, nameBeside } from './subject-columns.ts'

/**
 * A cell of each kind that can be read, and that is nobody's: of regions, banks and embassies that do not exist. Of a number of
 * a person, a word will do in cases.
 */
const cells: Readonly<Record<KindName, string>> = {
  account: '9901000000000001',
  birth_date: '1980-01-01',
  case_no: '（2024）某9901民初1号',
  count: '1',
  date: '2024-03-01',
  flag: '是',
  money: '50000.00',
  month: '2024-03',
  parties: '某人、某公司',
  party_name: '某公司',
  person_id: '某人',
  person_name: '某人',
  phone: '13800000001',
  plate: '使999001',
  quantity: '1',
  sex: '男',
  term: '36',
  text: '某',
  timestamp: '2024-03-01 10:00:00',
}

/** Two keys of a kind that tell two subjects apart, as they are once they are read. */
const keys: Partial<Readonly<Record<KindName, readonly [string, string]>>> = {
  account: ['9901000000000001', '9901000000000002'],
  case_no: ['(2024)某9901民初1号', '(2024)某9901民初2号'],
  party_name: ['甲公司', '乙公司'],
  phone: ['13800000001', '13800000002'],
  plate: ['使999001', '使999002'],
}

const names: InEach<{ readonly hit: string; readonly clear: string }> = {
  zh: { hit: '三次算多', clear: '一次不算多' },
  en: { hit: 'three are many', clear: 'one is not many' },
}

/**
 * The text of cases for a new model: one in which each signal is hit, one in which each is clear, named in
 * the language of whoever asked.
 */
export function casesText(plan: ModelPlan, language: Language): string {
  const { dataset, key } = plan
  const money = firstOf(dataset, 'money')
  const [many, few] = keys[dataset.columns[key]?.kind ?? 'text'] ?? ['甲', '乙']
  const signals = (outcome: string) =>
    `{ many: ${outcome}${money === undefined ? '' : `, large: ${outcome}`} }`
  const facts = (times: number, total: string) =>
    `{ times: ${times}${money === undefined ? '' : `, total: "${total}"`} }`
  const hit = money === undefined ? '{ band: C, score: 40, ' : '{ band: B, score: 60, '
  return `# ${toDecide}: 阈值两侧、数据缺失、无辜的相似情形 · both sides of each threshold, missing data, innocent look-alikes
- name: ${names[language].hit}
  data:
    ${dataset.id}:
${[1, 2, 3].map((n) => `      - { ${row(plan, many, '50000.00', n)} }`).join('\n')}
  expect:
    ${quoted(many)}: ${hit}facts: ${facts(3, '150000.00')}, signals: ${signals('hit')} }

- name: ${names[language].clear}
  data:
    ${dataset.id}:
      - { ${row(plan, few, '100.00', 1)} }
  expect:
    ${quoted(few)}: { band: null, facts: ${facts(1, '100.00')}, signals: ${signals('clear')} }
`
}

/** A row with all that the model reads and all that the catalog requires; `n` tells its record apart. */
function row({ dataset, key }: ModelPlan, subject: string, amount: string, n: number): string {
  const { columns } = dataset
  const money = firstOf(dataset, 'money')
  const read = new Set([key, money, dayColumn(dataset), nameBeside(dataset, key)])
  return Object.entries(columns)
    .filter(([name, column]) => column.required || read.has(name))
    .map(([name, column]) => {
      const isNumber = dataset.key?.includes(name) === true
      const other = isNumber ? numbered(cellOf(column), n) : cellOf(column)
      const cell = name === key ? subject : name === money ? amount : other
      return `${name}: ${quoted(cell)}`
    })
    .join(', ')
}

const cellOf = ({ kind, codes }: ColumnDefinition): string =>
  codes === undefined || kind === 'flag' ? cells[kind] : (Object.keys(codes)[0] ?? cells[kind])

/** Another number, by its last digit; of what has none, with a digit behind it. */
const numbered = (cell: string, n: number): string =>
  /\d/.test(cell) ? cell.replace(/\d(?=\D*$)/, String(n)) : `${cell}${n}`

/** Numbers of many digits are texts. */
const quoted = (cell: string): string =>
  /^\d+(\.\d+)?$/.test(cell) && cell.length < 10 ? cell : JSON.stringify(cell)
