/** Formats an exact decimal for readers, `1234567.50` as `1,234,567.50`; nothing where unknown. */
export function formatMoney(money: string | null): string {
  if (money === null) return '—'
  const [whole = '', fraction] = money.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
