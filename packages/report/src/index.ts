export { displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
export { formatClueTable, type TableOptions } from './format-clue-table.ts'
export { formatMoney } from './format-money.ts'
export {
  type RunManifest,
  runManifestSchema,
  writeRunManifest,
} from './run-manifest.ts'
export {
  createReportWriter,
  type ReportCounts,
  type ReportOptions,
  type ReportWriter,
} from './write-report.ts'
