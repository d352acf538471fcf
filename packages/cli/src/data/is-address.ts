/** Whether an argument is the address of something, and no path. */
export const isAddress = (text: string): boolean => schemeOf(text) !== ''

/** What stands before `://`; empty of a path, also of `C:\data` and `C://data`. */
export const schemeOf = (text: string): string => /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1] ?? ''
