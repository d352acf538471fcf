export { CaseError } from '../conformance/conformance-case.ts'
export * from '../mutate/index.ts'
export { testDay } from '../screen-plain.ts'
export type { CaseDifference, CaseSetting } from './case-difference.ts'
export { findDifferences } from './case-differences.ts'
export { type LackingSide, lackingSides } from './lacking-sides.ts'
export {
  type CaseFile,
  type Equivalent,
  type ModelCase,
  parseCaseFile,
  parseModelCases,
  readCaseFile,
  type SubjectExpectation,
} from './model-case.ts'
export { runModelCase, type TestPackOptions, testPack } from './test-pack.ts'
