/** Full-width signs that stand for a sign of YAML or of expressions, and that sign. */
const halfOf: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '【': '[',
  '】': ']',
  '《': '<',
  '》': '>',
  '￥': '',
  '…': '...',
  '—': '-',
}

/** Any of them; of the forms that repeat ASCII in full width all. */
export const wideSign = /[\uff01-\uff5e，。；：（）【】“”‘’、《》￥…—]/u

/** The half-width sign that a full-width one stands for: `，` is `,`. */
export function toHalfWidth(sign: string): string {
  const code = sign.charCodeAt(0)
  return halfOf[sign] ?? (code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : sign)
}

/**
 * Finds the full-width sign on a line that breaks its YAML: a colon behind a key, a comma before one,
 * a bracket or a quote with which a value begins. Inside of a Chinese text they are at home.
 */
export function findWideSign(line: string): { sign: string; offset: number } | undefined {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:^|\s)#.*$/g, (part) =>
    ' '.repeat(part.length),
  )
  for (const pattern of breaking) {
    const found = pattern.exec(bare)
    if (found?.indices?.[1] !== undefined) {
      return { sign: found[1] ?? '', offset: found.indices[1][0] }
    }
  }
  return undefined
}

const breaking = [
  /(?:^|[\s{,，])[A-Za-z_][\w.-]*(：)/du,
  /(，)\s*[A-Za-z_][\w.-]*\s*[:：]/du,
  /[:：]\s*([｛［【“‘])/du,
]
