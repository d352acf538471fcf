/**
 * Compares two strings by code point, as every backend does (SEMANTICS 1.3). JavaScript's own `<`
 * compares UTF-16 units, which puts characters such as 𠮷 before some of lower code point.
 *
 * @example
 * compareCodePoints('𠮷', '\uffee') > 0 // => true
 */
export function compareCodePoints(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return order(x) - order(y)
  }
  return a.length - b.length
}

/** Moves surrogates behind the rest of the basic plane, where their code points belong. */
const order = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

/** The number of code points of a text: a character such as 𠮷 counts once. */
export const countCodePoints = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)

/** The code points of a text from one place to before another, counted from 0. */
export function sliceCodePoints(text: string, from: number, to = Number.POSITIVE_INFINITY): string {
  if (!/[\ud800-\udbff]/.test(text)) return text.slice(from, Math.min(to, text.length))
  return [...text].slice(from, Math.min(to, text.length)).join('')
}
