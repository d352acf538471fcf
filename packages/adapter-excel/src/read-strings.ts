import { excelError } from './errors.ts'
import { limits } from './limits.ts'
import type { Parts } from './open-parts.ts'
import { parseWhole } from './parse-xml.ts'
import { createTextReader } from './text-reader.ts'

/** Reads the texts that cells share, in the order in which cells name them. They stay in memory. */
export async function readStrings(
  parts: Parts,
  part: string | undefined,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (part === undefined) return []
  const { file } = parts
  const strings: string[] = []
  const text = createTextReader()
  let characters = 0
  const bytes = parts.read(part, 'stringBytes', signal)
  await parseWhole(
    bytes,
    { file, part },
    {
      open: text.open,
      text: (found) => {
        characters += found.length
        if (characters > limits.characters) {
          throw excelError('workbook-limit', { file, limit: 'characters' })
        }
        text.text(found)
      },
      close: (name) => {
        text.close(name)
        if (name !== 'si') return
        strings.push(text.take())
        characters = 0
      },
    },
  )
  return strings
}
