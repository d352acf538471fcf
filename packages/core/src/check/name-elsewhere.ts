import type { Elsewhere } from '../diagnostics/name-elsewhere.ts'
import type { Concept } from '../model/schema.ts'

interface Place {
  readonly definition: Pick<Concept, 'steps'>
  /** Where the expression is written, such as `steps`, its name, `has`. */
  readonly path: readonly (string | number)[]
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>
  /** What is in reach there. */
  readonly columns: ReadonlyMap<string, unknown>
}

/** The parts of a step that are before its `derive`. */
const early: readonly unknown[] = ['join', 'has', 'tally', 'split']

/** Where a name that is not in reach would mean something: later in the step, or in another table. */
export function nameElsewhere(
  name: string,
  { definition, path, tables, columns }: Place,
): Elsewhere | undefined {
  const [top, stepName = '', part] = path
  const step = top === 'steps' ? definition.steps[stepName] : undefined
  if (early.includes(part) && Object.hasOwn(step?.derive ?? {}, name)) {
    return { kind: 'later', part: String(part) }
  }
  const aliased = [...columns.keys()].find((each) => each.endsWith(`.${name}`))
  if (aliased !== undefined) return { kind: 'aliased', alias: aliased.slice(0, -name.length - 1) }
  const holds = (table: string | undefined) => tables.get(table ?? '')?.has(name) === true
  const found = [...tables.keys()].filter((table) => holds(table) && table !== step?.from)
  // What a step only hands on is told of the table that it has it from.
  const first = found.filter((table) => !holds(definition.steps[table]?.from))
  if (first.length === 0) return undefined
  return { kind: 'tables', tables: first, inStep: step !== undefined }
}
