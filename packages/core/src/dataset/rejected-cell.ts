import type { Reject } from './dataset.ts'

/** Outside of the rejects: whoever writes one down cannot write the cell with it. */
const cells = new WeakMap<Reject, string>()

/**
 * Remembers the cell of a reject as it stands, and gives the reject back.
 *
 * @example
 * const said = { zh: '不能识别', en: 'cannot be read' }
 * const reject = { source: 'a.csv', record: 2, column: 'sex', header: 'sex', found: '7', reason: said, expected: said }
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
 * const said = { zh: '合计行', en: 'a total' }
 * const reject = { source: 'a.csv', record: 9, column: undefined, header: undefined, found: '合计', reason: said, expected: said }
 * rejectedCell(reject) // => undefined
 */
export const rejectedCell = (reject: Reject): string | undefined => cells.get(reject)
