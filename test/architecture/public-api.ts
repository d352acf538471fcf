import { type Node, SyntaxKind } from 'typescript/unstable/ast'
import {
  type Symbol as Named,
  type Project,
  SignatureKind,
  SymbolFlags,
} from 'typescript/unstable/sync'
import { compile } from './compile.ts'
import { packagesIn, root } from './workspace.ts'

/** What a package exports under a name, and what its doc comment says. */
export interface Exported {
  readonly package: string
  readonly name: string
  /** The file that declares it, from the root. */
  readonly file: string
  readonly kind: 'function' | 'class' | 'const' | 'type'
  readonly doc: string
  /** The names of its tags: `throws`, `example`. */
  readonly tags: readonly string[]
  readonly examples: readonly string[]
  /** Whether a `throw` stands in its body. */
  readonly throws: boolean
}

/** Lists what our packages export by name, each declaration once. */
export function listExports(): readonly Exported[] {
  const packages = packagesIn('packages')
  const text = packages.map(({ manifest }) => `import '${manifest.name}'`).join('\n')
  return compile({ 'all.ts': text }, (project) => {
    const seen = new Set<number>()
    return packages.flatMap(({ folder, manifest }) => {
      const index = project.program.getSourceFile(`${root}${folder}/src/index.ts`)
      const module = index && project.checker.getSymbolAtLocation(index)
      if (module === undefined) throw new RangeError(`${folder} has no index.`)
      return project.checker.getExportsOfModule(module).flatMap((each) => {
        const isAlias = (each.flags & SymbolFlags.Alias) !== 0
        const symbol = isAlias ? project.checker.getAliasedSymbol(each) : each
        const isNew = !seen.has(symbol.id)
        seen.add(symbol.id)
        return isNew ? [describe(manifest.name, each.name, symbol, project)] : []
      })
    })
  })
}

function describe(from: string, name: string, symbol: Named, project: Project): Exported {
  const [handle] = symbol.declarations
  const node = handle?.resolve()
  const tags = symbol.getJsDocTags(project.checker)
  return {
    package: from,
    name,
    file: (handle?.path ?? '').slice(root.length).replace(/^\/+/, ''),
    kind: kindOf(symbol, project),
    doc: symbol.getDocumentationComment(project.checker),
    tags: tags.map((tag) => tag.name),
    examples: tags.flatMap((tag) => (tag.name === 'example' ? [(tag.text ?? '').trim()] : [])),
    throws: node !== undefined && hasThrow(node),
  }
}

function kindOf(symbol: Named, { checker }: Project): Exported['kind'] {
  const { flags } = symbol
  if ((flags & SymbolFlags.Class) !== 0) return 'class'
  if ((flags & SymbolFlags.Function) !== 0) return 'function'
  if ((flags & SymbolFlags.Variable) === 0) return 'type'
  const type = checker.getTypeOfSymbol(symbol)
  const calls = type === undefined ? [] : checker.getSignaturesOfType(type, SignatureKind.Call)
  return calls.length > 0 ? 'function' : 'const'
}

function hasThrow(node: Node): boolean {
  if (node.kind === SyntaxKind.ThrowStatement) return true
  let found = false
  node.forEachChild((child) => {
    found ||= hasThrow(child)
  })
  return found
}
