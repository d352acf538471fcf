/** Control characters, and those that turn the direction of text: a terminal obeys both. */
const unsafe = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

const mark = '\ufffd'

/** Replaces what a terminal would obey instead of showing it: control and direction characters. */
export const toShowable = (text: string): string => text.replace(unsafe, mark)

/** Like {@link toShowable} for a text of several lines. */
export const showableLines = (text: string): string =>
  text.replace(unsafe, (sign) => (sign === '\n' || sign === '\t' ? sign : mark))
