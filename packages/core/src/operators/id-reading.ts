import type { InEach } from '../diagnostics/in-each.ts'
import { toDays } from '../values/date.ts'
import type { Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** A number of 18 signs with a day of birth: of a person by GB 11643, a foreigner's with a 9. */
const person = /^([1-9]\d{5})(\d{4})(\d\d)(\d\d)\d\d(\d)[\dX]$/

interface Person {
  readonly region: string
  readonly birth: number
  readonly sex: string
}

/** What a number of a person says; undefined where it is none. */
export function readPerson(number: string): Person | undefined {
  const [, region = '', year, month, day, order] = person.exec(number) ?? []
  const birth = toDays(Number(year), Number(month), Number(day))
  if (birth === undefined || !/^(19|20)/.test(year ?? '')) return undefined
  return { region, birth, sex: Number(order) % 2 === 1 ? '男' : '女' }
}

/** Makes what is read off a number as the kind `person_id` writes it. */
export const defineIdReading = (
  meaning: InEach,
  type: Type,
  read: (number: string) => string | number | null,
): Operator => ({
  meaning,
  source: 'SEMANTICS 11.5, 11.6; GB 11643, GB 32100',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? type : undefined),
  unknown: 'always',
  evaluate: ([a]) => read(a as string),
})
