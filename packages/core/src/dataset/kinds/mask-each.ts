const between = '、'
const andOthers = '等'

/** Masks each name of a list by itself (SEMANTICS 9.5); 等 behind the last one is no part of it. */
export function maskEach(text: string, mask: (name: string) => string): string {
  const names = text.split(between)
  const last = names.at(-1) ?? ''
  if (names.length === 1) return mask(text)
  const hasOthers = last.endsWith(andOthers)
  const masked = names.with(-1, hasOthers ? last.slice(0, -andOthers.length) : last).map(mask)
  return masked.join(between) + (hasOthers ? andOthers : '')
}
