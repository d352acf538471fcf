const date = /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(日|\b)|^(19|20)\d{6}$/
const amount = /^[¥￥$]?[-−]?\d[\d,]*\.\d+元?$/
const identity = /^(\d{15}|\d{17}[\dXx])$/

/** Whether a record holds a day, an amount with decimals or an identity number: no header does. */
export const looksLikeData = (cells: readonly string[]): boolean =>
  cells
    .map((cell) => cell.normalize('NFKC').trim())
    .some((cell) => date.test(cell) || amount.test(cell) || identity.test(cell))
