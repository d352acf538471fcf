/** A row of a generated table: cells as text by the catalog's columns; a column left out is empty. */
export type FundRow = Readonly<Record<string, string>>

/** The ids of the generated tables. */
export const fundTables = [
  'hpf_txn',
  'exec_case',
  'civil_case',
  'bank_txn',
  'licensed_lender',
  'case_party',
  'hpf_account',
  'hpf_loan',
  'wage_tax',
  'kinship',
  'bankruptcy',
] as const

/** Id of a generated table: a dataset of the catalog. */
export type FundTable = (typeof fundTables)[number]

/** What was planted, so that a reader and a test know what should be found. */
export interface Planted {
  /** Short name of what was planted. */
  readonly plant: PlantName
  /** Identity number or credit code of the applicant, or the number of a case or account. */
  readonly subject: string
  /** Name of the applicant. */
  readonly label: string
  /** What a model should say of it. */
  readonly expected: string
  readonly because: string
}

/**
 * What can be planted: patterns that a model should find, innocent ones that it should not, and
 * damage that hides some.
 */
export type PlantName =
  | 'ring'
  | 'relatives'
  | 'cash'
  | 'agent'
  | 'network'
  | 'fast'
  | 'licensed'
  | 'factory'
  | 'lawyer'
  | 'supplier'
  | 'no-bank'
  | 'undecided'
  | 'bad-date'
  | 'misspelt'
  | 'two-cases'
  | 'no-case'
  | 'damaged-number'

/** Tables of courts, a provident-fund centre, banks and other offices, and what was planted. */
export interface FundData {
  readonly tables: Readonly<Record<FundTable, readonly FundRow[]>>
  readonly truth: readonly Planted[]
}
