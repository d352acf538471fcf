import type { KindName } from '../../dataset/kinds/index.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type {
  CheckedConcept,
  CheckedModel,
  CheckedOn,
  ColumnKinds,
  TableName,
} from '../checked-model.ts'
import { followColumnKinds } from '../column-kinds.ts'

/**
 * Tells of rows that are to meet by columns of which one holds numbers of a kind and the other does
 * not: an identity number is no hotel. Such rows never meet, and what is not found may accuse someone. It is
 * an error where no value can be both, as a name and a number, and else a warning.
 */
export function findUnlikeKeys(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const followed = followColumnKinds(checked, 'identity')
  return [...checked.steps.values()].flatMap(({ name: step, joins, matches }) => {
    const own = followed.rows.get(step) ?? new Map()
    const asked: { path: readonly (string | number)[]; of: TableName; on: CheckedOn }[] = [
      ...joins.flatMap(({ alias, of, ways }) =>
        ways.map((on, i) => ({
          path: ['join', alias, 'on', ...(ways.length > 1 ? [i] : [])],
          of,
          on,
        })),
      ),
      ...matches.map(({ name, of, on, value }) => ({
        path: [value === undefined ? 'has' : 'tally', name, 'on'],
        of,
        on,
      })),
    ]
    return asked.flatMap(({ path, of, on }) => {
      const unlike = on.keys.find(({ left, right }) => {
        const kinds = left.kind === 'column' ? own.get(left.name) : undefined
        return areUnlike(kinds, followed.of(of).get(right))
      })
      if (unlike === undefined || unlike.left.kind !== 'column') return []
      const isSure = areApart(own.get(unlike.left.name), followed.of(of).get(unlike.right))
      const parameters = { left: unlike.left.name, right: `${path[1]}.${unlike.right}`, isSure }
      const at = checked.source.locate(['steps', step, ...path])
      return [createDiagnostic('keys-unlike', parameters, at, isSure ? 'error' : 'warning')]
    })
  })
}

type Kinds = ColumnKinds extends ReadonlyMap<string, infer T> ? T : never

/** One side holds numbers of a kind alone, and the other nothing of that kind. */
function areUnlike(a: Kinds | undefined, b: Kinds | undefined): boolean {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return false
  if ([...a].some((kind) => b.has(kind))) return false
  return [a, b].some((side) => [...side].every((kind) => numbers.has(kind)))
}

/** What names somebody or something by a number. */
const numbers: ReadonlySet<KindName> = new Set([
  'person_id',
  'account',
  'case_no',
  'phone',
  'plate',
])

/**
 * How values of a kind look. What look alike may be one: an account may be called by a phone or an identity
 * number. Text may hold anything, and is in no such group.
 */
const looks: Partial<Readonly<Record<KindName, string>>> = {
  person_id: 'digits',
  account: 'digits',
  phone: 'digits',
  case_no: 'case',
  plate: 'plate',
  person_name: 'name',
  party_name: 'name',
}

/** Whether no value of one side can be one of the other. */
function areApart(a: Kinds = new Set(), b: Kinds = new Set()): boolean {
  const [here, there] = [a, b].map((side) => [...side].map((kind) => looks[kind]))
  return (
    here?.every((look) => look !== undefined && !there?.includes(look)) === true &&
    there?.every((look) => look !== undefined) === true
  )
}
