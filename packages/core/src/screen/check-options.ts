import { toldInEnglish } from '../diagnostics/in-each.ts'
import { parseDate } from '../values/date.ts'
import { ScreenOptionError } from './screen-option-error.ts'

/** The least bytes of an office's key. */
const leastKey = 16

const fail = (message: string): never => {
  throw new ScreenOptionError(toldInEnglish(message))
}

/** Refuses an as-of date that is no day. */
export function checkDay(asOf: string): void {
  if (parseDate(asOf) === undefined)
    fail(`Expected asOf to be a day such as 2026-01-31, found "${asOf}".`)
}

/** Refuses a key that is too short to keep identity numbers from being enumerated. */
export function checkKey(key: Uint8Array): void {
  if (!(key instanceof Uint8Array) || key.length < leastKey) {
    fail(`Expected key to be at least ${leastKey} bytes: clue ids are computed under it.`)
  }
}

/** Refuses a number of rows or clues that is none. */
export function checkCount(name: string, value: number | undefined): void {
  if (value !== undefined && (!Number.isSafeInteger(value) || value < 0)) {
    fail(`Expected ${name} to be a whole number of 0 or more, found ${value}.`)
  }
}
