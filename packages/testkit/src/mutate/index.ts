export type { MutantKind } from './edit.ts'
export {
  type ConceptMutant,
  type ModelMutant,
  type Mutant,
  mutantsOfConcept,
  mutantsOfModel,
} from './list-mutants.ts'
export { mutantNames } from './mutant-names.ts'
export type * from './mutation.ts'
export { isNoticedWhole, testMutants } from './test-mutants.ts'
