import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import { inOrder } from '../checker.ts'
import { findAccusingTexts } from './accusing-texts.ts'
import { findCountedPairs } from './counted-pairs.ts'
import { findDoubledUnits } from './doubled-units.ts'
import { findHardlyFalse } from './hardly-false.ts'
import { findHollowComparisons } from './hollow-comparisons.ts'
import { findHollowSignals } from './hollow-signals.ts'
import { findLiteralThresholds } from './literal-thresholds.ts'
import { findNegatedJoins } from './negated-joins.ts'
import { findNeverPending } from './never-pending.ts'
import { findOpenCases } from './open-cases.ts'
import { findOutOfReach } from './out-of-reach.ts'
import { findPlainPatterns } from './plain-patterns.ts'
import { findReversedPeriods } from './reversed-periods.ts'
import { findSameInFamily } from './same-in-family.ts'
import { findTimesAgainstDays } from './times-against-days.ts'
import { findUnfilledPlaces } from './unfilled-places.ts'
import { findUnlikeKeys } from './unlike-keys.ts'
import { findUnusedDatasets } from './unused-datasets.ts'
import { findUnusedParams } from './unused-params.ts'
import { findLawless, findLowPrivacy } from './what-it-rests-on.ts'

/**
 * What is sound in a model or concept and yet hardly meant: warnings, in the order of their places, and one error,
 * of rows that can never meet. They stop nothing, so that runs do not ask for them.
 *
 * @example
 * remarksOn(checked) // => []
 */
export const remarksOn = (checked: CheckedModel | CheckedConcept): readonly Diagnostic[] =>
  inOrder([
    ...findUnusedParams(checked),
    ...findHollowComparisons(checked),
    ...findAccusingTexts(checked),
    ...findHardlyFalse(checked),
    ...findNegatedJoins(checked),
    ...findUnlikeKeys(checked),
    ...findReversedPeriods(checked),
    ...findPlainPatterns(checked),
    ...findOpenCases(checked),
    ...findCountedPairs(checked),
    ...findNeverPending(checked),
    ...findTimesAgainstDays(checked),
    ...('signals' in checked ? remarksOnModel(checked) : []),
  ])

const remarksOnModel = (checked: CheckedModel): readonly Diagnostic[] => [
  ...findLiteralThresholds(checked),
  ...findHollowSignals(checked),
  ...findOutOfReach(checked),
  ...findSameInFamily(checked),
  ...findDoubledUnits(checked),
  ...findUnfilledPlaces(checked),
  ...findLawless(checked),
  ...findLowPrivacy(checked),
  ...findUnusedDatasets(checked),
]
