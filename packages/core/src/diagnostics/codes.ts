import { caseCodes } from './codes/cases.ts'
import { documentCodes } from './codes/documents.ts'
import { expressionCodes } from './codes/expressions.ts'
import { mappingCodes } from './codes/mappings.ts'
import { modelCodes } from './codes/models.ts'
import { nameCodes } from './codes/names.ts'
import { paramCodes } from './codes/params.ts'
import { remarkCodes } from './codes/remarks.ts'
import { rulingCodes } from './codes/rulings.ts'
import { stepCodes } from './codes/steps.ts'

/** Every diagnostic: its code, the parameters it must be told, and its text in each language. */
export const codes = {
  ...documentCodes,
  ...nameCodes,
  ...expressionCodes,
  ...paramCodes,
  ...stepCodes,
  ...modelCodes,
  ...caseCodes,
  ...mappingCodes,
  ...rulingCodes,
  ...remarkCodes,
} as const

/** The code of a diagnostic: a thing, then what is wrong with it, such as `name-unknown`. */
export type DiagnosticCode = keyof typeof codes

/** The codes of all diagnostics, for pages and tests that must know each. */
export const diagnosticCodes = Object.keys(codes) as readonly DiagnosticCode[]

export type DiagnosticParameters<C extends DiagnosticCode> = Parameters<(typeof codes)[C]>[0]
