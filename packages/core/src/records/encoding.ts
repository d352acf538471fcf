/** The encodings that are read. GB18030 contains GBK and GB2312. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/**
 * The encoding that the byte order mark at the start of a file states; undefined where it has none.
 *
 * @example
 * readMark(new Uint8Array([0xff, 0xfe])) // => 'utf-16le'
 */
export function readMark(head: Uint8Array): Encoding | undefined {
  const [a, b, c] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}
