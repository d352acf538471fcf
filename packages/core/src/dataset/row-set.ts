const emptySlots = 1024

/** A set of rows seen before, by a hash of their cells; see {@link createRowSet}. */
export interface RowSet {
  /** Adds a row; true when an equal one was there. */
  add(cells: readonly string[]): boolean
}

/**
 * Creates a set of rows that keeps 64 bits of each (12 to 24 bytes with free slots), not the row.
 * Two different rows are taken for equal with a chance of about n² / 2⁶⁵ over n rows: one in
 * 37 million for a million rows, one in 3,700 for a hundred million.
 */
export function createRowSet(): RowSet {
  let slots = new Uint32Array(2 * emptySlots)
  let size = 0

  /** Puts a hash into its slot or finds it there. */
  const put = (high: number, low: number): boolean => {
    const mask = slots.length / 2 - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const h = slots[2 * slot]
      const l = slots[2 * slot + 1]
      if (h === high && l === low) return true
      if (h !== 0 || l !== 0) continue
      slots[2 * slot] = high
      slots[2 * slot + 1] = low
      size += 1
      return false
    }
  }

  const grow = (): void => {
    const old = slots
    slots = new Uint32Array(old.length * 2)
    size = 0
    for (let i = 0; i < old.length; i += 2) {
      const high = old[i] ?? 0
      const low = old[i + 1] ?? 0
      if (high !== 0 || low !== 0) put(high, low)
    }
  }

  return {
    add: (cells) => {
      if (size * 3 > slots.length) grow()
      const [high, low] = hashCells(cells)
      // Both halves zero marks a free slot.
      return put(high, high === 0 && low === 0 ? 1 : low)
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
