import { whyNoDay } from '../load/why-no-day.ts'
import { parseDate } from '../values/date.ts'
import type { ModelChecker } from './checker.ts'

/** The day on which a law was looked up is a day: readers count from it. */
export function checkLaw({ source, report }: ModelChecker): void {
  for (const [i, { verified }] of source.model.law.entries()) {
    if (verified === undefined || parseDate(verified) !== undefined) continue
    const parameters = {
      key: 'verified',
      expected: 'a day such as 2026-01-31',
      found: `"${verified}"`,
      hint: whyNoDay(verified),
    }
    report('value-invalid', parameters, ['law', i, 'verified'])
  }
}
