import type { InEach } from '../../diagnostics/in-each.ts'
import { asWrittenHere } from '../../load/as-written-here.ts'
import type { Typed } from '../../model/typed.ts'

/** What was meant by arguments that an operator does not take, where that can be told. */
export function insteadOf(name: string, args: readonly Typed[]): InEach | undefined {
  for (const arg of args) {
    const meant = paramMeant(arg)
    if (meant !== undefined) return meant
  }
  const kinds = args.map(({ type }) => type.kind)
  const hasDay = kinds.includes('date') || kinds.includes('timestamp')
  if (name === '-' && hasDay && kinds.every((kind) => kind === 'date' || kind === 'timestamp')) {
    return {
      zh: '两个日期相差的天数写 days(<from>, <to>)，整月数写 months(<from>, <to>)。',
      en: 'Days between two dates are days(<from>, <to>), whole months months(<from>, <to>).',
    }
  }
  if ((name === '+' || name === '-') && hasDay) return spanNeeded
  if (name === '+' && kinds.includes('string')) {
    return { zh: '连接文本请写 ||。', en: 'Write || to join texts.' }
  }
  if (name === '||' && kinds.includes('boolean')) {
    return { zh: '“或者”请写 or。', en: 'Write or between conditions.' }
  }
  return undefined
}

const spanNeeded: InEach = {
  zh: '日期只能加减期间：请在 params 里写“term: { value: 5 days, origin: … }”，这里写 <date> + term；天数是一列时写 add_days(<date>, <column>)。',
  en: 'A date is moved by a span: put term: { value: 5 days, origin: … } into params and write <date> + term; by the days of a column add_days(<date>, <column>).',
}

/** A parameter whose value was read as text, though it is written as a number, span or day elsewhere. */
function paramMeant(arg: Typed): InEach | undefined {
  if (arg.kind !== 'literal' || arg.type.kind !== 'string' || arg.param === undefined) {
    return undefined
  }
  const text = arg.text ?? ''
  const here = /^-?\d+(\.\d+)?$/.test(text) ? text : asWrittenHere(text)
  if (here === undefined) return undefined
  return {
    zh: `参数“${arg.param}”的值“${arg.text}”读作文本：请写 ${here}，不加引号。`,
    en: `The value "${arg.text}" of the parameter "${arg.param}" is read as text: write ${here} without quotes.`,
  }
}
