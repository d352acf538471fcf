import type { CheckedModel } from '../check/checked-model.ts'
import type { Fact } from '../clue/fact.ts'
import { firmsHiddenFrom, maskFirmName } from '../dataset/kinds/firm.ts'
import { type KindName, kinds } from '../dataset/kinds/index.ts'
import { maskEnds } from '../dataset/kinds/mask-ends.ts'
import { organisationForm } from '../dataset/kinds/organisation.ts'
import { maskName } from '../dataset/kinds/person-name.ts'
import { shortenToken } from '../values/token.ts'
import type { Value } from '../values/type.ts'
import { mostPrivate } from './most-private.ts'

/**
 * Hides who someone is in a text. Of a text of unknown origin it is assumed that it may be the name
 * of a person.
 */
export const maskText = (text: string, kind: KindName | undefined, privacy: number): string =>
  kinds[kind ?? 'party_name'].mask(text, privacy)

/**
 * Masks the facts of one subject by their names. Who is a person by the model's word is one,
 * whatever the words in the name (SEMANTICS 9.4). `label` is the label of the subject: a key made
 * from a firm's name may have lost the words that tell it is one.
 */
export function createFactMask(
  checked: CheckedModel,
  label: string | undefined,
): (name: string, text: string) => string {
  const { factKinds } = checked
  const { model } = checked.source
  const privacy = mostPrivate(checked, model.privacy)
  const { entity, key, label: labelled } = model.subject
  const isFirm =
    factKinds.get(labelled) === 'party_name' && organisationForm(label ?? '') !== undefined
  return (name, text) => {
    const kind = factKinds.get(name)
    const isKey = key.includes(name)
    const isLabel = name === labelled
    if (entity === 'person' && (isKey || isLabel)) {
      if (kind === 'party_name' || kind === 'parties' || (isLabel && isFree(kind)))
        return maskName(text.trim())
      if (kind === 'person_id') return shortenToken(text) ?? maskEnds(text)
    } else if (isFirm && isKey && kind === 'party_name' && organisationForm(text) === undefined) {
      return privacy < firmsHiddenFrom ? maskText(text, 'text', privacy) : maskFirmName(text)
    }
    return maskText(text, kind, privacy)
  }
}

/** Text of which its kind does not tell what it is. */
const isFree = (kind: KindName | undefined): boolean => kind === undefined || kind === 'text'

/** A fact with its text and the ends of its range masked; numbers and days stay. */
export function maskFact(fact: Fact, mask: (text: string) => string): Fact {
  if (fact.type.kind !== 'string') return fact
  const hide = (value: Value) => (value === null ? null : mask(String(value)))
  return { ...fact, value: hide(fact.value), low: hide(fact.low), high: hide(fact.high) }
}
