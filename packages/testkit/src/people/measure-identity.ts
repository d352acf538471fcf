import { type Backend, type Grade, showStep } from '@mingjian/core'
import { loadPlain } from '../load-plain.ts'
import { testDay } from '../screen-plain.ts'
import type { NumberState, People } from './generate-people.ts'

/** What became of records that are, or are not, of somebody whom the other office knows. */
export interface Merged {
  /** Surely joined with the record of the same person, by the grade at which it is. */
  readonly right: number
  /** Surely joined with somebody else's. */
  readonly wrong: number
}

/** How well records of two offices were joined by a model's own fallback. */
export interface MeasuredIdentity {
  /** Records of the second office, and those of them that are of people whom the first one knows. */
  readonly records: number
  readonly known: number
  /** By the worst grade of a match, what is joined at this grade and at none before. */
  readonly grades: Readonly<Record<Grade, Merged>>
  /** Of those whom the first office knows, how many are not joined with their own by matches of this grade and better. */
  readonly missed: Readonly<Record<Grade, number>>
  /** Of these, the ones that are in doubt, and so shown to be perhaps of somebody, at this grade. */
  readonly doubted: Readonly<Record<Grade, number>>
  /** By what became of the number, with all grades: records of known people, those joined right, and all joined wrong. */
  readonly numbers: ReadonlyMap<NumberState, Merged & { readonly known: number }>
}

const columns = {
  truth: { title: { zh: '真相' }, kind: 'text' },
  name: { title: { zh: '姓名' }, kind: 'person_name' },
  person_id: { title: { zh: '证件号码' }, kind: 'person_id' },
  person_id_shown: { title: { zh: '脱敏证件号码' }, kind: 'text', shows: 'person_id' },
  birth: { title: { zh: '出生日期' }, kind: 'birth_date' },
  sex: { title: { zh: '性别' }, kind: 'sex' },
  case_no: { title: { zh: '案号' }, kind: 'case_no' },
}
const catalog = ['filed', 'seen'].map((id) => ({ id, title: { zh: id }, privacy: 3, columns }))

/** The fallback that models write: by number, else by name, birth and sex, else by name within a case, else by name. */
export const fallback: readonly string[] = [
  'filed.person_id = person_id',
  'filed.name = name and filed.birth = birth and filed.sex = sex',
  'filed.name = name and filed.case_no = case_no',
  'filed.name = name',
]

const model = (atLeast: Grade, ways: readonly string[]) => ({
  id: 'test.identity',
  title: { zh: '身份' },
  line: 'other',
  status: 'experimental',
  privacy: 3,
  certainty: 'exact',
  datasets: { seen: { use: 'seen', need: 'required' }, filed: { use: 'filed', need: 'required' } },
  steps: {
    met: {
      from: 'seen',
      join: { filed: { to: 'maybe', two: 'doubt', on: ways.length === 1 ? ways[0] : ways } },
      derive: { whose: 'filed.truth', who: 'filed.person_id', there: 'filed.found' },
    },
    person: { from: 'met', group: ['who'], select: { label: 'min(name)', records: 'count(*)' } },
  },
  subject: { from: 'person', key: ['who'], label: 'label', entity: 'person', at_least: atLeast },
  signals: {
    seen: {
      says: { zh: '出现{records}次' },
      strength: 'weak',
      weight: 1,
      family: 'seen',
      when: 'records >= 1',
      evidence: 'met',
    },
  },
  score: { bands: { C: { from: 0 } } },
})

const grades = ['A', 'B', 'C'] as const

/**
 * Joins the records of two offices by a model's own fallback, once with each grade as the least that counts, and compares
 * what was surely joined with the truth.
 *
 * @example
 * const people = generatePeople({ people: 100, seed: 1 })
 * const measured = await measureIdentity(people, memory())
 * measured.grades.A.wrong // => 0
 */
export async function measureIdentity(
  people: People,
  backend: Backend,
  ways: readonly string[] = fallback,
): Promise<MeasuredIdentity> {
  const known = new Set(people.register.map(({ truth }) => truth))
  const of = people.seen.map((record) => ({ ...record, isKnown: known.has(record.truth) }))
  const found = new Map<Grade, readonly (Met | undefined)[]>()
  for (const grade of grades) found.set(grade, await joinAt(people, backend, grade, ways))
  const metAt = (at: number, grade: Grade): Met | undefined => found.get(grade)?.[at]
  const gradeOf = (at: number) => grades.find((grade) => metAt(at, grade)?.whose !== undefined)
  const merged = (which: (at: number) => boolean): Merged => {
    const joined = of.flatMap(({ truth }, at) => {
      const grade = which(at) ? gradeOf(at) : undefined
      return grade === undefined ? [] : [metAt(at, grade)?.whose === truth]
    })
    return { right: joined.filter((is) => is).length, wrong: joined.filter((is) => !is).length }
  }
  const missing = (grade: Grade) =>
    of.flatMap(({ truth, isKnown }, at) =>
      isKnown && metAt(at, grade)?.whose !== truth ? [metAt(at, grade)?.inDoubt === true] : [],
    )
  const each = <T>(make: (grade: Grade) => T) =>
    Object.fromEntries(grades.map((grade) => [grade, make(grade)])) as Record<Grade, T>
  const states = [...new Set(of.map(({ damage }) => damage))]
  return {
    records: of.length,
    known: of.filter(({ isKnown }) => isKnown).length,
    grades: each((grade) => merged((at) => gradeOf(at) === grade)),
    missed: each((grade) => missing(grade).length),
    doubted: each((grade) => missing(grade).filter((isDoubted) => isDoubted).length),
    numbers: new Map(
      states.map((state) => [
        state,
        {
          ...merged((at) => of[at]?.damage === state),
          known: of.filter(({ damage, isKnown }) => damage === state && isKnown).length,
        },
      ]),
    ),
  }
}

interface Met {
  /** Whose record it surely is joined with. */
  readonly whose: string | undefined
  readonly inDoubt: boolean
}

/** What each record met, in their order. */
async function joinAt(
  { register, seen }: People,
  backend: Backend,
  atLeast: Grade,
  ways: readonly string[],
): Promise<(Met | undefined)[]> {
  const loaded = loadPlain(model(atLeast, ways), catalog)
  const rows = (of: People['register']) =>
    of.map(({ truth, name, number, birth, sex, caseNo }) => {
      return { truth, name, person_id: number, birth, sex, case_no: caseNo }
    })
  const datasets = { filed: rows(register), seen: rows(seen) }
  const options = { step: 'met', datasets, asOf: testDay, reveal: true }
  const shown = await showStep({ ...loaded, backend }, options)
  const met: (Met | undefined)[] = []
  try {
    if (shown.total.rows !== seen.length) throw new RangeError(String(shown.run.reason?.en))
    for await (const { record, values, inDoubt } of shown.rows) {
      const { whose, there } = values
      const isSure = typeof whose === 'string' && !inDoubt
      met[(record ?? 0) - 1] = {
        whose: isSure ? whose : undefined,
        inDoubt: inDoubt || there === null,
      }
    }
  } finally {
    await shown.close()
  }
  return met
}
