import { formatDecimal, parseDecimal, parseSpan } from '@mingjian/core'

/** A number one unit of its last place lower and higher: 0.70 becomes 0.69 and 0.71. */
export function moveNumber(text: string): string[] {
  const number = parseDecimal(text)
  if (number === undefined) return []
  const { unscaled, scale } = number
  return [unscaled - 1n, unscaled + 1n].map((moved) => formatDecimal(moved, scale))
}

/** A span one of its unit shorter and longer; none that lasts no time. */
export function moveSpan(text: string): string[] {
  const [count, unit] = text.split(' ')
  if (parseSpan(text) === undefined || count === undefined || unit === undefined) return []
  return [Number(count) - 1, Number(count) + 1]
    .filter((moved) => moved > 0)
    .map(
      (moved) => `${moved} ${moved === 1 ? unit.replace(/s$/, '') : `${unit.replace(/s$/, '')}s`}`,
    )
}
