import type { LanguageAggregate } from './aggregate.ts'
import { any } from './any.ts'
import { count } from './count.ts'
import { cvBelow } from './cv-below.ts'
import { deviates } from './deviates.ts'
import { every } from './every.ts'
import { first } from './first.ts'
import { last } from './last.ts'
import { listed } from './listed.ts'
import { longestRun } from './longest-run.ts'
import { mad } from './mad.ts'
import { max } from './max.ts'
import { mean } from './mean.ts'
import { median } from './median.ts'
import { min } from './min.ts'
import { mode } from './mode.ts'
import { modeShare } from './mode-share.ts'
import type { AggregateName } from './names.ts'
import { next } from './next.ts'
import { peak } from './peak.ts'
import { previous } from './previous.ts'
import { quantile } from './quantile.ts'
import { rank } from './rank.ts'
import { same } from './same.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { variance } from './variance.ts'

/** Every aggregate of the language, by the name that authors write. */
export const aggregates = {
  any,
  count,
  cv_below: cvBelow,
  deviates,
  every,
  first,
  last,
  listed,
  longest_run: longestRun,
  mad,
  max,
  mean,
  median,
  min,
  mode,
  mode_share: modeShare,
  next,
  peak,
  previous,
  quantile,
  rank,
  same,
  share,
  sum,
  variance,
} as const satisfies Record<AggregateName, LanguageAggregate>
