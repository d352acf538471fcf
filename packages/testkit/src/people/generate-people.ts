import { damageNumber } from '../fund/damage-number.ts'
import { identityCheckDigit } from '../fund/numbers.ts'
import { createRandom, type Random } from '../fund/random.ts'
import { spellCase, spellDate } from '../fund/spell.ts'
import { drawName } from './names.ts'

/** A person, made up, and the case that he or she is a party of. */
export interface Person {
  /** Tells people apart, whatever their records say. */
  readonly truth: string
  readonly name: string
  readonly number: string
  /** The day of birth, as 1980-01-31. */
  readonly birth: string
  readonly sex: '男' | '女'
  readonly caseNo: string
}

/** A record of one person, as an office wrote it; what it did not write is empty. */
export interface PersonRecord extends Person {
  /** What became of the number. */
  readonly damage: NumberState
}

/** What may become of a number where it is written down. */
export const numberStates = [
  'whole',
  'spelled',
  'fifteen',
  'typo',
  'missing',
  'masked',
  'rounded',
  'cut',
] as const
/** What became of a number. */
export type NumberState = (typeof numberStates)[number]

/** Records of people by two offices, of which one has each of them once and as they are. */
export interface People {
  readonly register: readonly Person[]
  readonly seen: readonly PersonRecord[]
}

/** Codes of regions that are none, so that the numbers belong to nobody. */
const nowhere = ['990101', '990102', '990203', '990304'] as const

/**
 * Makes people up, with the names that people bear as often as people bear them. One office has each of them in a case, with
 * name, number, birth and sex. The other saw four in five of them, and as many strangers as a fifth, in the same cases, and
 * wrote them down as offices do: numbers missing, of 15 digits, masked, mistyped, cut or rounded by a spreadsheet; birth or
 * sex left out; blanks and other signs in names, other brackets in case numbers.
 *
 * @example
 * generatePeople({ people: 10, seed: 1 }).register.length // => 10
 */
export function generatePeople({
  people,
  seed,
}: {
  readonly people: number
  readonly seed: number
}): People {
  const random = createRandom(seed)
  const numbers = new Set<string>()
  const all: Person[] = []
  let inCase = 0
  let cases = 0
  let family: string | undefined
  while (all.length < Math.ceil(people * 1.2)) {
    if (inCase === 0) {
      cases += 1
      inCase = random.between(1, 5)
      family = random.chance(0.3) ? drawName(random).slice(0, 1) : undefined
    }
    inCase -= 1
    const name = drawName(random, random.chance(0.7) ? family : undefined)
    all.push(makePerson(random, numbers, { truth: `P${all.length + 1}`, name, case: cases }))
  }
  // Every sixth is a stranger to the first office.
  const register = all.filter((_, at) => at % 6 !== 5)
  const seen = all
    .filter((_, at) => at % 6 === 5 || random.chance(0.8))
    .map((person) => writeDown(person, random))
  return { register, seen }
}

function makePerson(
  random: Random,
  numbers: Set<string>,
  of: { readonly truth: string; readonly name: string; readonly case: number },
): Person {
  const [year, month, day] = [
    random.between(1950, 2005),
    random.between(1, 12),
    random.between(1, 28),
  ]
  const birth = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  const sex = random.chance(0.51) ? '男' : '女'
  const draw = (): string => {
    const order = random.between(0, 499) * 2 + (sex === '男' ? 1 : 0)
    const body = `${random.pick(nowhere)}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return numbers.has(body) ? draw() : body
  }
  const body = draw()
  numbers.add(body)
  const caseNo = `（2024）示01刑初${of.case}号`
  const number = body + identityCheckDigit(body)
  return { truth: of.truth, name: of.name, number, birth, sex, caseNo }
}

/** In how many of a hundred records the number is so; it is whole in all others. */
const shares: readonly (readonly [NumberState, number])[] = [
  ['missing', 15],
  ['fifteen', 7],
  ['masked', 6],
  ['typo', 5],
  ['spelled', 5],
  ['rounded', 4],
  ['cut', 3],
]

function writeDown(person: Person, random: Random): PersonRecord {
  const damage = drawState(random)
  const isBlank = (share: number) => random.chance(share)
  return {
    ...person,
    damage,
    number: writeNumber(person.number, damage, random),
    name: writeName(person.name, random),
    birth: isBlank(0.15) ? '' : spellDate(person.birth, random),
    sex: isBlank(0.1) ? ('' as Person['sex']) : person.sex,
    caseNo: isBlank(0.1) ? '' : spellCase(person.caseNo, random),
  }
}

/** A name with a blank inside, as forms are filled in, or with another sign at its end. */
function writeName(name: string, random: Random): string {
  if (random.chance(0.03)) return name.slice(0, -1) + drawName(random).slice(-1)
  return random.chance(0.1) && name.length === 2 ? [...name].join('　') : name
}

function drawState(random: Random): NumberState {
  let point = random.between(0, 99)
  for (const [state, share] of shares) {
    if (point < share) return state
    point -= share
  }
  return 'whole'
}

function writeNumber(number: string, state: NumberState, random: Random): string {
  if (state === 'missing') return ''
  if (state === 'fifteen') {
    return number.slice(6, 8) === '19' ? damageNumber(number, 'fifteen') : number
  }
  if (state === 'masked') return damageNumber(number, 'masked')
  if (state === 'rounded') return damageNumber(number, 'rounded')
  if (state === 'cut') return number.slice(0, 17)
  if (state === 'spelled') return `${number.slice(0, 6)} ${number.slice(6)}`.toLowerCase()
  if (state === 'whole') return number
  const at = random.between(0, 16)
  const digit = (Number(number[at]) + random.between(1, 9)) % 10
  return `${number.slice(0, at)}${digit}${number.slice(at + 1)}`
}
