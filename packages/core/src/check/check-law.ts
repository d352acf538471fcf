import { type InEach, toWrite } from '../diagnostics/in-each.ts'
import { asWrittenHere } from '../load/as-written-here.ts'
import { whyNoDay } from '../load/why-no-day.ts'
import { parseDate } from '../values/date.ts'
import type { ModelChecker } from './checker.ts'

/** The days of a law are days: readers count from them. */
export function checkLaw({ source, report }: ModelChecker): void {
  for (const [i, { in_force, verified }] of source.model.law.entries()) {
    if (in_force !== undefined && !isPeriod(in_force)) {
      const parameters = {
        key: 'in_force',
        expected: 'a period such as 2015-11-01.. or 2015-11-01..2020-12-31',
        found: `"${in_force}"`,
        hint: periodMeant(in_force),
      }
      report('value-invalid', parameters, ['law', i, 'in_force'])
    }
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

/** How a period of other signs is written; of one day alone it is the first. */
function periodMeant(text: string): InEach | undefined {
  const days = text
    .split(/\.\.|[至到起~～]|\s+-+\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:今|施行)$/.test(part))
  const [from, to, ...more] = days.map((day) =>
    parseDate(day) === undefined ? asWrittenHere(day) : day,
  )
  if (from === undefined || more.length > 0 || (days.length > 1 && to === undefined)) {
    return undefined
  }
  const wrong = [from, to].find((day) => day !== undefined && parseDate(day) === undefined)
  if (wrong !== undefined) return whyNoDay(wrong)
  if (to !== undefined) return toWrite(`${from}..${to}`)
  return {
    zh: `自该日起施行的，请写 ${from}..`,
    en: `If it is in force from that day on, write ${from}..`,
  }
}

/** Whether a text is a first and a last day with two dots between them, one of which may be left out. */
function isPeriod(text: string): boolean {
  const [from = '', to = '', ...more] = text.split('..').map((part) => part.trim())
  if (!text.includes('..') || more.length > 0 || (from === '' && to === '')) return false
  const [first, last] = [parseDate(from), parseDate(to)]
  if ((from !== '' && first === undefined) || (to !== '' && last === undefined)) return false
  return first === undefined || last === undefined || first <= last
}
