import type { Clue } from '@mingjian/core'

/**
 * Formats an exact decimal for readers; `—` where it is unknown.
 *
 * @example
 * formatMoney('1234567.50') // => '1,234,567.50'
 * formatMoney(null) // => '—'
 */
export function formatMoney(money: string | null): string {
  if (money === null) return '—'
  const [whole = '', fraction] = money.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** How sure the money of a clue is; `none` where its model names none. */
export type MoneyState = 'exact' | 'at-least' | 'incomplete' | 'unknown' | 'none'

type WithMoney = Pick<Clue, 'money' | 'moneyRange'>

/** Says how sure the money of a clue is. Zero with an open end is what no known amount adds up to. */
export function moneyStateOf({ money, moneyRange }: WithMoney): MoneyState {
  if (moneyRange === null) return money === null ? 'none' : 'exact'
  const { low, high } = moneyRange
  if (money === null) return 'unknown'
  if (/^-?[0.]+$/.test(money) && (low === null || high === null)) return 'unknown'
  return low === money && high === null ? 'at-least' : 'incomplete'
}

/** What clues.csv says beside an amount. */
export const moneyWords = {
  zh: { exact: '精确', 'at-least': '至少', incomplete: '不全', unknown: '未知', none: '' },
  en: {
    exact: 'exact',
    'at-least': 'at least',
    incomplete: 'incomplete',
    unknown: 'unknown',
    none: '',
  },
} as const satisfies Record<'zh' | 'en', Record<MoneyState, string>>

/** Formats the money of a clue: a lower bound as `≥5.00`, one in a range as `5.00 incomplete`. */
export function formatClueMoney(clue: WithMoney, language: 'zh' | 'en'): string {
  const state = moneyStateOf(clue)
  const text = formatMoney(clue.money)
  if (state === 'at-least') return `≥${text}`
  if (state === 'incomplete') return `${text} ${moneyWords[language].incomplete}`
  return state === 'unknown' ? moneyWords[language].unknown : text
}
