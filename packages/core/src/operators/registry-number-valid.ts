import { isOrganisationCode, isRegistrationNumber } from '../values/registry-number.ts'
import { boolean } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const registryNumberValid: Operator = {
  meaning: {
    zh: '文本是否为校验位正确的组织机构代码或十五位注册号（统一社会信用代码之前的旧号码）',
    en: 'whether the text is an organisation code or a registration number of 15 digits whose check digit holds: the numbers of firms before the unified credit code',
  },
  source: 'SEMANTICS 6.14; GB 11714; ISO 7064 MOD 11,10',
  takes: 'one text',
  resolve: ([a, ...more]) => (more.length === 0 && a?.kind === 'string' ? boolean : undefined),
  unknown: 'strict',
  evaluate: ([a]) => isOrganisationCode(a as string) || isRegistrationNumber(a as string),
}
