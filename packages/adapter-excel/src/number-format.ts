/** How a cell shows its number, as far as that says what the number is. */
export type NumberFormat =
  /** The number itself, with so many decimal places at least: 2020.10 is October, 2020.1 is not. */
  | { readonly kind: 'plain'; readonly places: number }
  /** With zeros in front: `00000`. */
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'percent' }
  /** A word behind it that makes it larger: `0"万元"`. */
  | { readonly kind: 'counted'; readonly unit: string }
  /** A day, and the time of day where that is shown. */
  | { readonly kind: 'day'; readonly time: boolean }
  | { readonly kind: 'month' }
  | { readonly kind: 'year' }
  /** Month and day, or a weekday: the year is hidden. */
  | { readonly kind: 'yearless' }
  /** A time of day. */
  | { readonly kind: 'time' }
  /** Hours that have passed, also more than a day of them. */
  | { readonly kind: 'elapsed' }

export const plainFormat: NumberFormat = { kind: 'plain', places: 0 }

/** Formats that files name by number alone (ECMA-376, 18.8.30), those of Chinese Excel too. */
const builtIn = (id: number): NumberFormat => {
  if (id === 9 || id === 10) return { kind: 'percent' }
  if ([2, 4, 39, 40].includes(id)) return { kind: 'plain', places: 2 }
  if ([17, 27, 36, 50, 52, 57].includes(id)) return { kind: 'month' }
  if ([16, 28, 29, 51, 53, 54, 58].includes(id)) return { kind: 'yearless' }
  if ([14, 15, 30, 31].includes(id)) return { kind: 'day', time: false }
  if (id === 22) return { kind: 'day', time: true }
  if (id === 46) return { kind: 'elapsed' }
  return [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].includes(id)
    ? { kind: 'time' }
    : plainFormat
}

/** A format by its number, and its code where the file gives one. */
export const readNumberFormat = (id: number, code: string | undefined): NumberFormat =>
  code === undefined ? builtIn(id) : parseFormat(code.slice(0, longestCode))

/** Excel's own limit is 255 characters. */
const longestCode = 500

/** Quoted text, an escaped sign, a space as wide as a sign, a sign that fills the cell. */
const literal = /"([^"]*)"|[\\!](.)|[_*]./gu
/** Colours, conditions and languages; not the hours, minutes and seconds that have passed. */
const bracketed = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi

function parseFormat(code: string): NumberFormat {
  const words: string[] = []
  const bare = code
    .replace(literal, (_, quoted: string | undefined, escaped: string | undefined) => {
      words.push(quoted ?? escaped ?? '')
      return '\0'
    })
    .replace(bracketed, '')
  // Behind the first semicolon stands what negative numbers look like.
  const [first = ''] = bare.split(';')
  const shown = first
    .replace(/general|g\/通用格式/gi, '')
    .replace(/am\/pm|a\/p|上午\/下午/gi, '')
    .toLowerCase()
  const scientific = /[0#?]e[+-]/.test(shown)
  if (!scientific && /[ymdhse]|aaa/.test(shown)) return parseDate(shown)
  if (shown.includes('%')) return { kind: 'percent' }
  if (/^0{2,}$/.test(first.trim())) return { kind: 'padded', digits: first.trim().length }
  const unit = [...words, first].map((each) => /[百千万亿]+元?/.exec(each)?.[0]).find(Boolean)
  // With a comma or a point of its own behind the digits the format divides: the number is whole.
  const divides = /[0#?.],+(?![0#?])/.test(shown) || words.includes('.')
  if (divides || scientific) return plainFormat
  if (unit !== undefined) return { kind: 'counted', unit }
  return { kind: 'plain', places: /[0#?]\.(0+)/.exec(shown)?.[1]?.length ?? 0 }
}

function parseDate(shown: string): NumberFormat {
  if (/\[[hms]+\]/.test(shown)) return { kind: 'elapsed' }
  const time = /[hs]/.test(shown)
  // An m beside hours or seconds is minutes.
  const days = shown.replace(/(h[^a-z]*)m+/g, '$1').replace(/m+(?=[^a-z]*s)/g, '')
  const year = /[ye]/.test(days)
  const month = days.includes('m')
  const day = /(?<!d)d{1,2}(?!d)/.test(days)
  if (!year) return month || day || /d|aaa/.test(days) ? { kind: 'yearless' } : { kind: 'time' }
  if (day) return { kind: 'day', time }
  return month ? { kind: 'month' } : { kind: 'year' }
}
