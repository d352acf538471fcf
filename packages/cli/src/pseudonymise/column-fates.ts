import {
  type ColumnDefinition,
  type DatasetDefinition,
  familyOf,
  type InEach,
} from '@mingjian/core'

/** What becomes of a column of a dataset where its numbers are replaced by tokens (SEMANTICS 13.1). */
export interface ColumnFate {
  readonly column: string
  readonly became: 'token' | 'kept' | 'kept-in-part' | 'left-out'
  /** Why not all of it is there. */
  readonly why: InEach | undefined
}

/** The first privacy level at which names of organisations are left out too (SEMANTICS 9.3). */
const organisationsHiddenFrom = 3

/** Says of each column that a source has what becomes of it; `keep` are columns of text known to name nobody. */
export const columnFates = (
  { id, privacy, columns }: DatasetDefinition,
  held: readonly string[],
  keep: ReadonlySet<string>,
): ColumnFate[] =>
  held.map((column) => {
    const definition = columns[column] as ColumnDefinition
    const isKept = keep.has(`${id}.${column}`)
    return { column, ...fateOf(definition, privacy, isKept, `${id}.${column}`) }
  })

function fateOf(
  { kind, codes, unlisted, shows }: ColumnDefinition,
  privacy: number,
  isKept: boolean,
  name: string,
): Omit<ColumnFate, 'column'> {
  // Whoever vouches for it does not know what its cells will hold.
  if (shows !== undefined) return { became: 'left-out', why: why.shows }
  if (familyOf(kind) !== undefined) return { became: 'token', why: undefined }
  switch (kind) {
    case 'person_name':
      return { became: 'left-out', why: why.name }
    case 'birth_date':
      return { became: 'left-out', why: why.birth }
    case 'sex':
      return { became: 'left-out', why: why.sex }
    case 'party_name':
    case 'parties':
      return privacy < organisationsHiddenFrom
        ? { became: 'kept-in-part', why: why.party }
        : { became: 'left-out', why: why.private }
    case 'text':
      if (isKept || (codes !== undefined && unlisted === undefined)) {
        return { became: 'kept', why: undefined }
      }
      return codes === undefined
        ? { became: 'left-out', why: freeText(name) }
        : { became: 'kept-in-part', why: otherSpellings(name) }
    default:
      return { became: 'kept', why: undefined }
  }
}

const why = {
  name: { zh: '姓名能认出人', en: 'a name tells who it is' },
  birth: {
    zh: '出生日期便于逐个试出号码',
    en: 'a day of birth helps to find the number by trying',
  },
  sex: { zh: '性别便于逐个试出号码', en: 'a sex helps to find the number by trying' },
  shows: {
    zh: '脱敏号码露出的几位便于逐个试出号码',
    en: 'the digits that a masked number shows help to find it by trying',
  },
  party: {
    zh: '只写可确认是单位的名称',
    en: 'only names that are certainly those of organisations',
  },
  private: {
    zh: '敏感等级 3 以上的表不写任何名称',
    en: 'no name is written of a dataset of privacy 3 or more',
  },
} satisfies Record<string, InEach>

const otherSpellings = (name: string): InEach => ({
  zh: `只写代码表里有的；其他写法确认不含个人信息的可用 --keep ${name}`,
  en: `only what the list of codes has; --keep ${name} where other spellings are known to name nobody`,
})

const freeText = (name: string): InEach => ({
  zh: `文字列，未列代码；确认不含个人信息的可用 --keep ${name}`,
  en: `text without codes; --keep ${name} where it is known to name nobody`,
})
