/** Digits of a decimal number that a binary one of 64 bits always keeps. */
const keptDigits = 15

/**
 * A binary number as it would be typed: with the 15 digits that count, never in scientific notation. Undefined for
 * a number of more digits before its point: the last of them are lost, and nobody knows how many; of an infinite one
 * too. What is no number (NaN) is shown as such.
 *
 * @example
 * showDouble(0.1 + 0.2) // => '0.3'
 * showDouble(0.0000001) // => '0.0000001'
 * showDouble(6222020000000000123) // => undefined
 */
export function showDouble(value: number): string | undefined {
  const kept = Number(value.toPrecision(keptDigits))
  if (Math.abs(kept) >= 10 ** keptDigits) return undefined
  const shown = String(kept)
  if (!shown.includes('e')) return shown
  const [mantissa = '', power = ''] = shown.split('e-')
  const digits = mantissa.replace(/[-.]/g, '')
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(Number(power) - 1)}${digits}`
}
