import type { Language } from '../diagnostics/in-each.ts'
import type { DatasetDefinition } from './definition-shape.ts'

/**
 * Says whom to ask for a dataset, or who publishes it, as the catalog does; undefined where it says nothing.
 *
 * @example
 * sayOffice({ office: { zh: '人民法院', en: 'courts' } }, 'zh') // => '可向人民法院调取'
 * sayOffice({ office: { zh: '人民法院', en: 'courts' } }, 'en') // => 'held by courts'
 */
export function sayOffice(
  { office }: Pick<DatasetDefinition, 'office'>,
  language: Language,
): string | undefined {
  if (office === undefined) return undefined
  const { zh, en = zh, publishes = false } = office
  if (language === 'zh') return publishes ? `由${zh}公布` : `可向${zh}调取`
  return publishes ? `published by ${en}` : `held by ${en}`
}
