import type { InEach } from '../../diagnostics/in-each.ts'
import { whyNoDay } from '../../load/why-no-day.ts'
import type { Typed } from '../../model/typed.ts'
import { literalInstead } from './literal-instead.ts'
import { moveInstead } from './move-instead.ts'

/** What was meant by arguments that an operator does not take, where that can be told. */
export function insteadOf(
  name: string,
  args: readonly Typed[],
  sources: readonly string[] = [],
): InEach | undefined {
  const kinds = args.map(({ type }) => type.kind)
  const hasDay = kinds.includes('date') || kinds.includes('timestamp')
  if (name === '-' && hasDay && kinds.every((kind) => kind === 'date' || kind === 'timestamp')) {
    return {
      zh: '两个日期相差的天数写 days(<from>, <to>)，整月数写 months(<from>, <to>)。',
      en: 'Days between two dates are days(<from>, <to>), whole months months(<from>, <to>).',
    }
  }
  if ((name === '+' || name === '-') && hasDay) return moveInstead(name, args, sources)
  const truth = args.find(({ type }) => type.kind === 'boolean')
  if ((name === '=' || name === '!=') && truth !== undefined) return truthInstead(truth, args, name)
  if (kinds.includes('span') && kinds.includes('integer')) {
    return {
      zh: '期间不能和数比较：请把参数写成数（如 30），或比较日期 <later> > <earlier> + <span>。',
      en: 'A span is not compared with a number: write the parameter as a number, such as 30, or compare dates: <later> > <earlier> + <span>.',
    }
  }
  const literal = comparing.has(name) ? literalInstead(name, args, sources) : undefined
  if (literal !== undefined) return literal
  for (const arg of args) {
    const isText = arg.kind === 'literal' && arg.type.kind === 'string'
    const why = isText && hasDay ? whyNoDay(arg.text ?? '') : undefined
    if (why !== undefined) return why
  }
  if (name === '+' && kinds.includes('string')) {
    return { zh: '连接文本请写 ||。', en: 'Write || to join texts.' }
  }
  if (name === '||' && kinds.includes('boolean')) {
    return { zh: '“或者”请写 or。', en: 'Write or between conditions.' }
  }
  return undefined
}

const comparing: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=', 'in', 'between'])

/** A boolean that is compared with a word or a number is meant to be a condition by itself. */
function truthInstead(truth: Typed, args: readonly Typed[], sign: '=' | '!='): InEach {
  const other = args.find((arg) => arg !== truth)
  const word = other?.kind === 'literal' ? (other.text ?? '') : ''
  const written = truth.kind === 'column' ? truth.name : '<condition>'
  const said = no.has(word.toLowerCase()) ? false : yes.has(word.toLowerCase()) ? true : undefined
  if (said === undefined) {
    return {
      zh: `是非值本身就是条件：为是写 ${written}，为否写 not ${written}。`,
      en: `A boolean is a condition by itself: write ${written}, or not ${written}.`,
    }
  }
  const holds = said === (sign === '=')
  return {
    zh: holds
      ? `是非值本身就是条件：请写 ${written}；未知时当作否，写 ${written} is true。`
      : `是非值本身就是条件：请写 not ${written}；未知时不算否，写 ${written} is false。`,
    en: holds
      ? `A boolean is a condition by itself: write ${written}, or ${written} is true, which is false where it is unknown.`
      : `A boolean is a condition by itself: write not ${written}, or ${written} is false, which is false where it is unknown.`,
  }
}

const yes: ReadonlySet<string> = new Set(['是', '有', 'yes', 'y', 'true', 't', '1'])
const no: ReadonlySet<string> = new Set(['否', '无', '没有', 'no', 'n', 'false', 'f', '0'])
