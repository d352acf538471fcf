import type { FaultyCell, InEach } from '@mingjian/core'

/**
 * A reader of cells of a type that is no single readable value: each is unknown, and told with the reason.
 *
 * @example
 * faulty(binary)('00ff').text // => '00ff'
 */
export const faulty =
  (reason: InEach) =>
  (text: string): FaultyCell => ({ text, reason })

/** Why cells of binary data are not read. */
export const binary: InEach = {
  zh: '是二进制数据，不是文字；须由来源单位按文字提供',
  en: 'is binary data and no text; the office must hand it over as text',
}

/** Why cells of a type are not read that nobody writes into a table of records. */
export const noText: InEach = {
  zh: '的类型不能按文字读取',
  en: 'is of a type that is not read as text',
}
