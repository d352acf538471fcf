import type { Stand } from './aggregate.ts'

/** What counts and sums: it follows a window that moves. */
export const anywhere: readonly Stand[] = ['group', 'window', 'over']

/** What puts values in an order: it needs to see all rows at once. */
export const overAllRows: readonly Stand[] = ['group', 'window']

/** What says how a row stands to the rows around it. */
export const besideRows: readonly Stand[] = ['window', 'over']

export const inGroups: readonly Stand[] = ['group']

/** What is said of a row by its place among others. */
export const inOrder: readonly Stand[] = ['order']

/** Where that is, for messages and pages. */
export const standWords: Readonly<Record<Stand, string>> = {
  group: 'under "select" of a group',
  window: 'in a window without "order"',
  over: 'in a window with "over"',
  order: 'in a window with "order" and without "over"',
}
