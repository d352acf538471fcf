import type { CheckedModel } from '../check/checked-model.ts'
import { formatValue, parseValue } from '../values/text.ts'
import type { Value } from '../values/type.ts'

/** Key values as text that is the same on every backend. */
export const keyTexts = (checked: CheckedModel, key: readonly Value[]): string[] =>
  checked.source.model.subject.key.map((name, i) => {
    const type = checked.facts.get(name)
    return type === undefined ? '' : (formatValue(key[i] ?? null, type) ?? '')
  })

/** What stands between the values of a key of several columns where it is written as one text. */
export const keySeparator = ' / '

/** The values of a key that is written as one text. */
export const splitKey = (checked: CheckedModel, text: string): string[] =>
  checked.source.model.subject.key.length === 1 ? [text] : text.split(keySeparator)

/** Key values of their texts; undefined where one is no value of its type, so that no subject has it. */
export function parseKey(checked: CheckedModel, texts: readonly string[]): Value[] | undefined {
  const values = checked.source.model.subject.key.map((name, i) => {
    const [type, text] = [checked.facts.get(name), texts[i]]
    return type === undefined || text === undefined ? undefined : parseValue(text, type)
  })
  const known = values.filter((value) => value !== undefined)
  return known.length === values.length ? known : undefined
}
