import { readKey } from './key-file.ts'
import { type Language, texts } from './output/texts.ts'
import type { Terminal } from './terminal.ts'

/** Reads the office's key, and says where it lies if this run made it. */
export async function readOfficeKey(
  { key: path, lang }: { readonly key?: string | undefined; readonly lang: Language },
  terminal: Terminal,
  { mayMake = true }: { readonly mayMake?: boolean } = {},
): Promise<Uint8Array> {
  const key = await readKey(path, { mayMake })
  if (key.created) terminal.err(`${texts[lang].keyMade(key.path)}\n`)
  return key.bytes
}
