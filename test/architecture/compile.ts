import { join } from 'node:path'
import { API, type Project } from 'typescript/unstable/sync'
import { read, root } from './workspace.ts'

/** The folder of files that exist for the compiler only; nothing is written there. */
const folder = join(root, 'test/architecture/compiled').replaceAll('\\', '/')

/**
 * Hands over the program of texts by file name, compiled against the sources of our packages with
 * the options of every package. It is gone once `use` returns.
 */
export function compile<T>(
  texts: Readonly<Record<string, string>>,
  use: (project: Project, pathOf: (name: string) => string) => T,
): T {
  const pathOf = (name: string) => `${folder}/${name}`
  const { compilerOptions } = JSON.parse(read('tsconfig.base.json'))
  const config = {
    compilerOptions: {
      ...compilerOptions,
      noEmit: true,
      composite: false,
      declaration: false,
      declarationMap: false,
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      customConditions: ['@mingjian/source'],
      noUnusedLocals: false,
      types: ['node'],
    },
    files: Object.keys(texts),
  }
  const files = new Map([['tsconfig.json', JSON.stringify(config)], ...Object.entries(texts)])
  const made = new Map([...files].map(([name, text]) => [pathOf(name), text]))
  const api = new API({
    cwd: root,
    fs: {
      readFile: (path) => made.get(path),
      fileExists: (path) => (made.has(path) ? true : undefined),
      directoryExists: (path) => (path === folder ? true : undefined),
    },
  })
  try {
    const path = pathOf('tsconfig.json')
    const project = api.updateSnapshot({ openProjects: [path] }).getProject(path)
    if (project === undefined) throw new RangeError('The compiler opened no project.')
    return use(project, pathOf)
  } finally {
    // It may say "context canceled" then: of what it still did in the background, nobody waits for it.
    api.close()
  }
}
