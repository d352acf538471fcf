let known: ReadonlyMap<string, readonly number[]> | undefined

/**
 * Encodes text as GB18030, of which GBK is the part that files of offices use; Node can only decode
 * it.
 *
 * @throws RangeError where a character has no code: half of a surrogate pair, some of private use.
 *
 * @example
 * encodeGb18030('中') // => Uint8Array.of(0xd6, 0xd0)
 */
export function encodeGb18030(text: string): Uint8Array {
  known ??= readCodes()
  const bytes: number[] = []
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    const code = point < 0x80 ? [point] : (known.get(sign) ?? encodeFar(point))
    if (code === undefined) {
      throw new RangeError(`U+${point.toString(16).toUpperCase()} has no code in GB18030.`)
    }
    bytes.push(...code)
  }
  return Uint8Array.from(bytes)
}

/** Characters beyond the basic plane have four bytes in order of their code points. */
const encodeFar = (point: number): readonly number[] | undefined =>
  point < 0x10000 ? undefined : fourBytes(0x90, point - 0x10000)

const fourBytes = (lead: number, index: number): readonly number[] => [
  lead + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
]

/** The basic plane, found by decoding every code of two bytes, then of four; the first code wins. */
function readCodes(): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>()
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const learn = (code: readonly number[]): void => {
    const sign = decode(decoder, code)
    if (sign !== undefined && [...sign].length === 1 && !codes.has(sign)) codes.set(sign, code)
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn([lead, trail])
  }
  for (let index = 0; index < 4 * 12_600; index += 1) learn(fourBytes(0x81, index))
  return codes
}

function decode(decoder: TextDecoder, code: readonly number[]): string | undefined {
  try {
    return decoder.decode(Uint8Array.from(code))
  } catch {
    return undefined
  }
}
