import { type InEach, toWrite } from '../../diagnostics/in-each.ts'
import { asWrittenHere } from '../../load/as-written-here.ts'
import { toHalfWidth, wideSign } from '../../load/wide-signs.ts'

/** What no expression may hold, what to write instead, and where it stands. */
export interface Refused {
  readonly detail: string
  readonly instead?: InEach
  readonly offset: number
}

interface Refusal {
  readonly pattern: RegExp
  readonly what: (found: string) => string
  readonly instead?: (found: string) => InEach | undefined
}

const sign = (found: string): string => `the sign ${found}`

const intoParams = (span: string): InEach => ({
  zh: `请写进 params，如“term: { value: ${span}, origin: … }”，这里写它的名称。`,
  en: `Put it into params, as term: { value: ${span}, origin: … }, and write its name here.`,
})

const plain: InEach = {
  zh: '请写普通数字，如 1500000、0.75。',
  en: 'Write plain digits such as 1500000 or 0.75.',
}

function amountInstead(found: string): InEach | undefined {
  const here = asWrittenHere(found)
  if (here === undefined) return undefined
  if (/^\d+ /.test(here)) return intoParams(here)
  return toWrite(here.includes('-') ? `date '${here}'` : here)
}

/** The signs that elsewhere mean what another one means here. */
const signsElsewhere: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '=>': '>=',
  '=<': '<=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '!': 'not',
}

/** In the order in which they are told: what is written by one slip is named by it. */
const refusals: readonly Refusal[] = [
  {
    pattern: /--|\/\*/,
    what: () => 'a comment',
    instead: () => ({
      zh: '请写成 YAML 的注释：以 # 开头，另起一行。',
      en: 'Write it as a comment of YAML, behind # on a line of its own.',
    }),
  },
  {
    pattern:
      /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?<![\w.])\d{4}[-/]\d{1,2}[-/]\d{1,2}(?![\w.])/,
    what: (found) => `the day ${found}`,
    instead: (found) => amountInstead(found.replaceAll('-', '/')),
  },
  {
    pattern:
      /(?<![\w.])[\d０-９]+(?:[.．][\d０-９]+)?\s*(?:万元|亿元|个月|小时|分钟|[日天周月年元次件人名笔万亿千百](?![\p{L}\p{N}])|[%％](?!\s*[\w(.']))/u,
    what: (found) => `the number ${found}`,
    instead: amountInstead,
  },
  {
    pattern: wideSign,
    what: (found) => `the full-width sign ${found}`,
    instead: (found) =>
      /[“”‘’《》]/.test(found)
        ? { zh: "文本写在半角单引号里：'…'。", en: "A text stands in half-width quotes: '…'." }
        : {
            zh: `请写半角的 ${toHalfWidth(found)}。`,
            en: `Write ${toHalfWidth(found)} in half width.`,
          },
  },
  {
    pattern: /^\s*=(?![=<>])/,
    what: () => 'the sign = at the beginning',
    instead: () => ({
      zh: '表达式直接写，不像 Excel 那样以 = 开头。',
      en: 'Write the expression alone; it does not begin with = as in Excel.',
    }),
  },
  {
    pattern: /[<>!]\s+=/,
    what: sign,
    instead: (found) => toWrite(found.replaceAll(/\s/g, '')),
  },
  {
    pattern: /={2,3}|=>|=<|[≥≤≠×÷]|!(?!=)/,
    what: sign,
    instead: (found) => toWrite(signsElsewhere[found] ?? ''),
  },
  {
    pattern: /[{[`@$](?!\d)[^\s}\]`]*[}\]`]?/,
    what: (found) => `the name ${found}`,
    instead: (found) => toWrite(found.replaceAll(/[{}[\]`@$]/g, '')),
  },
  {
    pattern: /(?:^|(?<=[(,]))\s*(?:and|or)\s*\(/i,
    what: (found) => `the function ${found.replaceAll(/[\s(]/g, '')}`,
    instead: (found) => toWrite(`(…) ${found.replaceAll(/[\s(]/g, '').toLowerCase()} (…)`),
  },
  {
    pattern: /(?<![\w.])\d+\s+(?:minute|hour|day|week|month|year)s?\b/i,
    what: (found) => `the span ${found}`,
    instead: (found) => intoParams(found.toLowerCase().replace(/\s+/, ' ')),
  },
  {
    pattern: /(?<![\w.])(?:\d[\d.]*[a-z_]\w*|\.\d\w*)/i,
    what: (found) => `the number ${found}`,
    instead: () => plain,
  },
]

/** Finds what no expression may hold outside of texts, which are blotted out in `bare`. */
export function findRefused(bare: string): Refused | undefined {
  for (const { pattern, what, instead } of refusals) {
    const found = pattern.exec(bare)
    if (found === null) continue
    const said = instead?.(found[0])
    const offset = found.index + (found[0].length - found[0].trimStart().length)
    const detail = what(found[0].trim())
    return { detail, offset, ...(said === undefined ? {} : { instead: said }) }
  }
  return undefined
}
