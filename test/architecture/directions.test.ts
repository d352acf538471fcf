import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import { coreLayers, layerOf } from './core-layers.ts'
import { findImports, importsOf, isRelative, packageOf, targetOf } from './imports.ts'
import { filesBelow, packagesIn, read } from './workspace.ts'

const isSource = (path: string) => /\.m?ts$|\.mjs$/.test(path)
const isTest = (path: string) => path.endsWith('.test.ts') || path.includes('/testing/')
const sources = filesBelow('packages').filter((path) => isSource(path))
const shipped = sources.filter((path) => !isTest(path))
const core = shipped.filter((path) => path.startsWith('packages/core/src/'))

/** What a package may import of ours. `packs` reads catalogs and models for hosts and the command. */
const mayImport: Record<string, readonly string[]> = {
  core: [],
  sql: ['core'],
  duckdb: ['sql', 'core'],
  database: ['core'],
  'adapter-csv': ['core'],
  'adapter-duckdb': ['core'],
  'adapter-excel': ['core'],
  'adapter-json': ['core'],
  'adapter-mysql': ['core', 'database'],
  'adapter-postgres': ['core', 'database'],
  report: ['core'],
  packs: ['core'],
  testkit: ['core'],
  workspace: ['core'],
  cli: [
    'adapter-csv',
    'adapter-duckdb',
    'adapter-excel',
    'adapter-json',
    'adapter-mysql',
    'adapter-postgres',
    'core',
    'duckdb',
    'packs',
    'report',
    'sql',
    'testkit',
    'workspace',
  ],
}

const ours = (specifier: string) =>
  specifier.startsWith('@mingjian/') ? packageOf(specifier).slice('@mingjian/'.length) : undefined

describe('direction of imports', () => {
  test('the reader of imports sees each form and no comment', () => {
    const text = [
      "import { a,\n  b } from './one.ts'",
      "import type { c } from 'two'",
      "export * from './three.ts'",
      "import 'four'",
      // In two parts: this file is read for imports too.
      `const five = await import${"('@scope/five/deep.js')"}`,
      " * import { x } from 'never'",
      "// import { x } from 'never'",
    ].join('\n')
    const found = findImports('file.ts', text)
    expect(found.map(({ specifier }) => specifier).sort()).toEqual(
      ['./one.ts', 'two', './three.ts', 'four', '@scope/five/deep.js'].sort(),
    )
    expect(found.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier)).toEqual([
      'two',
    ])
    expect(packageOf('@scope/five/deep.js')).toBe('@scope/five')
  })

  test('every package states what it may import of ours', () => {
    const names = packagesIn('packages').map(({ folder }) => folder.slice('packages/'.length))
    expect(Object.keys(mayImport).sort()).toEqual(names.sort())
  })

  test('no package imports back or sideways', () => {
    const wrong = shipped.flatMap((path) => {
      const from = path.split('/')[1] as string
      const allowed = [from, ...(mayImport[from] ?? [])]
      return importsOf(path)
        .map(({ specifier }) => ours(specifier))
        .filter((name) => name !== undefined && !allowed.includes(name))
        .map((name) => `${path} imports @mingjian/${name}`)
    })
    expect(wrong).toEqual([])
  })

  test('no file reaches into another package by a relative path', () => {
    const all = [...sources, ...filesBelow('examples').filter(isSource)]
    const wrong = all.flatMap((path) => {
      const own = `${path.split('/').slice(0, 2).join('/')}/`
      return importsOf(path)
        .filter((each) => isRelative(each) && !targetOf(each).startsWith(own))
        .map(({ specifier }) => `${path} imports ${specifier}`)
    })
    expect(wrong).toEqual([])
  })

  test('tests that span packages use only what packages export', () => {
    const wrong = filesBelow('test')
      .filter(isSource)
      .flatMap((path) =>
        importsOf(path)
          .filter((each) => isRelative(each) && targetOf(each).startsWith('packages/'))
          .map(({ specifier }) => `${path} imports ${specifier}`),
      )
    expect(wrong).toEqual([])
  })
})

describe('inside core', () => {
  test('every file belongs to a part', () => {
    expect(core.map(layerOf).filter((name) => name.startsWith('none'))).toEqual([])
  })

  test('the parts are listed from the bottom up', () => {
    const names = coreLayers.map(({ name }) => name)
    const wrong = coreLayers.flatMap(({ name, uses }, at) =>
      uses.filter((use) => !names.slice(0, at).includes(use)).map((use) => `${name} uses ${use}`),
    )
    expect(wrong).toEqual([])
  })

  test('a part uses only the parts it names', () => {
    const uses = new Map(coreLayers.map(({ name, uses }) => [name, new Set([name, ...uses])]))
    const wrong = core
      .filter((path) => layerOf(path) !== 'index')
      .flatMap((path) =>
        importsOf(path)
          .filter(isRelative)
          .filter((each) => uses.get(layerOf(path))?.has(layerOf(targetOf(each))) !== true)
          .map((each) => `${path} (${layerOf(path)}) imports ${layerOf(targetOf(each))}`),
      )
    expect(wrong).toEqual([])
  })

  test('no file names a built-in module or a global of Node', () => {
    const globals =
      /\b(process\.|Buffer\b|__dirname\b|__filename\b|setImmediate\b|global\.|require\()/
    const wrong = core.flatMap((path) => [
      ...importsOf(path)
        .map(({ specifier }) => specifier)
        .filter((name) => name.startsWith('node:') || builtinModules.includes(packageOf(name)))
        .map((name) => `${path} imports ${name}`),
      ...read(path)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]*'/gm, '')
        .split('\n')
        .filter((line) => globals.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    ])
    expect(wrong).toEqual([])
  })
})

describe('rule packs', () => {
  test('hold data and no code', () => {
    // The catalog holds its own licence: pnpm takes licensed_lender.yaml for one and adds none.
    const data = /\.(ya?ml|md|csv|jsonl?)$|\/(package\.json|LICENSE)$/
    expect(filesBelow('rules').filter((path) => !data.test(path))).toEqual([])
  })

  test('depend on nothing', () => {
    const wrong = packagesIn('rules').filter(
      ({ manifest }) => manifest.dependencies ?? manifest.devDependencies,
    )
    expect(wrong.map(({ folder }) => folder)).toEqual([])
  })
})
