import { type DatasetDefinition, type Language, maskHeader } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { toShowable } from '@mingjian/report'
import type { PassedOver } from '../data/find-files.ts'
import { texts } from '../output/texts.ts'
import type { ReportedColumn, ReportedFile, TokenReport, WrittenSource } from './token-report.ts'
import { tokenWords } from './token-words.ts'

export interface FormattedReport {
  readonly report: TokenReport
  readonly written: readonly WrittenSource[]
  readonly passedOver: readonly PassedOver[]
  /** The folder. */
  readonly name: string
}

/** Says of each source and column what became of it. */
export function formatTokenReport(
  { report, written, passedOver, name }: FormattedReport,
  language: Language,
): string {
  const words = tokenWords[language]
  const lines = [
    words.title(report.key),
    ...written.flatMap(({ source, definition, file }) => [
      `  ${toShowable(source.name)} → ${file.file}`,
      `    ${words.records(file.records, file.rejectedCells)}${texts[language].aside(source.counts)}`,
      ...formatFile(file, definition, language).map((line) => `    ${line}`),
      ...sayOthers(source, language).map((line) => `    ${line}`),
    ]),
    ...passedOver.map(
      ({ name: file, reason }) =>
        `  ${texts[language].passedOver} ${toShowable(file)}: ${toShowable(reason[language])}`,
    ),
    '',
    words.leaks,
    words.folder(showPath(name)),
  ]
  return `${lines.join('\n')}\n`
}

function formatFile(
  { records, columns, shift }: ReportedFile,
  definition: DatasetDefinition,
  language: Language,
): string[] {
  const words = tokenWords[language]
  const titled = (column: string): string => {
    const { title } = definition.columns[column] ?? {}
    return `${title?.[language] ?? title?.zh ?? ''} (${column})`
  }
  const of = (became: ReportedColumn['became']) => columns.filter((each) => each.became === became)
  const counted = (each: ReportedColumn): string => words.cells(titled(each.column), each.written)
  const withheld = (each: ReportedColumn): string => {
    const why = each.why === undefined ? '' : words.because(each.why[language])
    return `${words.ofCells(titled(each.column), each.written, each.filled)}${why}`
  }
  const kept = of('kept')
  return [
    ...(records.alike > 0 ? [words.alike(records.alike)] : []),
    ...(shift > 0 ? [words.shift] : []),
    ...list(words.tokens, of('token').map(counted), language),
    ...list(
      words.kept,
      kept.filter(isWhole).map((each) => titled(each.column)),
      language,
    ),
    ...[...kept.filter((each) => !isWhole(each)), ...of('kept-in-part')].map(
      (each) => `${words.inPart}${withheld(each)}`,
    ),
    ...of('left-out').map((each) => `${words.leftOut}${withheld(each)}`),
  ]
}

const isWhole = ({ filled, written }: ReportedColumn): boolean => filled === written

const list = (head: string, parts: readonly string[], language: Language): string[] =>
  parts.length === 0 ? [] : [`${head}${parts.join({ zh: '、', en: ', ' }[language])}`]

/** Columns that the dataset does not have: their headers are told here alone. */
function sayOthers({ headers }: WrittenSource['source'], language: Language): string[] {
  const others = headers.filter(({ header, column }) => column === undefined && header !== '')
  const shown = others.map(({ header }) => toShowable(maskHeader(header)))
  return list(tokenWords[language].others, shown, language)
}
