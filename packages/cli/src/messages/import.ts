import type { InEach, Messages, Told } from '@mingjian/core'
import { none } from './no-hint.ts'

/** What the command says of rules of other engines. */
export const importMessages = {
  'import-json': ({ file, reason }: { file: string; reason: string }): InEach<Told> => ({
    zh: { message: `“${file}”不是 JSON。`, hint: reason },
    en: { message: `"${file}" is no JSON.`, hint: reason },
  }),
  'import-shape': ({ file }: { file: string }): InEach<Told> => ({
    zh: {
      message: `“${file}”中没有 json-rules-engine 的规则。`,
      hint: '应为一条带有 conditions 的规则、规则的列表，或含有 rules（列表）和 conditions（具名条件）的对象。',
    },
    en: {
      message: `"${file}" holds no rules of json-rules-engine.`,
      hint: 'Expected a rule with "conditions", a list of rules, or an object with "rules" (a list) and "conditions" (by name).',
    },
  }),
  'import-none': ({ file }: { file: string }): InEach<Told> => ({
    zh: { message: `“${file}”中一条规则也没有。`, hint: none },
    en: { message: `"${file}" holds no rule at all.`, hint: none },
  }),
  'import-skeleton': (p: {
    file: string
    key: string
    message: string
    keys: readonly string[]
  }): InEach<Told> => ({
    zh: {
      message: `“${p.file}”中“${p.key}”不对。`,
      hint: `${p.message}；可写的有 ${p.keys.join('、')}，见 import-rules --help。`,
    },
    en: {
      message: `Invalid "${p.key}" in "${p.file}".`,
      hint: `${p.message}; known are ${p.keys.join(', ')}: see import-rules --help.`,
    },
  }),
} satisfies Messages
