import { account } from './account.ts'
import { birthDate } from './birth-date.ts'
import { caseNumber } from './case-number.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { flag } from './flag.ts'
import type { Kind } from './kind.ts'
import { money } from './money.ts'
import { month } from './month.ts'
import { parties } from './parties.ts'
import { partyName } from './party-name.ts'
import { personId } from './person-id.ts'
import { personName } from './person-name.ts'
import { phone } from './phone.ts'
import { plate } from './plate.ts'
import { quantity } from './quantity.ts'
import { sex } from './sex.ts'
import { term } from './term.ts'
import { text } from './text.ts'
import { timestamp } from './timestamp.ts'
import { tokenFamilies } from './token-families.ts'
import { withTokens } from './with-tokens.ts'

/** Every kind of column, by the name that the catalog uses. */
export const kinds = {
  account: withTokens(account, tokenFamilies.account),
  birth_date: birthDate,
  case_no: withTokens(caseNumber, tokenFamilies.case_no),
  count,
  date,
  flag,
  money,
  month,
  parties,
  party_name: partyName,
  person_id: withTokens(personId, tokenFamilies.person_id),
  person_name: personName,
  phone: withTokens(phone, tokenFamilies.phone),
  plate: withTokens(plate, tokenFamilies.plate),
  quantity,
  sex,
  term,
  text,
  timestamp,
} as const satisfies Record<string, Kind>

/** The name of a kind of column, as the catalog writes it. */
export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as [KindName, ...KindName[]]
