import { damageNumber, type NumberDamage } from './damage-number.ts'
import {
  type FundData,
  type FundRow,
  type FundTable,
  fundTables,
  type Planted,
} from './fund-data.ts'
import { createRandom, type Random } from './random.ts'

/** How much of generated data is damaged; everything at 0 leaves it whole. */
export interface FundDamage {
  /** Other damage for each; 1 unless told. */
  readonly seed?: number
  /** Share of cells that are emptied, in every table. */
  readonly missing?: number
  /** Columns of tables in which none is emptied, as `<table>.<column>`; the others lose the same cells. */
  readonly spared?: ReadonlySet<string>
  /** Share of identity numbers of the enforcement table that are masked or have lost digits. */
  readonly numbers?: number
  /** Ordinary deductions whose case number is spelt so that only person and court find the case. */
  readonly misspelt?: number
  /** Of them those whose debtor has a second case in that court. */
  readonly twoCases?: number
  /** Ordinary deductions whose case is not in the court's export at all. */
  readonly noCase?: number
  /** Whether the deduction of the applicant planted for it has a date that is none. */
  readonly badDate?: boolean
}

type Tables = Record<FundTable, FundRow[]>

/**
 * Damages a copy of generated data as offices do; what was planted so is added to the truth. The
 * same options damage the same rows; shares such as `missing` are from 0 to 1.
 *
 * @example
 * const data = damageFund(generateFund(), { missing: 0.02, misspelt: 5 })
 */
export function damageFund(data: FundData, damage: FundDamage = {}): FundData {
  const {
    seed = 1,
    missing = 0,
    spared = new Set(),
    numbers = 0,
    misspelt = 0,
    twoCases = 0,
    noCase = 0,
  } = damage
  const random = createRandom(seed)
  const tables = Object.fromEntries(fundTables.map((id) => [id, [...data.tables[id]]])) as Tables
  const truth = [...data.truth]
  if (damage.badDate === true) breakDate(tables, data.truth)
  const ordinary = findOrdinary(tables, data.truth)
  const take = (count: number) => ordinary.splice(0, Math.min(count, ordinary.length))
  for (const [index, execNo] of take(misspelt).entries()) {
    truth.push(misspell(tables, execNo, index))
    if (index < twoCases) truth.push(addSecondCase(tables, execNo))
  }
  for (const execNo of take(noCase)) truth.push(removeCase(tables, execNo))
  truth.push(...damageNumbers(tables, new Set(ordinary), numbers, random))
  if (missing > 0) {
    for (const id of fundTables) {
      const isSpared = (column: string) => spared.has(`${id}.${column}`)
      tables[id] = empty(tables[id], missing, isSpared, random)
    }
  }
  return { tables, truth }
}

/** The case numbers of deductions that belong to nothing planted, in the order of the table. */
function findOrdinary(tables: Tables, truth: readonly Planted[]): string[] {
  const planted = new Set(truth.map(({ subject }) => subject))
  return tables.exec_case
    .filter((row) => !planted.has(row['applicant_id'] ?? ''))
    .map((row) => row['exec_no'] ?? '')
}

const change = (rows: FundRow[], column: string, value: string, cells: FundRow): void => {
  const at = rows.findIndex((row) => row[column] === value)
  const row = rows[at]
  if (row !== undefined) rows[at] = { ...row, ...cells }
}

function breakDate(tables: Tables, truth: readonly Planted[]): void {
  const subject = truth.find(({ plant }) => plant === 'bad-date')?.subject
  const execNo = tables.exec_case.find((row) => row['applicant_id'] === subject)?.['exec_no']
  if (execNo !== undefined) change(tables.hpf_txn, 'exec_no', execNo, { txn_date: '2024-02-30' })
}

/** Clerks of the fund leave out the court or the year. */
function misspell(tables: Tables, execNo: string, index: number): Planted {
  const serial = /执(\d+)号/.exec(execNo)?.[1] ?? ''
  const spelt = index % 2 === 0 ? `示执字第${serial}号` : `执${serial}`
  change(tables.hpf_txn, 'exec_no', execNo, { exec_no: spelt })
  return {
    plant: 'misspelt',
    subject: execNo,
    label: spelt,
    expected: 'found by person and court',
    because: '公积金中心所记文书号与执行案号写法不同',
  }
}

function addSecondCase(tables: Tables, execNo: string): Planted {
  const row = tables.exec_case.find((each) => each['exec_no'] === execNo)
  const second = execNo.replace('执', '执恢')
  if (row !== undefined) tables.exec_case.push({ ...row, exec_no: second })
  return {
    plant: 'two-cases',
    subject: execNo,
    label: second,
    expected: 'row in doubt',
    because: '文书号对不上，同一人在同一法院有两件执行案件',
  }
}

function removeCase(tables: Tables, execNo: string): Planted {
  const at = tables.exec_case.findIndex((row) => row['exec_no'] === execNo)
  if (at >= 0) tables.exec_case.splice(at, 1)
  return {
    plant: 'no-case',
    subject: execNo,
    label: '',
    expected: 'no match',
    because: '法院导出的执行案件中没有该案',
  }
}

const ways: readonly [NumberDamage, ...NumberDamage[]] = [
  'rounded',
  'masked',
  'scientific',
  'fifteen',
]

/** Damages numbers of debtors and applicants in rows of the enforcement table that are not planted. */
function damageNumbers(
  tables: Tables,
  ordinary: ReadonlySet<string>,
  share: number,
  random: Random,
): Planted[] {
  const truth: Planted[] = []
  if (share === 0) return truth
  tables.exec_case = tables.exec_case.map((row) => {
    if (!ordinary.has(row['exec_no'] ?? '')) return row
    const changed: Record<string, string> = { ...row }
    for (const column of ['applicant_id', 'respondent_id']) {
      const id = row[column] ?? ''
      if (!random.chance(share)) continue
      const way = random.pick(ways)
      const damaged = damageNumber(id, way)
      if (damaged === id) continue
      changed[column] = damaged
      truth.push({
        plant: 'damaged-number',
        subject: row['exec_no'] ?? '',
        label: damaged,
        expected: way === 'fifteen' ? 'read as 18 digits' : `${column} rejected`,
        because: '导出时证件号码丢失位数或被遮盖',
      })
    }
    return changed
  })
  return truth
}

function empty(
  rows: readonly FundRow[],
  share: number,
  isSpared: (column: string) => boolean,
  random: Random,
): FundRow[] {
  const cellOf = ([column, cell]: readonly [string, string]) =>
    [column, random.chance(share) && !isSpared(column) ? '' : cell] as const
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(cellOf)))
}
