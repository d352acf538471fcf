import { InvariantError } from '../diagnostics/invariant-error.ts'
import { type LoadedConcept, loadConcept } from '../load/load-concept.ts'

/** What a model writes under `use` to count working days. */
export const calendarStep = 'mingjian.calendar.days'

/**
 * Working days, numbered: a concept that every model can read. Each day of the dataset `working_day` is
 * counted once; one that is listed twice with different words is unknown. Days in between that nobody
 * listed show in `listed_days`, so no difference of numbers has to be believed.
 */
const text = `
id: mingjian.calendar
title: { zh: 工作日历, en: Working days }
params:
  ever: { value: 1000 years, origin: design }
datasets:
  listed: { use: working_day, need: required }
steps:
  each_day:
    from: listed
    group: [day]
    select: { works: "case when any(works) = every(works) then every(works) end" }
  counted:
    from: each_day
    window:
      up_to:
        by: []
        order: day
        over: ever
        select: { number: "count(*) filter (where works)", listed_days: count(*) }
  placed:
    from: counted
    derive: { due: "case when works then number else number + 1 end" }
  working:
    from: counted
    where: works
  days:
    from: placed
    join:
      next: { of: working, to: maybe, on: next.number = placed.due }
    derive:
      next_working_day: "case when days(day, next.day) = next.listed_days - listed_days then next.day end"
`

function load(): LoadedConcept {
  const { loaded, diagnostics } = loadConcept(text, 'calendar (built in)', '0.0.0')
  if (loaded === undefined) throw new InvariantError(diagnostics[0]?.message ?? 'No calendar.')
  return loaded
}

export const calendarConcept = load()
