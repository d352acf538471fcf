export { compileCase } from './conformance/compile-case.ts'
export {
  CaseError,
  type ConformanceCase,
  type Expectation,
} from './conformance/conformance-case.ts'
export { catalogIn, writtenIn } from './conformance/load-case.ts'
export { parseCase, readConformanceCases } from './conformance/read-cases.ts'
export { ConformanceError, runConformanceCase } from './conformance/run-case.ts'
export { type BackendCheck, testBackend } from './conformance/test-backend.ts'
export { arbitraryDamages, type Damage, damageBytes } from './damage-bytes.ts'
export { encodeGb18030 } from './encode-gb18030.ts'
export { encodeFact, encodeScreened } from './encode-screened.ts'
export { checkEvidenceOf, type EvidenceCheck } from './evidence/check-evidence.ts'
export { checkScreened, type ScreenedModel } from './evidence/check-screened.ts'
export { describeLine } from './evidence/describe-line.ts'
export { breakFund, type FundFaults } from './fund/break-fund.ts'
export { damageFund, type FundDamage } from './fund/damage-fund.ts'
export { generateDemoFund } from './fund/demo-fund.ts'
export { type FundFile, formatFund } from './fund/format-fund.ts'
export {
  type FundData,
  type FundRow,
  type FundTable,
  fundTables,
  type Planted,
  type PlantName,
} from './fund/fund-data.ts'
export { type FundOptions, generateFund } from './fund/generate-fund.ts'
export { fillMissing } from './generate/fill-missing.ts'
export { placesOf, wantedPlaces } from './generate/schema-places.ts'
export {
  arbitraryScreening,
  type GeneratedRow,
  type Screening,
  type ScreeningOptions,
} from './generate/screening.ts'
export { arbitraryTape, createTape, type Tape } from './generate/tape.ts'
export { loadPlain } from './load-plain.ts'
export * from './pack/index.ts'
export {
  generatePeople,
  type NumberState,
  numberStates,
  type People,
  type Person,
  type PersonRecord,
} from './people/generate-people.ts'
export {
  fallback,
  type MeasuredIdentity,
  type Merged,
  measureIdentity,
} from './people/measure-identity.ts'
export { frequentNames } from './people/names.ts'
export type { ScreenedFact, ScreenedSubject } from './read-subjects.ts'
export {
  type Screened,
  type ScreenPlainOptions,
  screenPlain,
  testDay,
  testKey,
} from './screen-plain.ts'
