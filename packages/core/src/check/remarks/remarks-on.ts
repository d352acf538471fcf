import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import { inOrder } from '../checker.ts'
import { findLiteralThresholds } from './literal-thresholds.ts'
import { findUnusedParams } from './unused-params.ts'

/**
 * What is sound in a model or concept and yet hardly meant: warnings, in the order of their places.
 * They stop nothing, so that runs do not ask for them.
 */
export const remarksOn = (checked: CheckedModel | CheckedConcept): readonly Diagnostic[] =>
  inOrder([
    ...findUnusedParams(checked),
    ...('signals' in checked ? findLiteralThresholds(checked) : []),
  ])
