/** White space of the language as a class of a pattern (`squeezed` of the plan language). */
export const whiteSpacePattern = '[\\x{09}-\\x{0d} \\x{a0}\\x{3000}]'

/** Writes a text as a pattern that matches it alone: signs of ASCII are given by their number. */
export const escapePattern = (text: string): string =>
  [...text].map((sign) => (/^[A-Za-z0-9]$|^[^\0-\x7f]$/u.test(sign) ? sign : code(sign))).join('')

const code = (sign: string): string =>
  `\\x{${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}}`
