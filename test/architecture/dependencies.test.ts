import { describe, expect, test } from 'vitest'
import { importsOf, isRelative, packageOf } from './imports.ts'
import { filesBelow, packagesIn, read } from './workspace.ts'

const packages = [...packagesIn('packages'), ...packagesIn('examples')]
const isCode = (path: string) => /\.m?ts$|\.mjs$/.test(path)
const isTest = (path: string) => path.endsWith('.test.ts') || path.includes('/testing/')

/** The packages that files import, without Node's own and the one they stand in. */
const imported = (paths: readonly string[], self: string): string[] =>
  [
    ...new Set(
      paths
        .flatMap(importsOf)
        .filter((each) => !isRelative(each) && !each.specifier.startsWith('node:'))
        .map(({ specifier }) => packageOf(specifier)),
    ),
  ]
    .filter((name) => name !== self)
    .sort()

/** Rule packs are data: they are depended on, never imported. */
const isPack = (name: string) => name.startsWith('@mingjian/rules-')
/** Of the root, for every test: the runner, and the compiler. */
const isRunner = (name: string) => name.startsWith('vitest') || name === 'typescript'

describe.each(packages)('$folder', ({ folder, manifest }) => {
  const files = filesBelow(folder).filter(isCode)
  const declared = Object.keys(manifest.dependencies ?? {})
  const forTests = Object.keys(manifest.devDependencies ?? {})
  const shipped = imported(
    files.filter((path) => !isTest(path)),
    manifest.name,
  )
  const inTests = imported(files.filter(isTest), manifest.name)

  test('declares the packages that it imports, and no other', () => {
    expect(shipped).toEqual(declared.filter((name) => !isPack(name)).sort())
  })

  test('declares what only its tests import, and no other', () => {
    const needed = inTests.filter((name) => !declared.includes(name) && !isRunner(name))
    const types = declared.map((name) => `@types/${name}`).filter((name) => forTests.includes(name))
    expect([...needed, ...types].sort()).toEqual(forTests.sort())
  })
})

test('test/ declares the packages that it imports, and no other', () => {
  const { devDependencies } = JSON.parse(read('test/package.json'))
  const needed = imported(filesBelow('test').filter(isCode), '@mingjian/test')
  expect(needed.filter((name) => !isRunner(name))).toEqual(Object.keys(devDependencies).sort())
})

test('project references are the dependencies on our packages', () => {
  const wrong = packagesIn('packages').flatMap(({ folder, manifest }) => {
    const { references } = JSON.parse(read(`${folder}/tsconfig.json`))
    const referred = references.map((each: { path: string }) => each.path.replace('../', ''))
    const needed = Object.keys(manifest.dependencies ?? {})
      .filter((name) => name.startsWith('@mingjian/') && !isPack(name))
      .map((name) => name.replace('@mingjian/', ''))
    const same = referred.sort().join() === needed.sort().join()
    return same ? [] : [`${folder}: references ${referred}, needs ${needed}`]
  })
  expect(wrong).toEqual([])
})

test('the root and the tests refer to every package', () => {
  const folders = packagesIn('packages').map(({ folder }) => folder)
  const paths = (file: string): string[] =>
    JSON.parse(read(file)).references.map((each: { path: string }) => each.path)
  expect(paths('tsconfig.json').sort()).toEqual([...folders, 'test'].sort())
  expect(paths('test/tsconfig.json').sort()).toEqual(folders.map((each) => `../${each}`).sort())
})

test('the same package has one version everywhere', () => {
  const versions = new Map<string, Set<string>>()
  const tests = { folder: 'test', manifest: JSON.parse(read('test/package.json')) }
  for (const { manifest } of [...packages, tests]) {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    for (const [name, version] of Object.entries(all)) {
      versions.set(name, (versions.get(name) ?? new Set()).add(String(version)))
    }
  }
  const several = [...versions].filter(([, found]) => found.size > 1).map(([name]) => name)
  expect(several).toEqual([])
})
