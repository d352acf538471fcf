import { toShowable } from './showable.ts'

/**
 * Ranges of characters that a terminal shows two columns wide: East Asian Wide and Fullwidth.
 * The Unicode table has 120 ranges; these are those that names and sentences of models use.
 */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

const isWide = (point: number): boolean => wide.some(([from, to]) => point >= from && point <= to)

/** Marks and signs that take no room: combining, joining, control. */
const noWidth = /^[\p{M}\p{Cc}\p{Cf}]$/u

const widthOf = (sign: string): number =>
  noWidth.test(sign) ? 0 : isWide(sign.codePointAt(0) ?? 0) ? 2 : 1

/**
 * Counts the columns of a terminal that a text takes: a Chinese character takes two.
 *
 * @example
 * displayWidth('甲a') // => 3
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const sign of toShowable(text)) width += widthOf(sign)
  return width
}

/**
 * Fills a text with spaces to so many columns, on the right unless told; a wider one stays.
 *
 * @example
 * padToWidth('甲', 4) // => '甲  '
 */
export function padToWidth(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const shown = toShowable(text)
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(shown)))
  return side === 'right' ? shown + spaces : spaces + shown
}

/**
 * Cuts a text to so many columns of a terminal; what was cut shows as `…`.
 *
 * @example
 * cutToWidth('甲乙丙丁', 5) // => '甲乙…'
 */
export function cutToWidth(text: string, width: number): string {
  let cut = ''
  let taken = 0
  for (const sign of toShowable(text)) {
    taken += widthOf(sign)
    if (taken > width) return `${cutLast(cut, width - 1)}…`
    cut += sign
  }
  return cut
}

function cutLast(text: string, width: number): string {
  const signs = [...text]
  while (displayWidth(signs.join('')) > width) signs.pop()
  return signs.join('')
}

/**
 * Breaks a text into lines of at most so many columns, at spaces and between Chinese characters.
 *
 * @example
 * wrapToWidth('甲乙丙丁', 4) // => ['甲乙', '丙丁']
 */
export function wrapToWidth(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(toShowable(text))) {
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()]
}

/** Signs that no line begins with stay with what is before them. */
const closing = /^[，。；：、）》」』”’！？,.;:)!?%]$/u

/** Runs that are not broken: a word with the space behind it, or one wide character. */
function pieces(text: string): string[] {
  const found: string[] = []
  let open = false
  for (const sign of text) {
    const joins = found.length > 0 && (closing.test(sign) || sign === ' ')
    if (joins || (open && widthOf(sign) < 2)) found[found.length - 1] += sign
    else found.push(sign)
    open = sign !== ' ' && widthOf(sign) < 2
  }
  return found
}
