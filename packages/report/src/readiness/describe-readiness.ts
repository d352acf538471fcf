import type { Readiness } from '@mingjian/core'
import { createContext, type ReadinessReportOptions } from './context.ts'
import type { ReportDocument } from './document.ts'
import { funnelSection } from './funnel-section.ts'
import { identitySection } from './identity-section.ts'
import { joinsSection } from './joins-section.ts'
import { periodsSection } from './periods-section.ts'
import { repairsSection } from './repairs-section.ts'
import { verdictSection } from './verdict-section.ts'

/** Says what readiness tells, in the order in which a reader decides: what can run, what to mend, why. */
export function describeReadiness(
  readiness: Readiness,
  options: ReadinessReportOptions,
): ReportDocument {
  const context = createContext(readiness, options)
  const { words } = context
  const count = (can: string) => readiness.models.filter((each) => each.can === can).length
  return {
    title: words.title(options.asOf),
    about: [
      words.about(readiness.models.length, count('run'), count('degraded'), count('cannot')),
      words.judges,
      options.reveal === true ? words.revealed : words.masked,
    ],
    sections: [
      verdictSection(context),
      repairsSection(context),
      joinsSection(context),
      identitySection(context),
      periodsSection(context, options.asOf),
      funnelSection(context),
    ],
  }
}
