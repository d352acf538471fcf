import { expect, test } from 'vitest'
import { importsOf, isRelative, packageOf, targetOf } from './imports.ts'
import { filesBelow } from './workspace.ts'

/** The packages that a file loads, itself and through the files that it imports. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  seen.add(path)
  const packages = new Set<string>()
  for (const each of importsOf(path).filter(({ typeOnly }) => !typeOnly)) {
    if (!isRelative(each)) packages.add(packageOf(each.specifier))
    else if (!seen.has(targetOf(each))) {
      for (const name of loadedBy(targetOf(each), seen)) packages.add(name)
    }
  }
  return packages
}

test('running cases loads no generator of random data: the command stays small', () => {
  expect(loadedBy('packages/testkit/src/index.ts')).toContain('fast-check')
  expect(loadedBy('packages/testkit/src/pack/index.ts')).not.toContain('fast-check')
})

test('the command loads the cases alone of the testkit', () => {
  const wrong = filesBelow('packages/cli')
    .filter((path) => /^(?!.*(\/testing\/|\.test\.)).*\.ts$/.test(path))
    .flatMap(importsOf)
    .map(({ specifier }) => specifier)
    .filter((name) => name.startsWith('@mingjian/testkit') && name !== '@mingjian/testkit/pack')
  expect(wrong).toEqual([])
})
