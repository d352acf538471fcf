import { readFileSync } from 'node:fs'

/** A suit as this file reads it by itself, without any part of Mingjian. */
export interface Suit {
  readonly place: string
  readonly plaintiff: string
  /** In cents. */
  readonly cents: bigint
  readonly day: number
  readonly represented: boolean
  readonly line: string
}

/** Reads the docket with one regular expression: its cells hold no line break and no quote. */
export function readSuits(path: string): Suit[] {
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map(
      (m) => m[1] ?? m[2] ?? '',
    )
    const [, place = '', plaintiff = '', amount = '', date = '', attorney = ''] = cells
    const [yuan = '0', cents = ''] = amount.split('.')
    return {
      place,
      plaintiff,
      cents: BigInt(yuan) * 100n + BigInt(cents.padEnd(2, '0')),
      day: Date.parse(`${date}T00:00:00Z`) / 86_400_000,
      represented: attorney === 'yes',
      line,
    }
  })
}

/** The plaintiff's name by the rules that the model states, written a second time with regular expressions. */
export function normalName(plaintiff: string): string {
  const owner = plaintiff
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (AS ASSIGNEE|ASSIGNEE|AS SUCCESSOR|SUCCESSOR IN INTEREST).*$/, '')
  const bare = owner
    .replace(/\./g, '')
    .replace(/[,;:'"()\-/&]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return bare.replace(
    /( (LLC|LP|LLP|INC|INCORPORATED|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|NA))+$/,
    '',
  )
}

/** The suits of each plaintiff. */
export function groupByName(suits: readonly Suit[]): ReadonlyMap<string, readonly Suit[]> {
  const groups = new Map<string, Suit[]>()
  for (const suit of suits) {
    const name = normalName(suit.plaintiff)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [suit])
    else group.push(suit)
  }
  return groups
}

export interface Figures {
  readonly suits: number
  readonly cents: bigint
  readonly peak30: number
  readonly unrepresented: number
  readonly mostFrequentAmount: number
  readonly spellings: number
}

/** The figures of one group of suits, the peak by trying every window. */
export function figuresOf(suits: readonly Suit[]): Figures {
  const days = suits.map(({ day }) => day)
  const perDay = new Map<number, number>()
  for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1)
  const within = (last: number) =>
    [...perDay].reduce((sum, [day, n]) => (day <= last && day > last - 30 ? sum + n : sum), 0)
  const amounts = new Map<bigint, number>()
  for (const { cents } of suits) amounts.set(cents, (amounts.get(cents) ?? 0) + 1)
  return {
    suits: suits.length,
    cents: suits.reduce((sum, { cents }) => sum + cents, 0n),
    peak30: Math.max(...[...perDay.keys()].map(within)),
    unrepresented: suits.filter(({ represented }) => !represented).length,
    mostFrequentAmount: Math.max(...amounts.values()),
    spellings: new Set(suits.map(({ plaintiff }) => plaintiff)).size,
  }
}
