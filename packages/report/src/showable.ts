/** Control characters, ends of lines, and those that turn the direction of text: a terminal obeys them. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

const mark = '\ufffd'

/**
 * Replaces what a terminal would obey instead of showing it: control and direction characters.
 *
 * @example
 * toShowable('甲\u001b[2J') // => '甲\ufffd[2J'
 */
export const toShowable = (text: string): string => text.replace(unsafe, mark)

/**
 * Like {@link toShowable} for a text of several lines: line breaks and tabs stay.
 *
 * @example
 * showableLines('甲\n\u001b乙') // => '甲\n\ufffd乙'
 */
export const showableLines = (text: string): string =>
  text.replace(unsafe, (sign) => (sign === '\n' || sign === '\t' ? sign : mark))
