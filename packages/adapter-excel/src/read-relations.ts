import type { Parts } from './open-parts.ts'
import { parseWhole, type XmlListener } from './parse-xml.ts'

/** Reads a part that says how the workbook is built. */
export const readFrame = (parts: Parts, part: string, listener: XmlListener): Promise<void> =>
  parseWhole(parts.read(part, 'frameBytes'), { file: parts.file, part }, listener)

/** A part that another one refers to. */
export interface Relation {
  readonly type: string
  readonly part: string
}

/** Reads what a part refers to, by id; the archive itself is the part ''. */
export async function readRelations(
  parts: Parts,
  part: string,
): Promise<ReadonlyMap<string, Relation>> {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const relations = new Map<string, Relation>()
  await readFrame(parts, `${folder}_rels/${part.slice(cut)}.rels`, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return
      if (Id === undefined || Type === undefined || Target === undefined) return
      relations.set(Id, { type: Type, part: resolve(folder, Target) })
    },
  })
  return relations
}

/** The name of a part from the folder of the one that refers to it; from the root with `/`. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  const names = target.startsWith('/') ? target : `${folder}${target}`
  for (const name of names.split('/')) {
    if (name === '..') path.pop()
    else if (name !== '' && name !== '.') path.push(name)
  }
  return path.join('/')
}
