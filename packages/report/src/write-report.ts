import { join } from 'node:path'
import {
  type CellChange,
  type Clue,
  type ClueEvidenceRow,
  cleaningRules,
  maskHeader,
  type Reject,
  type SubjectAlone,
  type SubjectInShort,
} from '@mingjian/core'
import { clueHeaders, clueRow } from './clue-row.ts'
import { type CsvWriter, createCsvWriter } from './csv-rows.ts'
import { createFileWriter, type FileWriter } from './file-writer.ts'
import { undecidedHeaders, undecidedRow } from './undecided-row.ts'

/** Which files of clues are written; `rejects.csv` always is. */
export interface ReportOptions {
  readonly formats: readonly ('jsonl' | 'csv')[]
  /** Whether `changes.csv` lists each cell that cleaning changed. */
  readonly changes?: boolean | undefined
  /** Of headers and reasons in the CSV files. */
  readonly language: 'zh' | 'en'
}

/** Writes the files of a run folder while the run goes on; each call waits for a slow disk. */
export interface ReportWriter {
  clue(clue: Clue): Promise<void>
  /** Writes a subject that its model lists apart; the first makes the file `apart.jsonl`. */
  apart(subject: SubjectAlone<null>): Promise<void>
  /** Writes an undecided subject; the first makes the file `undecided.csv`. */
  undecided(subject: SubjectInShort<null>): Promise<void>
  evidence(rows: readonly ClueEvidenceRow[]): Promise<void>
  /** Notes a record or cell that could not be read; it is written by the next `settle`. */
  reject(reject: Reject): void
  /** Notes a cell that cleaning changed; it is written by the next `settle`. */
  change(change: CellChange): void
  /** Writes the rejects and changes noted so far: call it between batches, so that they do not pile up. */
  settle(): Promise<void>
  /** Writes what is left and closes all files; says how many lines each holds. */
  close(): Promise<ReportCounts>
  /** Closes the files as they are. */
  abandon(): Promise<void>
  /** Names of the files. */
  readonly files: readonly string[]
}

/** How many lines went to each file, headers left out. */
export interface ReportCounts {
  readonly clues: number
  /** Subjects that models list apart. */
  readonly apart: number
  readonly undecided: number
  readonly evidence: number
  readonly rejects: number
}

const rejectHeaders = {
  zh: ['来源', '记录', '列', '表头', '原文（已脱敏）', '原因', '应为'],
  en: ['source', 'record', 'column', 'header', 'found (masked)', 'reason', 'expected'],
} as const

const changeHeaders = {
  zh: ['来源', '记录', '列', '表头', '清洗规则', '原文（已脱敏）', '值（已脱敏）'],
  en: [
    'source',
    'record',
    'column',
    'header',
    'rules of cleaning',
    'found (masked)',
    'value (masked)',
  ],
} as const

/**
 * Starts `clues.jsonl` with `evidence.jsonl`, `clues.csv`, `rejects.csv` and, where they are wanted, `changes.csv`
 * in a folder that exists and holds none of them. What is written depends on the clues alone: two runs over the same data
 * are equal byte for byte. An error of the disk rejects the next call.
 *
 * @example
 * const writer = createReportWriter('runs/a', { formats: ['jsonl', 'csv'], language: 'zh' })
 * for (const each of clues) await writer.clue(each)
 * console.log((await writer.close()).clues)
 */
export function createReportWriter(dir: string, options: ReportOptions): ReportWriter {
  const { formats, language } = options
  const jsonl = formats.includes('jsonl')
  const clues = jsonl ? createFileWriter(join(dir, 'clues.jsonl')) : undefined
  const rows = jsonl ? createFileWriter(join(dir, 'evidence.jsonl')) : undefined
  const table = formats.includes('csv')
    ? createCsvWriter(join(dir, 'clues.csv'), clueHeaders(language))
    : undefined
  const rejects = createCsvWriter(join(dir, 'rejects.csv'), rejectHeaders[language])
  const changed =
    options.changes === true
      ? createCsvWriter(join(dir, 'changes.csv'), changeHeaders[language])
      : undefined
  const open: Pick<FileWriter, 'close' | 'abandon'>[] = [
    clues,
    rows,
    table,
    rejects,
    changed,
  ].filter((writer) => writer !== undefined)
  const counts = { clues: 0, apart: 0, undecided: 0, evidence: 0, rejects: 0 }
  let noted: Reject[] = []
  let cleaned: CellChange[] = []
  const settle = async (): Promise<void> => {
    const batch = noted
    noted = []
    for (const { source, record, column, header, found, reason, expected } of batch) {
      await rejects.write([
        source,
        record,
        column ?? '',
        header === undefined ? '' : maskHeader(header),
        found,
        reason[language],
        expected[language],
      ])
    }
    counts.rejects += batch.length
    const changes = cleaned
    cleaned = []
    for (const { source, record, column, header, rules, found, value } of changes) {
      const names = rules.map((rule) => cleaningRules[rule][language]).join('；')
      const row = [source, record, column, maskHeader(header), names, found, value ?? '']
      await changed?.write(row)
    }
  }
  const names = [
    ...(table === undefined ? [] : ['clues.csv']),
    ...(jsonl ? ['clues.jsonl', 'evidence.jsonl'] : []),
    'rejects.csv',
    ...(changed === undefined ? [] : ['changes.csv']),
  ]
  let apart: FileWriter | undefined
  let undecided: CsvWriter | undefined
  return {
    async apart(subject) {
      if (apart === undefined) {
        apart = createFileWriter(join(dir, 'apart.jsonl'))
        open.push(apart)
        names.unshift('apart.jsonl')
      }
      await apart.write(`${JSON.stringify(subject)}\n`)
      counts.apart += 1
    },
    async undecided(subject) {
      if (undecided === undefined) {
        undecided = createCsvWriter(join(dir, 'undecided.csv'), undecidedHeaders(language))
        open.push(undecided)
        names.splice(names.indexOf('rejects.csv'), 0, 'undecided.csv')
      }
      await undecided.write(undecidedRow(subject, language))
      counts.undecided += 1
    },
    async clue(clue) {
      await clues?.write(`${JSON.stringify(clue)}\n`)
      await table?.write(clueRow(clue, language))
      counts.clues += 1
    },
    async evidence(batch) {
      for (const row of batch) await rows?.write(`${JSON.stringify(row)}\n`)
      counts.evidence += batch.length
    },
    reject(reject) {
      noted.push(reject)
    },
    change(change) {
      cleaned.push(change)
    },
    settle,
    async close() {
      await settle()
      for (const writer of open) await writer.close()
      return counts
    },
    async abandon() {
      for (const writer of open) await writer.abandon()
    },
    files: names,
  }
}
