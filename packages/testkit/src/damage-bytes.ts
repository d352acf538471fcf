import fc, { type Arbitrary } from 'fast-check'

/** What may happen to the bytes of a file, at a place that is taken within it. */
export interface Damage {
  readonly kind: 'flip' | 'cut' | 'end' | 'repeat'
  readonly at: number
  readonly by: number
}

/** One to three damages: bytes that are flipped, cut, repeated, or missing at the end. */
export const arbitraryDamages: Arbitrary<readonly Damage[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('flip' as const),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
    }),
    fc.record({
      kind: fc.constantFrom('cut' as const, 'repeat' as const),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 400 }),
    }),
    fc.record({ kind: fc.constant('end' as const), at: fc.nat(), by: fc.constant(0) }),
  ),
  { minLength: 1, maxLength: 3 },
)

/**
 * The bytes of a file after damages, one after the other.
 *
 * @example
 * damageBytes(Buffer.from('abc'), [{ kind: 'cut', at: 1, by: 1 }]).toString() // => 'ac'
 */
export const damageBytes = (bytes: Uint8Array, damages: readonly Damage[]): Buffer =>
  damages.reduce<Buffer>(damage, Buffer.from(bytes))

function damage(bytes: Buffer, { kind, at, by }: Damage): Buffer {
  if (bytes.length === 0) return bytes
  const place = at % bytes.length
  const before = bytes.subarray(0, place)
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.of((bytes[place] ?? 0) ^ by), bytes.subarray(place + 1)])
    case 'end':
      return before
    case 'cut':
      return Buffer.concat([before, bytes.subarray(place + by)])
    case 'repeat':
      return Buffer.concat([bytes.subarray(0, place + by), bytes.subarray(place)])
  }
}
