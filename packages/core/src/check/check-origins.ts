import { findClosest } from '../diagnostics/closest-match.ts'
import type { Checker, Path } from './checker.ts'

/** Words that say the value is the author's own: `design` is the word of the language for it. */
const own = /^(自定|自拟|自设|自行设定|设计|经验|经验值|估计|暂定|own|self|custom|estimate|guess)$/i

/** Words by which nothing is said. */
const hollow =
  /^(todo|tbd|n\/?a|nil|none|null|unknown|test|无|没有|未知|不详|不明|待定|待补|待查|测试|(.)\2*)$/iu

/** Every threshold and every written table says where it comes from: `design`, or what sets it. */
export function checkOrigins(checker: Checker): void {
  const { params, tables } = checker.definition
  const check = (origin: string | undefined, path: Path): void => {
    if (origin === undefined || origin === 'design') return
    const text = origin.trim()
    const near = findClosest(text, ['design'])
    const isOwn = own.test(text) || (near !== undefined && near.distance <= 2)
    if (!isOwn && !hollow.test(text) && /[\p{L}\p{N}]{2}/u.test(text)) return
    checker.report('origin-hollow', { origin, isOwn }, [...path, 'origin'])
  }
  for (const [name, { origin, variants = [] }] of Object.entries(params)) {
    check(origin, ['params', name])
    for (const [i, variant] of variants.entries()) {
      check(variant.origin, ['params', name, 'variants', i])
    }
  }
  for (const [name, { origin }] of Object.entries(tables)) check(origin, ['tables', name])
}
