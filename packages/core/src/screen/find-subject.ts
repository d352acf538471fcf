import type { CheckedModel } from '../check/checked-model.ts'
import { type KindName, kinds } from '../dataset/kinds/index.ts'
import { findClosest } from '../diagnostics/closest-match.ts'
import { tables } from '../plan/columns.ts'
import { formatValue, parseValue } from '../values/text.ts'
import type { Value } from '../values/type.ts'
import type { RunningModel } from './running-model.ts'
import { keySeparator, keyTexts, parseKey, splitKey } from './subject-key.ts'

/** A subject by its key, and its label as text. */
export interface NamedSubject {
  readonly key: readonly Value[]
  readonly label: string
}

/**
 * Finds the subjects that a text names: the one whose key it is, as written or as its column is read
 * (15 digits become 18, small letters capitals); else all that it is the label of, or one part of the key
 * of, by their keys.
 */
export async function findNamed(model: RunningModel, text: string): Promise<NamedSubject[]> {
  const { key, label } = model.checked.source.model.subject
  const parts = splitKey(model.checked, text)
  const wanted = [parts, parts.map((part, i) => readAs(model.checked, key[i] ?? '', part))]
  for (const texts of wanted) {
    const values = texts.length === key.length ? parseKey(model.checked, texts) : undefined
    if (values === undefined) continue
    const found = await readNamed(model, { columns: key, values: [values] })
    if (found.length > 0) return found
  }
  if (model.checked.facts.get(label)?.kind === 'string') {
    const values = labelsOf(model.checked, text).map((each) => [each])
    const found = await readNamed(model, { columns: [label], values })
    if (found.length > 0) return found
  }
  const found = new Map<string, NamedSubject>()
  for (const { column, values } of partsOf(model.checked, text)) {
    for (const each of await readNamed(model, { columns: [column], values })) {
      found.set(each.key.map(String).join('\n'), each)
    }
  }
  return [...found.values()]
}

/** Of a key of several columns: those whose value a text may be, and the values that it is then. */
export function partsOf(
  checked: CheckedModel,
  text: string,
): { readonly column: string; readonly values: readonly (readonly Value[])[] }[] {
  const { key } = checked.source.model.subject
  return (key.length === 1 ? [] : key).flatMap((column) => {
    const type = checked.facts.get(column)
    if (type === undefined) return []
    const read = [text.trim(), readAs(checked, column, text)].flatMap((each) => {
      const value = parseValue(each, type)
      return value === undefined || value === null ? [] : [value]
    })
    return read.length === 0 ? [] : [{ column, values: [...new Set(read)].map((each) => [each]) }]
  })
}

/** The labels that a text may be: as written, or as its column is read. */
export const labelsOf = (checked: CheckedModel, text: string): string[] => [
  ...new Set([text, readAs(checked, checked.source.model.subject.label, text)]),
]

/** A text as the column reads it that a fact comes from. */
function readAs({ factKinds, facts }: CheckedModel, name: string, text: string): string {
  const kind: KindName | undefined = factKinds.get(name)
  const read = kind === undefined ? undefined : kinds[kind].read(text)
  const type = facts.get(name)
  return read === undefined || type?.kind !== 'string' ? text : String(read)
}

async function readNamed(
  model: RunningModel,
  matching: { readonly columns: readonly string[]; readonly values: readonly (readonly Value[])[] },
): Promise<NamedSubject[]> {
  const found: NamedSubject[] = []
  for await (const batch of readAllSubjects(model, matching)) found.push(...batch)
  return found
}

/** Finds the subject whose key or label is written most like the one that was asked for. */
export async function findClosestSubject(
  model: RunningModel,
  wanted: string,
): Promise<NamedSubject | undefined> {
  let best: { subject: NamedSubject; distance: number } | undefined
  for await (const batch of readAllSubjects(model)) {
    const names = new Map(
      batch.flatMap((subject) => {
        const parts = keyTexts(model.checked, subject.key)
        return [subject.label, parts.join(keySeparator), ...parts].map(
          (written) => [written, subject] as const,
        )
      }),
    )
    const found = findClosest(wanted, names.keys())
    const subject = found && names.get(found.candidate)
    if (found === undefined || subject === undefined) continue
    if (best === undefined || found.distance < best.distance) {
      best = { subject, distance: found.distance }
    }
  }
  return best?.subject
}

/** Streams all subjects, or those that match, in the order of their keys. */
export async function* readAllSubjects(
  { checked, run }: RunningModel,
  matching?: Parameters<RunningModel['run']['read']>[0]['matching'],
): AsyncGenerator<NamedSubject[]> {
  const { key, label } = checked.source.model.subject
  const columns = [...new Set([...key, label])]
  const type = checked.facts.get(label)
  const query = {
    table: tables.subject,
    columns,
    order: key.map((column) => ({ column })),
    ...(matching === undefined ? {} : { matching }),
  }
  for await (const batch of run.read(query)) {
    yield batch.map((cells) => {
      const cell = (name: string) => cells[columns.indexOf(name)] ?? null
      return {
        key: key.map(cell),
        label: type === undefined ? '' : (formatValue(cell(label), type) ?? ''),
      }
    })
  }
}
