import type { LanguageAggregate } from './aggregate.ts'
import { any } from './any.ts'
import { count } from './count.ts'
import { every } from './every.ts'
import { max } from './max.ts'
import { min } from './min.ts'
import { mode } from './mode.ts'
import { modeShare } from './mode-share.ts'
import type { AggregateName } from './names.ts'
import { peak } from './peak.ts'
import { same } from './same.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'

/** Every aggregate of the language, by the name that authors write. */
export const aggregates = {
  any,
  count,
  every,
  max,
  min,
  mode,
  mode_share: modeShare,
  peak,
  same,
  share,
  sum,
} as const satisfies Record<AggregateName, LanguageAggregate>
