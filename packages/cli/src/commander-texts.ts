import type { Language } from '@mingjian/core'
import { placeholderInChinese, usageInChinese } from './help/placeholders.ts'

type Say = (...parts: readonly string[]) => string

/** What commander says of arguments that do not fit, and how to say it in Chinese. */
const texts: readonly (readonly [RegExp, Say])[] = [
  [/^missing required argument '(.+)'$/, (name = '') => `缺少参数 <${placeholderInChinese(name)}>`],
  [/^required option '(.+)' not specified$/, (flags = '') => `缺少选项 ${usageInChinese(flags)}`],
  [/^option '(.+)' argument missing$/, (flags = '') => `选项 ${usageInChinese(flags)} 后面缺少值`],
  [/^unknown option '(.+)'$/, (flag = '') => `没有选项 ${flag}`],
  [/^unknown command '(.+)'$/, (name = '') => `没有命令 ${name}`],
  [
    /^too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (_ = '', expected = '', found = '') => `参数过多：应有 ${expected} 个，给出了 ${found} 个`,
  ],
  [/^\(Did you mean (.+)\?\)$/, (near = '') => `（是否应为 ${near}？）`],
]

/** Says in a language what commander says in English; what is not known here stays as it is. */
export function sayUsage(text: string, language: Language): string {
  const said = text.replace(/^error: /, '')
  if (language === 'en') return said
  return said
    .split('\n')
    .map((line) => {
      for (const [form, say] of texts) {
        const match = form.exec(line)
        if (match !== null) return say(...match.slice(1).map((part) => part ?? ''))
      }
      return line
    })
    .join('\n')
}
