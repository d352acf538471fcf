import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedModel } from '../checked-model.ts'
import { tableNamed } from '../placed-step.ts'
import { type Claim, negated, neverHolds } from './claim.ts'
import { followKnown } from './known-columns.ts'
import { claimOfCondition } from './to-claim.ts'

/** Warns of signals that no subject can have, or every one to which they apply. */
export function findHollowSignals(checked: CheckedModel): Diagnostic[] {
  const { model, locate } = checked.source
  const facts = followKnown(checked).of(tableNamed(model.subject.from, checked))
  return checked.signals.flatMap(({ id, only, condition }) => {
    const claim = claimOfCondition(condition, facts)
    const applies: Claim[] = only === undefined ? [] : [claimOfCondition(only, facts)]
    const within = (each: Claim) => neverHolds({ kind: 'all', of: [...applies, each] })
    const code = within(claim) ? 'signal-never' : within(negated(claim)) ? 'signal-always' : null
    const at = locate(['signals', id, 'when'])
    return code === null ? [] : [createDiagnostic(code, { name: id }, at, 'warning')]
  })
}
