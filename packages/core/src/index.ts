export type * from './backend.ts'
export { AdapterError, type AdapterErrorDetails } from './dataset/adapter-error.ts'
export { trimCell } from './dataset/clean-text.ts'
export { concatDatasets } from './dataset/concat-datasets.ts'
export { createCounts, type GrowingCounts } from './dataset/counts.ts'
export type * from './dataset/dataset.ts'
export { DatasetError, type DatasetErrorCode } from './dataset/dataset-error.ts'
export type { ColumnDefinition, DatasetDefinition } from './dataset/definition.ts'
export { datasetDefinitionSchema } from './dataset/definition.ts'
export { acceptedHeaders } from './dataset/definition-faults.ts'
export { type CreateDatasetOptions, createDataset, type RowObject } from './dataset/from-rows.ts'
export { type KindName, kinds } from './dataset/kinds/index.ts'
export type { Kind } from './dataset/kinds/kind.ts'
export { type DatasetMatch, matchDataset } from './dataset/match-dataset.ts'
export {
  formatHeaderProblem,
  type HeaderMatch,
  type HeaderProblem,
  matchHeaders,
} from './dataset/match-headers.ts'
export {
  type CellReader,
  type CellRefusal,
  type CellResult,
  createCellReader,
} from './dataset/read-cell.ts'
export { createRejectLog } from './dataset/reject-log.ts'
export { createRowSet, type RowSet } from './dataset/row-set.ts'
export type { RowValue } from './dataset/row-value.ts'
export { closestMatch } from './diagnostics/closest-match.ts'
export type { Diagnostic, Location } from './diagnostics/diagnostic.ts'
export { type OperatorName, operators } from './operators/index.ts'
export type { Operator } from './operators/operator.ts'
export type * from './plan/expr.ts'
export { isNullable } from './plan/expr.ts'
export type * from './plan/plan.ts'
export { recordColumn, sourceColumn } from './plan/plan.ts'
export { compareCodePoints } from './values/code-points.ts'
export { compareValues } from './values/compare.ts'
export { formatDate, parseDate } from './values/date.ts'
export { formatDecimal, parseDecimal, ratioScale } from './values/decimal.ts'
export { OverflowError } from './values/overflow.ts'
export { parseSpan, type Span } from './values/span.ts'
export { formatValue, parseValue, toJsonValue } from './values/text.ts'
export * from './values/type.ts'
