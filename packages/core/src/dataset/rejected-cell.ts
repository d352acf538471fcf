import type { Reject } from './dataset.ts'

/** Outside of the rejects: whoever writes one down cannot write the cell with it. */
const cells = new WeakMap<Reject, string>()

/**
 * Remembers the cell of a reject as it stands, and gives the reject back.
 *
 * @example
 * const reject = { source: 'a.csv', record: 2, column: 'sex', header: 'sex', found: '7', reason, expected }
 * rejectedCell(rememberCell(reject, '7')) // => '7'
 */
export function rememberCell(reject: Reject, cell: string): Reject {
  cells.set(reject, cell)
  return reject
}

/**
 * The text of a rejected cell as it stands, for what compares it with others and never shows it: a reject itself shows it
 * masked. Undefined of a rejected record, and of a reject that was not made by reading a cell.
 *
 * @example
 * rejectedCell({ source: 'a.csv', record: 2, column: 'sex', header: 'sex', found: '7', reason, expected }) // => undefined
 */
export const rejectedCell = (reject: Reject): string | undefined => cells.get(reject)
