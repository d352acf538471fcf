const day = 24 * 60 * 60 * 1000

/** The date so many days after another one; both as 2020-01-31. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10)
