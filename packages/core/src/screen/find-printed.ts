import { type NamedSubject, readAllSubjects } from './find-subject.ts'
import type { RunningModel } from './running-model.ts'
import type { ShownSubject } from './show-subject.ts'
import { keySeparator } from './subject-key.ts'

/** So few signs of an id are a word or a number rather than an id. */
const leastOfId = 6

/**
 * Finds the subjects that outputs print as a text, by their keys: those whose key, a part of it, or label is
 * masked to it, and the one whose clue has an id that begins with it. Nobody is told apart by it who is not told
 * apart in the output.
 */
export async function findPrinted(
  model: RunningModel,
  text: string,
  print: (subject: NamedSubject) => ShownSubject,
): Promise<NamedSubject[]> {
  const wanted = text.trim()
  const isMasked = wanted.includes('*')
  const isId = wanted.length >= leastOfId && /^[0-9a-f]{1,64}$/i.test(wanted)
  if (!isMasked && !isId) return []
  const found: NamedSubject[] = []
  for await (const batch of readAllSubjects(model)) {
    for (const subject of batch) {
      const { id, key, label } = print(subject)
      const printed = isMasked && [key.join(keySeparator), label, ...key].includes(wanted)
      if (printed || (isId && id.startsWith(wanted.toLowerCase()))) found.push(subject)
    }
  }
  return found
}
