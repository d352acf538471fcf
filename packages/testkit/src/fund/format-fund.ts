import { encodeGb18030 } from '../encode-gb18030.ts'
import { formatBank, formatCivil, formatExec, formatFundTxn, formatLenders } from './exports.ts'
import type { FundData } from './fund-data.ts'
import { createRandom } from './random.ts'

/** A file as an office hands it over. */
export interface FundFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Records = readonly (readonly string[])[]

/**
 * Writes generated data as five offices would export it: GBK and UTF-8, a title row and a total, two
 * header rows, dates and amounts in several spellings; beside them the table of what was planted.
 */
export function formatFund(data: FundData, seed = 7): readonly FundFile[] {
  const random = createRandom(seed)
  const { hpf_txn, exec_case, civil_case, bank_txn, licensed_lender } = data.tables
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
    { name: '持牌放贷机构.csv', bytes: encodeUtf8(write(formatLenders(licensed_lender, random))) },
    { name: 'truth.csv', bytes: encodeUtf8(write(truth)) },
  ]
}

const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const write = (records: Records): string =>
  records.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
