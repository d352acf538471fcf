/** Runs of digits, also with blanks or hyphens between them, and the X behind an identity number. */
const runs = /[\d０-９](?:[\s-]?[\d０-９])*[XxＸｘ]?/g

/**
 * Hides runs of at least so many digits but for their first and last four: an identity number, an
 * account or a phone within other text.
 */
export const maskNumbers = (text: string, least: number): string =>
  text.replace(runs, (run) => {
    const signs = [...run]
    const digits = signs.filter((sign) => /[\d０-９]/.test(sign)).length
    if (digits < least) return run
    const shown = signs.length >= 12 ? 4 : 2
    const hidden = '*'.repeat(signs.length - 2 * shown)
    return `${signs.slice(0, shown).join('')}${hidden}${signs.slice(-shown).join('')}`
  })
