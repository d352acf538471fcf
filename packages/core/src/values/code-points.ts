/**
 * Compares two strings by code point, as every backend does (SEMANTICS 1.3). JavaScript's own `<`
 * compares UTF-16 units, which puts characters such as 𠮷 before some of lower code point.
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
