import { NumberText, parseSpan } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { type Decimal, inPlaces, readDecimalText, toDecimalText } from './decimal-text.ts'
import type { FoundParam } from './find-param.ts'
import type { Amount, TunedParam } from './parse-tuned.ts'

/** A value that a parameter is tried with. */
export interface TriedValue {
  readonly text: string
  readonly value: number | NumberText | string
  /** Whether it is what the model says. */
  readonly isOwn: boolean
}

/** Values of one run; each is a screening. */
export const mostValues = 50

/**
 * Lists the values from one end to the other in their order, and among them the model's own.
 * @throws CliError where the range does not fit the parameter, or is none.
 */
export function listValues(tuned: TunedParam, { of, name, param }: FoundParam): TriedValue[] {
  const own = readOwn(param.value)
  if (own === undefined) throw cliError('tune-kind', { name, of })
  const amounts = [tuned.from, tuned.to, ...(tuned.step === undefined ? [] : [tuned.step])]
  checkUnits(amounts, own, tuned)
  const places = Math.max(...amounts.map(({ number }) => number.scale))
  if (places > 0 && own.number.scale === 0) throw cliError('tune-whole', { name, own: own.text })
  const [from, to] = [inPlaces(tuned.from.number, places), inPlaces(tuned.to.number, places)]
  const step = tuned.step === undefined ? 1n : inPlaces(tuned.step.number, places)
  if (step <= 0n || from > to) throw cliError('tune-range', { text: tuned.text })
  if (own.unit !== undefined && from <= 0n) {
    throw cliError('tune-no-span', { name, text: tuned.text, own: own.text })
  }
  const count = (to - from) / step + 1n
  if (count > BigInt(mostValues)) {
    throw cliError('tune-many', { count: String(count), most: mostValues })
  }
  const tried = Array.from({ length: Number(count) }, (_, i) => from + BigInt(i) * step)
  const scale = Math.max(places, own.number.scale)
  const at = ({ unscaled, scale: of }: Decimal) => inPlaces({ unscaled, scale: of }, scale)
  const ownAt = at(own.number)
  const others = tried.map((unscaled) => ({ unscaled, scale: places }))
  const values = others
    .filter((each) => at(each) !== ownAt)
    .map((number) => ({ place: at(number), ...toValue(number, own.unit), isOwn: false }))
  const first = { place: ownAt, text: own.text, value: param.value as TriedValue['value'] }
  return [...values, { ...first, isOwn: true }]
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ place: _, ...value }) => value)
}

interface Own extends Amount {
  readonly number: Decimal
  readonly text: string
}

/** The model's value, a number or a span of one unit; undefined for anything else. */
function readOwn(value: FoundParam['param']['value']): Own | undefined {
  if (typeof value === 'number' || value instanceof NumberText) {
    const text = value instanceof NumberText ? value.text : String(value)
    const number = readDecimalText(text)
    return number && { number, unit: undefined, text }
  }
  if (typeof value !== 'string' || parseSpan(value) === undefined) return undefined
  const [count = '', unit = ''] = value.split(' ')
  const number = readDecimalText(count)
  return number && { number, unit: unit.replace(/s$/, ''), text: value }
}

/** A range of spans is of the unit of the span: a month is not so many days. */
function checkUnits(amounts: readonly Amount[], own: Own, { name, text }: TunedParam): void {
  const wrong = amounts.find(({ unit }) => unit !== undefined && unit !== own.unit)
  if (wrong !== undefined) throw cliError('tune-unit', { name, text, own: own.text })
}

function toValue(number: Decimal, unit: string | undefined): Pick<TriedValue, 'text' | 'value'> {
  const text = toDecimalText(number)
  if (unit === undefined) {
    const value = number.scale === 0 ? Number(text) : new NumberText(text)
    return { text, value }
  }
  const span = `${text} ${unit}${text === '1' ? '' : 's'}`
  return { text: span, value: span }
}
