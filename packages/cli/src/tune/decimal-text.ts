import { formatDecimal, parseDecimal } from '@mingjian/core'

/** An exact number. */
export interface Decimal {
  readonly unscaled: bigint
  readonly scale: number
}

/** Reads plain digits with a point; undefined for anything else. */
export const readDecimalText = (text: string): Decimal | undefined => parseDecimal(text)

/** A number with so many places, as it would be written. */
export const toDecimalText = ({ unscaled, scale }: Decimal): string =>
  formatDecimal(unscaled, scale)

/** The number in units of the last of so many places, of which it has no more. */
export const inPlaces = ({ unscaled, scale }: Decimal, places: number): bigint =>
  unscaled * 10n ** BigInt(places - scale)
