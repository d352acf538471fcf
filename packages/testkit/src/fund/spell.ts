import type { Random } from './random.ts'

/** A date as clerks write it; what is no date stays. */
export function spellDate(date: string, random: Random): string {
  const [year, month, day] = date.split('-')
  const style = random.between(0, 9)
  if (style === 0) return `${year}年${Number(month)}月${Number(day)}日`
  if (style === 1) return `${year}/${Number(month)}/${Number(day)}`
  return style === 2 ? `${year}${month}${day}` : date
}

/** A case number with the brackets and blanks of different systems. */
export function spellCase(text: string, random: Random): string {
  const style = random.between(0, 9)
  if (style === 0) return text.replace('（', '〔').replace('）', '〕')
  if (style === 1) return text.replace('（', '(').replace('）', ')')
  return style === 2 ? text.replace('号', ' 号') : text
}

/** An amount with or without separators between thousands. */
export function spellAmount(text: string, random: Random): string {
  if (!random.chance(0.3)) return text
  const [whole = '', cents = '00'] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}
