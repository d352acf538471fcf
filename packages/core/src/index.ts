export { aggregates } from './aggregates/index.ts'
export type { AggregateName } from './aggregates/names.ts'
export type * from './backend.ts'
export { type ChangedRules, changeParams } from './check/change-params.ts'
export { checkCases } from './check/check-cases.ts'
export { checkConcept } from './check/check-concept.ts'
export { checkEquivalent } from './check/check-equivalent.ts'
export { checkMended } from './check/check-mended.ts'
export { type CheckResult, checkModel } from './check/check-model.ts'
export { checkModels, createModelChecker } from './check/check-models.ts'
export { checkUnused } from './check/check-unused.ts'
export { checkUsedOnce } from './check/check-used-once.ts'
export type { CheckedModel, CheckedStep, CheckedSteps, TableName } from './check/checked-model.ts'
export { type DatasetBehind, datasetsBehind } from './check/datasets-behind.ts'
export { parseExpression, type Syntax as ExpressionSyntax } from './check/expression/parse.ts'
export { isReserved } from './check/expression/reserved.ts'
export { keyCells } from './check/key-cells.ts'
export { findAccusing } from './check/remarks/accusing-words.ts'
export { casesMissing, findToDos } from './check/remarks/beside-model.ts'
export { remarksOn } from './check/remarks/remarks-on.ts'
export { indexRules, type Rules } from './check/rules.ts'
export type * from './clue/clue.ts'
export { clueId } from './clue/clue-id.ts'
export { JudgementError } from './clue/judgement-error.ts'
export { scoresWithinReach } from './clue/scores-within-reach.ts'
export { formatSpan } from './clue/sentence.ts'
export { AdapterError, type AdapterErrorDetails } from './dataset/adapter-error.ts'
export type * from './dataset/bulk-file.ts'
export { bulkOf } from './dataset/bulk-of.ts'
export type { CellRefusal, CellResult } from './dataset/cell-result.ts'
export {
  type CellFindings,
  type CellTally,
  type ChangedCells,
  createCellTally,
  type TokenCells,
  type UnlistedSpelling,
  type UnreadColumn,
} from './dataset/cell-tally.ts'
export { type CleaningRule, cleaningRules } from './dataset/cleaning.ts'
export { concatDatasets } from './dataset/concat-datasets.ts'
export { type CountOnceOptions, countOnce } from './dataset/count-once.ts'
export { createCounts, type GrowingCounts } from './dataset/counts.ts'
export type * from './dataset/dataset.ts'
export { DatasetError, type DatasetErrorCode } from './dataset/dataset-error.ts'
export type { ColumnDefinition, DatasetDefinition } from './dataset/definition.ts'
export { datasetDefinitionSchema } from './dataset/definition.ts'
export { acceptedHeaders } from './dataset/definition-faults.ts'
export { fitsFilesOf } from './dataset/fits-files-of.ts'
export { type CreateDatasetOptions, createDataset, type RowObject } from './dataset/from-rows.ts'
export { findCountedLarge } from './dataset/header-unit.ts'
export { type KindName, kinds } from './dataset/kinds/index.ts'
export type { Kind } from './dataset/kinds/kind.ts'
export { familyOf } from './dataset/kinds/token-families.ts'
export { maskHeader } from './dataset/mask-header.ts'
export { type DatasetMatch, matchDataset } from './dataset/match-dataset.ts'
export {
  formatHeaderProblem,
  type HeaderMatch,
  type HeaderProblem,
  type HeaderText,
  matchHeaders,
} from './dataset/match-headers.ts'
export { nameBeside } from './dataset/name-beside.ts'
export { pendingCell, pendingFlag, type StoredDataset, storedColumns } from './dataset/pending.ts'
export {
  type CellReader,
  createCellReader,
  type FaultyCell,
  type FoundCell,
  showStray,
  textOf,
} from './dataset/read-cell.ts'
export { type CellListeners, createRecordLog } from './dataset/record-log.ts'
export { rejectedCell, rememberCell } from './dataset/rejected-cell.ts'
export {
  createRowWatcher,
  type HeededQuestion,
  type RowAnswer,
  type RowQuestion,
  type RowWatcher,
} from './dataset/row-questions.ts'
export type { RowValue } from './dataset/row-value.ts'
export { sayOffice } from './dataset/say-office.ts'
export { createTokeniser, type Tokeniser } from './dataset/tokeniser.ts'
export { closestMatch } from './diagnostics/closest-match.ts'
export { type DiagnosticCode, diagnosticCodes } from './diagnostics/codes.ts'
export { createDiagnostic } from './diagnostics/create-diagnostic.ts'
export { datasetTitled, type NamedDataset } from './diagnostics/dataset-titled.ts'
export type { Diagnostic, Location } from './diagnostics/diagnostic.ts'
export { formatDiagnostic, formatDiagnostics } from './diagnostics/format-diagnostic.ts'
export {
  didYouMean,
  type InEach,
  inEach,
  type Language,
  type Told,
  toldInEnglish,
} from './diagnostics/in-each.ts'
export { InvariantError } from './diagnostics/invariant-error.ts'
export { type CodeOf, type Messages, type ParametersOf, tell } from './diagnostics/messages.ts'
export { ModelError } from './diagnostics/model-error.ts'
export {
  type DocumentKind,
  documentKinds,
  documents,
  jsonSchema,
} from './load/json-schemas.ts'
export { type LoadedCases, loadCases } from './load/load-cases.ts'
export { type LoadedConcept, loadConcept } from './load/load-concept.ts'
export { loadDatasetDefinition } from './load/load-dataset-definition.ts'
export { loadMapping } from './load/load-mapping.ts'
export { type LoadedModel, loadModel, type MendedModel } from './load/load-model.ts'
export { type LoadedParams, loadParams } from './load/load-params.ts'
export { loadRulings } from './load/load-rulings.ts'
export { type ReadDocument, readDocument } from './load/read-document.ts'
export { type LoadResult, readShape } from './load/read-shape.ts'
export { whyNoDay } from './load/why-no-day.ts'
export { findByName } from './mapping/find-mapped.ts'
export type { Mapping } from './mapping/mapping.ts'
export type { MappedSource } from './mapping/mapping-shape.ts'
export { type MemoryOptions, memory } from './memory/memory.ts'
export type { WrittenCase } from './model/case-schema.ts'
export type { ChangedParam } from './model/changed-param.ts'
export { type EntityName, entities } from './model/entities.ts'
export { isExpression } from './model/expression.ts'
export type { Grade } from './model/identity.ts'
export { type LineName, lines } from './model/lines.ts'
export { NumberText } from './model/number-text.ts'
export { type Concept, conceptSchema, type Model, modelSchema } from './model/schema.ts'
export type { Typed, TypedAggregate, TypedColumn } from './model/typed.ts'
export { columnsOf } from './model/typed.ts'
export { copies } from './operators/copies.ts'
export { type Example, examples } from './operators/examples.ts'
export { type OperatorName, operators } from './operators/index.ts'
export { fewestShown } from './operators/number-agrees.ts'
export type { Operator } from './operators/operator.ts'
export { parsePattern } from './operators/pattern/parse-pattern.ts'
export type * from './operators/pattern/pattern.ts'
export { mostCompared } from './operators/similarity.ts'
export { standsAlone } from './operators/without-ending.ts'
export { compileModel } from './plan/compile.ts'
export { compileConcepts } from './plan/compile-concepts.ts'
export type * from './plan/expr.ts'
export { isNullable } from './plan/expr.ts'
export { countReaders, keepTables } from './plan/keep-tables.ts'
export type * from './plan/plan.ts'
export { recordColumn, sourceColumn, typeOfWindow } from './plan/plan.ts'
export { columnsOfExpr, columnsOfOperation, columnsOfWindow } from './plan/reads.ts'
export { assessReadiness, type ReadinessOptions } from './readiness/assess-readiness.ts'
export type * from './readiness/readiness.ts'
export { createRejectedKeys, type RejectedKeyLog } from './readiness/rejected-keys.ts'
export { chooseHeader, type HeaderRows, type Matcher } from './records/choose-header.ts'
export { createMatcher, type MatcherOptions } from './records/create-matcher.ts'
export { type Bytes, DecodeFailure, decodeText } from './records/decode-text.ts'
export { describeHeader } from './records/describe-header.ts'
export { type Encoding, readMark } from './records/encoding.ts'
export type { RecordLines } from './records/file-in-bulk.ts'
export { findDataset } from './records/find-dataset.ts'
export { type EncodingSearch, findEncoding } from './records/find-encoding.ts'
export { type ForeignFormat, findForeignFormat } from './records/foreign-format.ts'
export type { FoundDataset } from './records/found-dataset.ts'
export { type HeadRecord, headRecords, isBlankRecord } from './records/head-record.ts'
export { createHeader, type Header } from './records/header.ts'
export { type JoinedRows, joinHeaderRows } from './records/join-header-rows.ts'
export {
  createRecordDataset,
  type FoundRecord,
  type RecordSource,
} from './records/record-dataset.ts'
export {
  createRowReader,
  type RecordRefusal,
  type RowReader,
  type RowReaderOptions,
} from './records/row-reader.ts'
export { notANumber, showBinary } from './records/show-binary.ts'
export { showDouble } from './records/show-double.ts'
export { fileError, type SourceErrorCode, sourceError } from './records/source-error.ts'
export type { SourceOptions } from './records/source-options.ts'
export { type ApplyRulingsOptions, applyRulings } from './rulings/apply-rulings.ts'
export type * from './rulings/rulings.ts'
export { createScreener } from './screen/create-screener.ts'
export type { SubjectAlone, SubjectInShort } from './screen/describe-subjects.ts'
export { evaluateTyped, type Given, type RangedValue } from './screen/evaluate-typed.ts'
export {
  type BandDistance,
  type ExplainSubjectOptions,
  explainSubject,
  type SubjectExplanation,
} from './screen/explain-subject.ts'
export { type LocatedStep, locateStep } from './screen/locate-step.ts'
export type * from './screen/model-run.ts'
export type { ModelOnBackend } from './screen/open-model.ts'
export type { UnmetPart, UnmetRow } from './screen/read-unmet.ts'
export type { RunReason, RunReasonCode } from './screen/run-reason.ts'
export {
  runVariants,
  type Variant as ModelVariant,
  type VariantRun,
  type VariantRuns,
  type VariantsOptions,
} from './screen/run-variants.ts'
export { sayDays, sayLost } from './screen/say-request.ts'
export { ScreenOptionError } from './screen/screen-option-error.ts'
export type * from './screen/screener.ts'
export {
  type ShownColumn,
  type ShownRow,
  type ShownStep,
  type ShowStepOptions,
  showStep,
} from './screen/show-step.ts'
export type { ShownSubject } from './screen/show-subject.ts'
export type { Waiting } from './screen/waiting-of.ts'
export { compareCodePoints } from './values/code-points.ts'
export { compareValues } from './values/compare.ts'
export { creditSigns, creditWeights, isCreditCode } from './values/credit-code.ts'
export { addMonths, firstDay, formatDate, lastDay, parseDate } from './values/date.ts'
export { formatDecimal, parseDecimal, ratioScale } from './values/decimal.ts'
export { hiddenSigns } from './values/hidden-signs.ts'
export {
  hasIdentityCheckDigit,
  identityCheckDigit,
  identitySigns,
  identityWeights,
} from './values/identity-number.ts'
export { OverflowError } from './values/overflow.ts'
export {
  isOrganisationCode,
  isRegistrationNumber,
  organisationSigns,
  organisationWeights,
} from './values/registry-number.ts'
export { parseSpan, type Span } from './values/span.ts'
export { formatValue, parseValue, toJsonValue } from './values/text.ts'
export {
  daySeconds,
  formatTimestamp,
  lastTimestamp,
  parseTimestamp,
} from './values/timestamp.ts'
export {
  readToken,
  shortenToken,
  type Token,
  type TokenFamily,
  tokenLengths,
  tokenPrefix,
  tokenSigns,
} from './values/token.ts'
export * from './values/type.ts'
export {
  aroundMoney,
  bareTens,
  datePatterns,
  decided,
  digitMoney,
  moneySigns,
  moneyUnits,
  numeralMoney,
  plainDigits,
  type SignTable,
  shortTens,
  spellWithDigits,
  termPatterns,
} from './values/written-numbers.ts'
