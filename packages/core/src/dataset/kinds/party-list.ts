import { spellWithDigits } from '../../values/written-numbers.ts'
import { removeBlanks, removeInvisible, toHalfWidth } from '../clean-text.ts'
import { type CleaningStep, clean } from '../cleaning.ts'
import { missingWords } from '../missing-words.ts'
import { nameSteps } from './name-steps.ts'

/** What stands between the names of a list; within a name it never does. */
export const betweenNames = '、'

/** Stands behind the names of a list that does not have all of them, where nobody knows how many they are. */
export const andOthers = '等'

/** What stands around the number of those who are not listed, where it is known: 另3人. */
export const unlisted = { before: '另', behind: '人' }

const numbered = new RegExp(`^${unlisted.before}[1-9]\\d{0,2}${unlisted.behind}$`)

/** Nobody counts more than these. */
const mostUnlisted = 999

/** Whether a part of a list, as it is written once it is read, stands for those who are not listed. */
export const standsForOthers = (part: string): boolean => part === andOthers || numbered.test(part)

const separators = new Set([betweenNames, '､', ',', ';', '/', '\r', '\n'])

/** The legal form behind the comma of a foreign name: Foo Co., Ltd. */
const legalForm =
  /, *(?:Ltd|Limited|Inc|Incorporated|L\.?L\.?C|L\.?L\.?P|Corp|Co|S\.A|N\.A|GmbH)\b/iy

/** The number of a name in its list: 1、张三；2、李四 */
const ordinal = /^\d{1,2}$/

/** Splits a list of names as offices write them: not inside brackets that are closed again. Words for nothing are no names. */
export function splitNames(list: string): string[] {
  const text = toHalfWidth(list)
  const depths = bracketDepths(text)
  const parts: string[] = []
  let start = 0
  const end = (at: number) => {
    const part = list.slice(start, at).trim()
    if (!missingWords.includes(part) && !ordinal.test(toHalfWidth(part))) parts.push(part)
    start = at + 1
  }
  for (let at = 0; at < text.length; at += 1) {
    if (!separators.has(text[at] ?? '') || (depths[at] ?? 0) > 0) continue
    legalForm.lastIndex = at
    if (!legalForm.test(text)) end(at)
  }
  end(text.length)
  return parts
}

/** In how many pairs of brackets each sign stands; a bracket without its other one is none. */
function bracketDepths(text: string): readonly number[] {
  const changes = new Array<number>(text.length + 1).fill(0)
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open.push(at)
    const from = text[at] === ')' ? open.pop() : undefined
    if (from === undefined) continue
    changes[from] = (changes[from] ?? 0) + 1
    changes[at] = (changes[at] ?? 0) - 1
  }
  let depth = 0
  return changes.map((change) => {
    depth += change
    return depth
  })
}

/** What a party is in a case: 原告, 被申请人, 甲方, 原告（反诉被告）, 被告二. */
const role = /^\p{Script=Han}{0,12}[人告方犯][一二三四五六七八九十\d]{0,2}(?:\([^()]*\))?$/u

/** A name without the roles before its colons. */
function withoutRoles(name: string): string {
  const text = toHalfWidth(name)
  let start = 0
  for (;;) {
    const at = text.indexOf(':', start)
    if (at < 0 || !role.test(removeBlanks(text.slice(start, at)))) return name.slice(start).trim()
    start = at + 1
  }
}

const people = String.raw`人|[个名位户家]\p{Script=Han}{0,4}`
const uncounted = '(?:数|多|若干)人'
const number = String.raw`(?:共计?|合计)?([\d〇零一二两三四五六七八九十百廿卅]+)([余多几]?)`

/** 等, 等人, 等5人, 等共五人, 等十余人, 等3家公司. */
const others = new RegExp(`^等(?:${uncounted}|${number}(?:${people})?|人)?$`, 'u')

/** 另3人, 另外三人, 另有3名被告. */
const more = new RegExp(`^另外?还?有?(?:${uncounted}|${number}(?:${people}))$`, 'u')

/** A name, and how many there are by what is said behind it; 0 where nothing is. */
interface Counted {
  readonly name: string
  readonly said: number
}

/** Takes 等N人 off a name, each that stands there. Who is called 李平等 keeps the name. */
function withoutOthers(name: string): Counted {
  const text = toHalfWidth(name)
  let length = text.length
  let said = 0
  for (;;) {
    const at = text.lastIndexOf(andOthers, length - 1)
    const found =
      at < 0 || length === 0 ? undefined : saidBehind(text.slice(0, at), text.slice(at, length))
    if (found === undefined) return { name: name.slice(0, length), said }
    length = found.length
    said += found.said
  }
}

const isOneSign = /^.$/su

/** How much of the text before 等 is the name, and how many it says there are; undefined where it says nothing. */
function saidBehind(
  before: string,
  behind: string,
): { readonly length: number; readonly said: number } | undefined {
  const tail = removeBlanks(behind)
  const head = before.trimEnd()
  const isBracketed = head.endsWith('(') && tail.endsWith(')')
  const found = others.exec(isBracketed ? tail.slice(0, -1) : tail)
  if (found === null) return undefined
  const name = isBracketed ? head.slice(0, -1).trimEnd() : head
  const isName = name.endsWith('平') || isOneSign.test(name)
  return found[0] === andOthers && isName
    ? undefined
    : { length: name.length, said: numberIn(found) }
}

/** The number that is said; of 等 and 等十余人 nobody knows it, and it is without an end. */
function numberIn([, number, orMore]: RegExpExecArray): number {
  const digits = spellWithDigits(number ?? '')
  return /^\d{1,6}$/.test(digits) && orMore === '' ? Number(digits) : Number.POSITIVE_INFINITY
}

/** How many besides those of the list a part says there are; undefined where it is a name. */
function moreIn(part: string): number | undefined {
  const found = more.exec(removeBlanks(toHalfWidth(part)))
  return found === null ? undefined : numberIn(found)
}

const join = (names: readonly string[]): string => names.join(betweenNames)

const onEach =
  (apply: (name: string) => string) =>
  (list: string): string =>
    join(
      splitNames(list)
        .map(apply)
        .filter((name) => name !== ''),
    )

/**
 * Writes behind the last name how many are not listed. 等N人 counts those before it, but not such as have
 * another role or are counted already: 原告：张三等3人；被告：李四 are four.
 */
function countOthers(list: string): string {
  const names: string[] = []
  let counted = new Set<string>()
  let missing = 0
  for (const part of splitNames(list)) {
    const withOthers = withoutRoles(part)
    const role = part.slice(0, part.length - withOthers.length)
    if (role !== '') counted = new Set()
    const { name, said } = withoutOthers(withOthers)
    const besides = moreIn(name)
    if (besides === undefined && name !== '') {
      names.push(role + name)
      counted.add(clean(name, nameSteps))
    }
    missing += (besides ?? 0) + Math.max(0, said - counted.size)
    if (said > 0) counted = new Set()
  }
  return join([...names, ...writeUnlisted(missing)])
}

function writeUnlisted(count: number): readonly string[] {
  if (count === 0) return []
  return [count > mostUnlisted ? andOthers : `${unlisted.before}${count}${unlisted.behind}`]
}

/** A name has no 、 of its own, so that the list can be taken apart at each of them. */
function writeApart(list: string): string {
  return join(splitNames(list).map((name) => name.replaceAll(/[、､]/g, ',')))
}

/** How several parties in one cell are written as one text (SEMANTICS 2.27). */
export const partyListSteps: readonly CleaningStep[] = [
  { rule: 'blanks_removed', apply: removeInvisible },
  { rule: 'list_form', apply: writeApart },
  { rule: 'others_counted', apply: countOthers },
  { rule: 'role_removed', apply: onEach(withoutRoles) },
  ...nameSteps.map(({ rule, apply }) => ({ rule, apply: onEach(apply) })),
  { rule: 'repeated_name', apply: (list) => join([...new Set(splitNames(list))]) },
]

/** A list of parties as one text; empty where it names nobody. */
export const cleanPartyList = (list: string): string => clean(list, partyListSteps)
