import type { LoadedConcept } from '@mingjian/core'
import type { Path, RulesDocument } from './edit.ts'
import type { PreparedCase } from './prepare-cases.ts'

/** The places at which a change is felt: its own or, of a parameter, all that name it. */
export function placesFelt(document: RulesDocument, path: Path): readonly Path[] {
  const [key, name] = path
  if (key !== 'params' || name === undefined) return [path]
  const named = new RegExp(`(?<![\\p{L}\\p{N}_])${name}(?![\\p{L}\\p{N}_])`, 'u')
  const found: Path[] = []
  const look = (value: unknown, at: Path): void => {
    if (typeof value === 'string' && named.test(value)) found.push(at)
    else if (typeof value === 'object' && value !== null) {
      for (const [part, each] of Object.entries(value)) look(each, [...at, part])
    }
  }
  const { params: _, ...rest } = document
  look(rest, [])
  return found
}

/**
 * Whether a case has no row that a change at these places could be felt on: of a step that starts
 * from data that the case leaves out there are none, and `on` is asked of no row of such data. What
 * is absent is unknown whatever is asked of it.
 */
export function isOutOfReach(
  document: RulesDocument,
  places: readonly Path[],
  { case: { data } }: PreparedCase,
  concepts: readonly LoadedConcept[],
): boolean {
  const absent = absentTables(document, Object.keys(data), concepts)
  return places.every(([key, step, verb, alias, part]) => {
    if (key !== 'steps') return false
    if (absent.has(String(step))) return true
    if (part !== 'on') return false
    const asked = document.steps[String(step)]?.[verb as 'join' | 'has' | 'tally']?.[String(alias)]
    return absent.has(asked?.of ?? String(alias))
  })
}

/** The datasets of a document that are not there, and the steps that start from them. */
function absentTables(
  { datasets, steps }: RulesDocument,
  given: readonly string[],
  concepts: readonly LoadedConcept[],
): ReadonlySet<string> {
  const absent = new Set<string>()
  for (const [name, { use }] of Object.entries(datasets)) {
    const read = concepts.find(({ concept: { id } }) => use.startsWith(`${id}.`))
    const isThere =
      read === undefined
        ? given.includes(use)
        : !absentTables(read.concept, given, concepts).has(use.slice(read.concept.id.length + 1))
    if (!isThere) absent.add(name)
  }
  for (const [name, { from }] of Object.entries(steps)) {
    if (from !== undefined && absent.has(from)) absent.add(name)
  }
  return absent
}
