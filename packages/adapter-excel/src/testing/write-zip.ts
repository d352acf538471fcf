import { crc32, deflateRawSync } from 'node:zlib'

/** What a part says of itself other than what is true. */
export interface Lie {
  readonly size?: number
  readonly crc?: number
  readonly encrypted?: boolean
}

/** Writes a zip archive, also one that no honest program would write. */
export function writeZip(
  parts: readonly (readonly [name: string, content: string | Uint8Array])[],
  lies: Readonly<Record<string, Lie>> = {},
): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const { size = bytes.length, crc = crc32(bytes), encrypted = false } = lies[name] ?? {}
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name)])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, entry, Buffer.from(name)]),
    )
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}
