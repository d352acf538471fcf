import type { FileHandle } from 'node:fs/promises'
import { type ForeignFormat, findForeignFormat } from '@mingjian/core'

/** Recognises what is no zip archive, and so no workbook; undefined where it may be one. */
export async function findForeign(
  handle: FileHandle,
  head: Uint8Array,
): Promise<ForeignFormat | undefined> {
  if (startsWith(head, [0x50, 0x4b, 3, 4])) return undefined
  if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0]) && (await isEncrypted(handle, head))) {
    return encrypted
  }
  return findForeignFormat(head, false) ?? text
}

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

/**
 * Whether the old container of Excel holds a new workbook, encrypted: its directory, whose place
 * stands in its head, names it in UTF-16.
 */
async function isEncrypted(handle: FileHandle, head: Uint8Array): Promise<boolean> {
  if (head.length < 512) return false
  const view = new DataView(head.buffer, head.byteOffset)
  const sectorSize = 2 ** Math.min(view.getUint16(30, true), 12)
  const directory = new Uint8Array(4 * sectorSize)
  await handle.read(directory, 0, directory.length, (view.getUint32(48, true) + 1) * sectorSize)
  return Buffer.from(directory).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

const encrypted: ForeignFormat = {
  name: { zh: '加密的 Excel 工作簿', en: 'an encrypted Excel workbook' },
  hint: {
    zh: '请用密码打开，取消“用密码进行加密”后另存为 .xlsx。',
    en: 'Open it with its password, remove the encryption and save it as .xlsx.',
  },
}
const text: ForeignFormat = {
  name: { zh: '文本文件', en: 'a text file' },
  hint: { zh: '如果是 CSV，请把扩展名改为 .csv。', en: 'Where it is CSV, name it .csv.' },
}
