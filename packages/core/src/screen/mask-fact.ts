import type { CheckedModel } from '../check/checked-model.ts'
import type { Fact } from '../clue/fact.ts'
import { type KindName, kinds } from '../dataset/kinds/index.ts'
import type { Value } from '../values/type.ts'

/**
 * Hides who someone is in a text. Of a text of unknown origin it is assumed that it may be the name
 * of a person.
 */
export const maskText = (text: string, kind: KindName | undefined, privacy: number): string =>
  kinds[kind ?? 'party_name'].mask(text, privacy)

/**
 * The kind of a fact as it is masked: who is a person by the model's word is one, whatever the
 * words in the name (SEMANTICS 9.4).
 */
export function subjectKind(
  { factKinds, source }: CheckedModel,
  name: string,
): KindName | undefined {
  const { entity, label, key } = source.model.subject
  const kind = factKinds.get(name)
  const isOfSubject = name === label || key.includes(name)
  return entity === 'person' && isOfSubject && kind === 'party_name' ? 'person_name' : kind
}

/** A fact with its text and the ends of its range masked; numbers and days stay. */
export function maskFact(fact: Fact, mask: (text: string) => string): Fact {
  if (fact.type.kind !== 'string') return fact
  const hide = (value: Value) => (value === null ? null : mask(String(value)))
  return { ...fact, value: hide(fact.value), low: hide(fact.low), high: hide(fact.high) }
}
