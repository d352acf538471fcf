import type { InEach } from '../in-each.ts'

/** What may be written in place of words that accuse, or conclude more than data show. */
const neutral: readonly (readonly [RegExp, InEach])[] = [
  [
    /^(违法|违规|非法)$|^(illegal|unlawful)/i,
    {
      zh: '“与……的规定不一致”“疑似……，有待核实”',
      en: '"does not agree with …", "is to be verified against …"',
    },
  ],
  [
    /^涉嫌|^suspected/i,
    { zh: '“可能与……有关，有待核实”', en: '"may have to do with …, to be verified"' },
  ],
  [
    /^(骗取|套取)$|^(fraudulent|defraud)/i,
    { zh: '“领取……的依据有待核实”', en: '"received …, on grounds that are to be verified"' },
  ],
  [/^(伪造|造假)$/, { zh: '“与……的记载不一致”', en: '"does not agree with …"' }],
  [/^构成$/, { zh: '“符合……的特征，有待核实”', en: '"looks like …, to be verified"' }],
  [
    /^有罪$|^guilty/i,
    { zh: '“有……号判决”或“有待核实”', en: '"judgment no. …" or "to be verified"' },
  ],
  [
    /犯|骗子|人员|分子|fraudster|culprit|wrongdoer/i,
    { zh: '“该人员”“当事人”“相关人员”', en: '"the person", "the party"' },
  ],
]

const other: InEach = { zh: '“疑似……，有待核实”', en: '"…, to be verified"' }

/** Wordings that say no more than the data, for an accusing word. */
export const neutralFor = (word: string): InEach =>
  neutral.find(([pattern]) => pattern.test(word))?.[1] ?? other
