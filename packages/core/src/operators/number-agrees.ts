import { hiddenSigns } from '../values/hidden-signs.ts'
import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Fewer signs say nothing of whose a number is. */
export const fewestShown = 4

const hidden = new RegExp(`[${hiddenSigns}]+`, 'g')
const written = new RegExp(`^[0-9A-Z${hiddenSigns}]+$`)

export const numberAgrees: Operator = {
  meaning: {
    zh: `脱敏的号码（如 1101**********002X）与完整的号码是否不矛盾：一串遮盖符号（${hiddenSigns}）可以是任意几位，其余各位须相同；18 位号码的 15 位写法也算。显示的不足 ${fewestShown} 位，或有其他字符时为未知`,
    en: `whether a masked number (such as 1101**********002X) may be a whole one: a run of signs that hide (${hiddenSigns}) stands for any signs, all others must be the same, in a number of 18 digits also as 15 digits have it; unknown where fewer than ${fewestShown} are shown, and with any other sign`,
  },
  source: 'SEMANTICS 6.15',
  takes: 'two texts',
  resolve: ([a, b, ...more]) =>
    more.length === 0 && a?.kind === 'string' && b?.kind === 'string' ? boolean : undefined,
  unknown: 'always',
  evaluate: ([a, b]) => {
    const shown = (a as string).replace(/[a-z]/g, (sign) => sign.toUpperCase())
    const number = b as string
    if (!written.test(shown) || shown.replace(hidden, '').length < fewestShown) return null
    if (!/^[0-9A-Z]*$/.test(number)) return null
    const pattern = new RegExp(`^${shown.replace(hidden, '.*')}$`)
    const old = `${number.slice(0, 6)}${number.slice(8, 17)}`
    return pattern.test(number) || (number.length === 18 && pattern.test(old))
  },
}
