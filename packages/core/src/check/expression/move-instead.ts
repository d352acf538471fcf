import type { InEach } from '../../diagnostics/in-each.ts'
import type { Typed } from '../../model/typed.ts'

/** How a day is moved, where a number was added to it: by a span, or by the days or months of a column. */
export function moveInstead(
  sign: '+' | '-',
  args: readonly Typed[],
  sources: readonly string[],
): InEach {
  const at = args.findIndex(({ type }) => type.kind === 'date' || type.kind === 'timestamp')
  const day = sources[at] ?? '<date>'
  const number = args[1 - at]
  const value = number?.kind === 'literal' ? `${number.text}` : undefined
  if (value !== undefined) {
    return {
      zh: `日期只能加减期间：请在 params 里写“term: { value: ${value} days, origin: … }”（以月计的写 ${value} months），这里写 ${day} ${sign} term。`,
      en: `A date is moved by a span: put term: { value: ${value} days, origin: … } into params (of months: ${value} months) and write ${day} ${sign} term.`,
    }
  }
  const written = sources[1 - at] ?? '<column>'
  const by = sign === '+' ? written : `0 - ${/^\w+$/.test(written) ? written : `(${written})`}`
  const [days, months, years] = [
    `add_days(${day}, ${by})`,
    `add_months(${day}, ${by})`,
    `add_months(${day}, 12 * ${/^\w+$/.test(by) ? by : `(${by})`})`,
  ]
  return {
    zh: `日期不能直接加减数。“${written}”是天数的写 ${days}，是月数的写 ${months}，是年数的写 ${years}。`,
    en: `A date is not moved by a bare number: where "${written}" counts days write ${days}, months ${months}, years ${years}.`,
  }
}
