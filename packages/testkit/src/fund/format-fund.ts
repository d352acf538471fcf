import { encodeGb18030 } from '../encode-gb18030.ts'
import { formatBank, formatCivil, formatExec, formatFundTxn, formatPlain } from './exports.ts'
import type { FundData } from './fund-data.ts'
import { createRandom } from './random.ts'

/** A file as an office hands it over. */
export interface FundFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Records = readonly (readonly string[])[]

/**
 * Writes generated data as their offices would export it: GBK and UTF-8, a title row and a total,
 * two header rows, dates and amounts in several spellings; beside them the table of what was
 * planted.
 *
 * @example
 * for (const { name, bytes } of formatFund(generateDemoFund())) console.log(name, bytes.length)
 */
export function formatFund(data: FundData, seed = 7): readonly FundFile[] {
  const random = createRandom(seed)
  const { hpf_txn, exec_case, civil_case, bank_txn } = data.tables
  const truth = [
    ['plant', 'subject', 'label', 'expected', 'because'],
    ...data.truth.map(({ plant, subject, label, expected, because }) => [
      plant,
      subject,
      label,
      expected,
      because,
    ]),
  ]
  return [
    { name: '司法扣划.csv', bytes: encodeGb18030(write(formatFundTxn(hpf_txn, random))) },
    { name: '执行案件.csv', bytes: encodeUtf8(`\ufeff${write(formatExec(exec_case, random))}`) },
    { name: '民事案件.csv', bytes: encodeUtf8(write(formatCivil(civil_case, random))) },
    { name: '银行流水.csv', bytes: encodeGb18030(write(formatBank(bank_txn, random))) },
    ...plainFiles.map(([name, id]) => ({
      name,
      bytes: encodeUtf8(write(formatPlain(id, data.tables[id], random))),
    })),
    { name: 'truth.csv', bytes: encodeUtf8(write(truth)) },
  ]
}

const plainFiles = [
  ['持牌放贷机构.csv', 'licensed_lender'],
  ['案件当事人.csv', 'case_party'],
  ['公积金账户.csv', 'hpf_account'],
  ['公积金贷款.csv', 'hpf_loan'],
  ['个税扣缴.csv', 'wage_tax'],
  ['亲属关系.csv', 'kinship'],
  ['破产案件.csv', 'bankruptcy'],
] as const

const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const write = (records: Records): string =>
  records.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
