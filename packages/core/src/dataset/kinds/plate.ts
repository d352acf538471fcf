import { string } from '../../values/type.ts'
import {
  blanksRemoved,
  type CleaningStep,
  capitals,
  clean,
  halfWidth,
  quotesRemoved,
  rulesThatChange,
} from '../cleaning.ts'
import { findLostDigits } from './damaged-number.ts'
import type { Kind } from './kind.ts'
import { maskName } from './person-name.ts'

/** The regions that issue plates, by the character with which these begin. */
const regions = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'

/** A sign of the serial: neither I nor O, which would be read as 1 and 0. */
const sign = '[0-9A-HJ-NP-Z]'

/**
 * The serials of GA 36-2018: cars and motorcycles; with a word for the police, driving schools, trailers,
 * Hong Kong, Macao, embassies and consulates; small and large vehicles of new energy.
 */
const serial = [
  `${sign}{5}`,
  `${sign}{4}[警学挂港澳使领]`,
  `[A-HJK]${sign}\\d{4}`,
  '\\d{5}[A-HJK]',
].join('|')

/** Embassies have a plate of their own: the state and the serial, three digits each. */
const valid = new RegExp(`^(?:[${regions}][A-HJ-Z](?:${serial})|使\\d{6})$`)

/**
 * The number of a plate of the mainland (GA 36-2018) as it is compared: half-width, in capitals, without
 * white space, dots and hyphens, so that 京a·1234O is 京A12340.
 *
 * Behind the second sign there is neither O nor I, and in second place no digit: each of O, 0, I and 1
 * is read as the one of the pair that may stand there. What is then no plate of the standard is
 * refused, as are plates without their region: they could be those of other vehicles. So are
 * temporary, military and armed-police plates, and those of tractors.
 *
 * A plate tells vehicles apart only together with its sort (号牌种类): a lorry and a car may have the same.
 */
export const plate: Kind = {
  type: string,
  meaning: { zh: '车牌号', en: 'the plate of a vehicle' },
  expected: {
    zh: '车牌号（如 京A12345，新能源车如 京AD12345）',
    en: 'a plate such as 京A12345 or, of new energy, 京AD12345',
  },
  read: (cell) => {
    const number = tidy(cell)
    return valid.test(number) ? number : undefined
  },
  changes: (cell) => rulesThatChange(cell, steps),
  reason: (cell) => {
    const number = tidy(cell)
    if (/[临试超]/.test(number))
      return {
        zh: '是临时号牌，不固定属于某辆车',
        en: 'is a temporary plate, which no vehicle keeps',
      }
    if (number.startsWith('WJ'))
      return {
        zh: '是武警号牌，不在 GA 36 的编号之内',
        en: 'is a plate of the armed police, which GA 36 does not number',
      }
    if (/^[A-Z][0-9A-Z]{4,6}[警学挂港澳使领]?$/.test(number)) {
      return {
        zh: '前面没有省份简称，可能是任何地方或军队的',
        en: 'has no region before it; it can be of any region, or of the forces',
      }
    }
    return findLostDigits(number)
  },
  mask: (cell) => {
    if (!looksLikePlate.test(tidy(cell))) return maskName(cell)
    const signs = [...cell]
    return `${signs.slice(0, 2).join('')}${'*'.repeat(signs.length - 4)}${signs.slice(-2).join('')}`
  },
}

/** A region, a letter or digit, and signs of a serial behind: no name of a person. */
const looksLikePlate = new RegExp(`^(?:[${regions}][0-9A-Z]|使\\d).{5,}$`)

/** Between the parts of a plate; a single bullet too, of which several hide signs. */
const separators = /[\u00b7\u2027\u2219\u30fb\uff65.\-\u2013\u2014_]|(?<!\u2022)\u2022(?!\u2022)/g

const steps: readonly CleaningStep[] = [
  halfWidth,
  blanksRemoved,
  capitals,
  quotesRemoved,
  { rule: 'separators_removed', apply: (number) => number.replace(separators, '') },
  { rule: 'look_alikes', apply: tellLookAlikes },
]

function tidy(cell: string): string {
  return clean(cell, steps)
}

function tellLookAlikes(number: string): string {
  const [region = '', office = '', ...rest] = [...number]
  if (region === '使') return region + toDigits([office, ...rest].join(''))
  return region + office.replace('0', 'O') + toDigits(rest.join(''))
}

const toDigits = (text: string): string => text.replaceAll('O', '0').replaceAll('I', '1')
