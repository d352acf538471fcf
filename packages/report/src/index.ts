export { describeValues } from './clue-texts.ts'
export { type CsvCell, formatCsv } from './csv-rows.ts'
export { createDataNames, type DataNames } from './data-names.ts'
export { cutToWidth, displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
export { type ClueTextOptions, type DescribedSubject, formatClue } from './format-clue.ts'
export { formatClueTable, type TableOptions } from './format-clue-table.ts'
export type { CellPlace, CellState, StateOf } from './format-evidence.ts'
export { formatMoney } from './format-money.ts'
export { formatRows, type RowColumn } from './format-rows.ts'
export { type RejectPlace, readRejects } from './read-rejects.ts'
export type { ReadinessReportOptions } from './readiness/context.ts'
export { formatReadiness, type ReadinessTextOptions } from './readiness/format-readiness.ts'
export { readinessJson } from './readiness/readiness-json.ts'
export { readinessPage } from './readiness/readiness-page.ts'
export { type ReadinessFile, readinessSchema } from './readiness/readiness-schema.ts'
export {
  type RunManifest,
  runManifestSchema,
  writeRunManifest,
} from './run-manifest.ts'
export { showFact, showWanted } from './show-json.ts'
export { showableLines, toShowable } from './showable.ts'
export {
  createReportWriter,
  type ReportCounts,
  type ReportOptions,
  type ReportWriter,
} from './write-report.ts'
