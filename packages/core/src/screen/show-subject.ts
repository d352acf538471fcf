import type { CheckedModel } from '../check/checked-model.ts'
import { clueId } from '../clue/clue-id.ts'
import type { NamedSubject } from './find-subject.ts'
import { createFactMask } from './mask-fact.ts'
import { keyTexts } from './subject-key.ts'

/** A subject as it may be shown: masked unless revealed. */
export interface ShownSubject {
  /** The id of its clue, or the one that it would have: of those that look alike it tells one. */
  readonly id: string
  /** Its key values as canonical text. */
  readonly key: readonly string[]
  readonly label: string
}

/** Names a subject as outputs do. */
export function showSubject(
  checked: CheckedModel,
  { key, label }: NamedSubject,
  options: { readonly key: Uint8Array; readonly reveal?: boolean },
): ShownSubject {
  const { subject } = checked.source.model
  const mask = createFactMask(checked, label)
  const texts = keyTexts(checked, key)
  const show = (name: string, text: string) =>
    options.reveal === true || checked.facts.get(name)?.kind !== 'string' ? text : mask(name, text)
  return {
    id: clueId(options.key, checked.source.model.id, texts),
    key: texts.map((text, i) => show(subject.key[i] ?? '', text)),
    // Of nothing there is nothing to hide.
    label: label === '' ? '' : show(subject.label, label),
  }
}
