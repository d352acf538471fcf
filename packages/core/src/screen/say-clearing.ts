import type { ClueClearing, ClueSignal } from '../clue/clue.ts'
import { placesOf } from '../clue/sentence.ts'
import { divideRounded, formatDecimal, parseDecimal } from '../values/decimal.ts'
import type { Clearing, Distance } from './would-clear.ts'

type Language = 'zh' | 'en'

/** Says in a sentence what would clear a clue: which signals, and how far each number is from its bound. */
export function sayClearing(
  { signals, distances }: Clearing,
  all: readonly ClueSignal[],
  sentences: ReadonlyMap<string, string>,
  language: Language,
): ClueClearing {
  const said = distances.map((each) => ({
    ...each,
    says: sayDistance(each, isPercent(sentences.get(each.signal) ?? '', each.fact), language),
  }))
  const parts = signals.map((id) => {
    const says = all.find((signal) => signal.id === id)?.says ?? id
    const far = said.filter(({ signal }) => signal === id).map((each) => each.says)
    if (far.length === 0) return says
    return language === 'zh' ? `${says}（${far.join('；')}）` : `${says} (${far.join('; ')})`
  })
  return { signals, distances: said, says: sayAll(parts, language) }
}

const sayAll = (parts: readonly string[], language: Language): string => {
  const count = parts.length
  if (language === 'zh') {
    const which = count === 1 ? '以下信号不成立' : `以下${count}项信号均不成立`
    return `若${which}，则不再列为线索：${parts.join('；')}`
  }
  const which = count === 1 ? 'this signal were' : `these ${count} signals were all`
  return `It would be no clue if ${which} not met: ${parts.join('; ')}`
}

/** Whether a sentence shows a fact as percent: then so does its distance. */
const isPercent = (sentence: string, fact: string): boolean =>
  placesOf(sentence).some(({ name, percent }) => name === fact && percent)

function sayDistance(
  { fact, found, bound, distance }: Distance,
  percent: boolean,
  language: Language,
): string {
  const show = (number: string | number): string => (percent ? toPercent(number) : bare(number))
  const [value, least, far] = [show(found), show(bound), show(distance).replace(/^-/, '')]
  const isAtBound = /^[0.%]+$/.test(far)
  if (language === 'en') {
    const points = percent ? `${far.replace('%', '')} points` : far
    return `${fact} is ${value}, the threshold ${least}, ${isAtBound ? 'just at it' : `${points} apart`}`
  }
  const points = percent ? `${far.replace('%', '')}个百分点` : far
  return `${fact} 现为${value}，门槛${least}，${isAtBound ? '正在门槛上' : `差${points}`}`
}

/** Without zeros that say nothing. */
const bare = (number: string | number): string =>
  typeof number === 'number' ? `${number}` : number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

function toPercent(number: string | number): string {
  const { unscaled, scale } = parseDecimal(`${number}`) ?? { unscaled: 0n, scale: 0 }
  const hundredths = divideRounded(unscaled * 10_000n, 10n ** BigInt(scale))
  return `${bare(formatDecimal(hundredths, 2))}%`
}
