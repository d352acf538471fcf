import { type InEach, toWrite } from '../diagnostics/in-each.ts'
import { entities, entityNames } from '../model/entities.ts'
import { idMeant } from './id-meant.ts'
import { wordsMeant } from './words-meant.ts'

/** Where a value of another form stands. */
export interface Place {
  readonly key: string
  readonly file: string
}

/** What is to be said of a value of one key alone. */
export function hintForKey(
  { key, file }: Place,
  expected: string,
  found: string,
): InEach | undefined {
  const [, what] = /^<pack>\.<(model|concept)>/.exec(expected) ?? []
  if (what !== undefined) {
    return toWrite(idMeant(found, file) ?? `<pack>.<${what}>`)
  }
  if (key === 'lowers' && /^-\d+$/.test(found)) {
    const points = found.slice(1)
    return {
      zh: `请写 ${points}：减去多少分写正数。`,
      en: `Write ${points}: how many points are taken off is a positive number.`,
    }
  }
  if (key === 'weight' && /^a number of at /.test(expected)) {
    return {
      zh: '请写 1 至 100 的整数，如 40。',
      en: 'Write a whole number from 1 to 100, such as 40.',
    }
  }
  if (key === 'band' && wordsMeant(['null'], found).length > 0) {
    return {
      zh: '不成为线索的，请写 band: null；只关心别的预期的，不写 band。',
      en: 'Where it is no clue write band: null; where no band is expected leave "band" out.',
    }
  }
  if (key === 'privacy' && !/^[1-4１-４]$/.test(found)) return privacies
  if (key === 'entity') {
    const [meant] = wordsMeant(entityNames, found)
    const zh = entityNames.map((name) => `${name} ${entities[name].title.zh}`).join('、')
    const en = entityNames.map((name) => `${name} (${entities[name].title.en})`).join(', ')
    return meant === undefined
      ? { zh: `可写：${zh}。`, en: `One of: ${en}.` }
      : { zh: `是否应为 ${meant}？可写：${zh}。`, en: `Did you mean ${meant}? One of: ${en}.` }
  }
  return undefined
}

const privacies: InEach = {
  zh: '请写 1 至 4：1 公开，数越大越敏感，4 未成年人、性犯罪。',
  en: 'Write 1 to 4: 1 public, the more sensitive the higher, 4 minors and sexual offences.',
}
