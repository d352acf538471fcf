const emptySlots = 1024

/** Two halves of a hash, source and record. */
const slotSize = 4

/** Where a row was seen first: its source and its record there. */
export interface RowPlace {
  readonly source: number
  readonly record: number
}

/** A set of rows seen before, by a hash of their cells; see {@link createRowSet}. */
export interface RowSet {
  /** Adds a row; where an equal one was there, its place. */
  add(cells: readonly string[], place: RowPlace): RowPlace | undefined
}

/**
 * Creates a set of rows that keeps 64 bits of each and its place (24 to 48 bytes with free slots), not
 * the row. Two different rows are taken for equal with a chance of about n² / 2⁶⁵ over n rows: one in
 * 37 million for a million rows, one in 3,700 for a hundred million.
 */
export function createRowSet(): RowSet {
  let slots = new Uint32Array(slotSize * emptySlots)
  let size = 0

  /** Puts a hash and a place into its slot, or finds it there: where that slot begins. */
  const put = (high: number, low: number, { source, record }: RowPlace): number | undefined => {
    const mask = slots.length / slotSize - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slotSize * slot
      if (slots[at] === high && slots[at + 1] === low) return at
      if (slots[at] !== 0 || slots[at + 1] !== 0) continue
      slots.set([high, low, source, record], at)
      size += 1
      return undefined
    }
  }

  const grow = (): void => {
    const old = slots
    slots = new Uint32Array(old.length * 2)
    size = 0
    for (let i = 0; i < old.length; i += slotSize) {
      const [high = 0, low = 0, source = 0, record = 0] = old.subarray(i, i + slotSize)
      if (high !== 0 || low !== 0) put(high, low, { source, record })
    }
  }

  return {
    add: (cells, place) => {
      if (size * 1.5 * slotSize > slots.length) grow()
      const [high, low] = hashCells(cells)
      // Both halves zero marks a free slot.
      const at = put(high, high === 0 && low === 0 ? 1 : low, place)
      if (at === undefined) return undefined
      return { source: slots[at + 2] ?? 0, record: slots[at + 3] ?? 0 }
    },
  }
}

/** Two 32-bit lanes with different multipliers over UTF-16 units, mixed as MurmurHash3 ends. */
function hashCells(cells: readonly string[]): [number, number] {
  let a = 0xdeadbeef ^ cells.length
  let b = 0x41c6ce57 ^ cells.length
  for (const cell of cells) {
    // The length keeps ["ab", "c"] apart from ["a", "bc"].
    a = Math.imul(a ^ (cell.length + 0x10000), 0x9e3779b1)
    b = Math.imul(b ^ (cell.length + 0x10000), 0x5f356495)
    for (let i = 0; i < cell.length; i += 1) {
      const unit = cell.charCodeAt(i)
      a = Math.imul(a ^ unit, 0x9e3779b1)
      a = (a << 13) | (a >>> 19)
      b = Math.imul(b ^ unit, 0x5f356495)
      b = (b << 17) | (b >>> 15)
    }
  }
  return [mix(a ^ Math.imul(b, 0x85ebca6b)), mix(b ^ Math.imul(a, 0xc2b2ae35))]
}

function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
