import { type Decimal, readDecimalText } from './decimal-text.ts'

/** One end of a range, or its step: a number and maybe the unit of a span, as `day`. */
export interface Amount {
  readonly number: Decimal
  readonly unit: string | undefined
}

/**
 * What `--param` asks: `ring_debtors=2..6`, `back_min=0.5..0.9/0.1`, `span=30..90/30 days`, or one value,
 * `ring_debtors=5`.
 */
export interface TunedParam {
  readonly text: string
  /** The model or concept that the parameter is of; undefined: whichever has it. */
  readonly of: string | undefined
  readonly name: string
  readonly from: Amount
  readonly to: Amount
  /** Undefined: 1 of the last place that is written. */
  readonly step: Amount | undefined
}

const units: Readonly<Record<string, string>> = {
  minute: 'minute',
  分钟: 'minute',
  hour: 'hour',
  小时: 'hour',
  day: 'day',
  天: 'day',
  日: 'day',
  week: 'week',
  周: 'week',
  month: 'month',
  月: 'month',
  个月: 'month',
  year: 'year',
  年: 'year',
}

/** Reads the text of `--param`; undefined where it is not of this form. */
export function parseTuned(text: string): TunedParam | undefined {
  const whole = /^(?:([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*)\.)?([a-z][a-z0-9_]*)\s*[=＝](.+)$/.exec(
    text.trim(),
  )
  const written = whole?.[3]?.trim() ?? ''
  const alone = parseAmount(written)
  if (whole?.[2] !== undefined && alone !== undefined) {
    return { text, of: whole[1], name: whole[2], from: alone, to: alone, step: undefined }
  }
  const range = /^(.+?)\.\.(.+?)(?:\s*(?:\/|\bstep\b|步长)\s*(.+))?$/.exec(written)
  const [name, from, to] = [whole?.[2], parseAmount(range?.[1]), parseAmount(range?.[2])]
  const step = range?.[3] === undefined ? undefined : parseAmount(range[3])
  if (name === undefined || from === undefined || to === undefined) return undefined
  if (range?.[3] !== undefined && step === undefined) return undefined
  return { text, of: whole?.[1], name, from, to, step }
}

/** The range that was meant where its ends stand with another sign between them: `1-3` is `1..3`. */
export function tunedMeant(text: string): string | undefined {
  const written = /^(.+?[=＝])\s*(-?[\d.]+\D*?)\s*[-~～–—:：至到]+\s*(\d.*)$/.exec(text.trim())
  const meant = written && `${written[1]}${written[2]}..${written[3]}`
  return meant && parseTuned(meant) !== undefined ? meant : undefined
}

function parseAmount(text: string | undefined): Amount | undefined {
  const found = /^(-?\d{1,15}(?:\.\d{1,15})?)\s*([a-z]+|[天日周月年]|个月|小时|分钟)?$/.exec(
    text?.trim() ?? '',
  )
  const number = readDecimalText(found?.[1] ?? '')
  if (found === null || number === undefined) return undefined
  if (found[2] === undefined) return { number, unit: undefined }
  const unit = units[found[2].replace(/(?<=[a-z])s$/, '')]
  return unit === undefined ? undefined : { number, unit }
}
