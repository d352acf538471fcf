/** What may separate the cells of a file, by the name that reports use. */
export const delimiters = { comma: ',', tab: '\t', semicolon: ';' } as const

/** What separates the cells of a file, as reports name it. */
export type DelimiterName = keyof typeof delimiters

export const delimiterNames = Object.keys(delimiters) as readonly DelimiterName[]
