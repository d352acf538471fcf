/** What a spreadsheet takes for the start of a formula, in full width too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** Puts an apostrophe before a text that a spreadsheet would run as a formula. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text)
