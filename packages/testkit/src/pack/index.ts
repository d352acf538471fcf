export { CaseError } from '../conformance/conformance-case.ts'
export * from '../mutate/index.ts'
export { type CaseDifference, type CaseSetting, findDifferences } from './case-differences.ts'
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
