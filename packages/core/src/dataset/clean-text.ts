/** Characters that show nothing: zero-width, direction marks, byte order mark. */
const invisible = String.raw`\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff`
const blank = String.raw`\s${invisible}`
const anyInvisible = new RegExp(`[${invisible}]+`, 'gu')
const atEnds = new RegExp(`^[${blank}]+|[${blank}]+$`, 'gu')
const anywhere = new RegExp(`[${blank}]+`, 'gu')

/** The form in which a spreadsheet writes digits that must stay text: `="0012"`. */
const keptAsText = /^="([^"]*)"$/

/**
 * Removes white space and invisible characters at both ends of a cell, and the `="…"` of Excel
 * around it: how every cell is cleaned first (SEMANTICS 2.2).
 *
 * @example
 * trimCell(' ="00123"\u3000') // => '00123'
 */
export function trimCell(cell: string): string {
  const trimmed = cell.replace(atEnds, '')
  const kept = keptAsText.exec(trimmed)
  return kept?.[1] === undefined ? trimmed : kept[1].replace(atEnds, '')
}

/** Removes white space and invisible characters everywhere. */
export const removeBlanks = (text: string): string => text.replace(anywhere, '')

/** Removes characters that show nothing; white space stays. */
export const removeInvisible = (text: string): string => text.replace(anyInvisible, '')

const fullWidth = /[\u2212\u3000\uff01-\uff5e\uffe5]/g

/** Turns full-width forms into ASCII: `１２３，４５６．７８` is `123,456.78`; `￥` and `−` too. */
export const toHalfWidth = (text: string): string => text.replace(fullWidth, narrow)

function narrow(sign: string): string {
  if (sign === '\u3000') return ' '
  if (sign === '\uffe5') return '\u00a5'
  return sign === '\u2212' ? '-' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
}

/** Lower-cases A to Z and nothing else, so that the result does not depend on a language. */
export const foldCase = (text: string): string =>
  text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

/** A spelling as it is compared: half-width, without white space, A to Z in lower case. */
export const foldSpelling = (text: string): string => foldCase(removeBlanks(toHalfWidth(text)))
