/** How sure it is that rows are of the same person or firm. */
export type Grade = 'A' | 'B' | 'C'

/**
 * By what rows were taken to be of one person or firm, the surest first: the mark that travels with
 * a row, of several the worst (SEMANTICS 5.16).
 */
export const marks = {
  /** No person or firm was compared. */
  none: 0,
  number: 1,
  failingNumber: 2,
  nameWithBirth: 3,
  nameInContext: 4,
  name: 5,
} as const

export type Mark = (typeof marks)[keyof typeof marks]

/** The worst mark of each grade. */
export const worstMarks = {
  A: marks.number,
  B: marks.nameInContext,
  C: marks.name,
} as const satisfies Record<Grade, Mark>

export const gradeOfMark = (mark: number): Grade =>
  mark <= worstMarks.A ? 'A' : mark <= worstMarks.B ? 'B' : 'C'

/** What each grade leaves of the points, in tenths (SEMANTICS 7.2). */
export const tenthsLeft = { A: 10, B: 8, C: 4 } as const satisfies Record<Grade, number>

/** The marks that a clue speaks of, the worst first, and what it says of rows that have them. */
export const markWords: readonly {
  readonly mark: Mark
  readonly zh: string
  readonly en: string
}[] = [
  { mark: marks.name, zh: '仅以姓名（名称）匹配', en: 'matched by a name alone' },
  {
    mark: marks.nameInContext,
    zh: '以姓名（名称）在同一案件或账户内匹配',
    en: 'matched by a name within one case or account',
  },
  {
    mark: marks.nameWithBirth,
    zh: '以姓名、出生日期、性别匹配',
    en: 'matched by name, date of birth and sex',
  },
  {
    mark: marks.failingNumber,
    zh: '以证件号码匹配，号码未通过校验',
    en: 'matched by a number that has no valid check digit',
  },
  {
    mark: marks.number,
    zh: '证件号码一致，校验位有效',
    en: 'matched by a number whose check digit holds',
  },
]
