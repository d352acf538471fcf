import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, isRelative } from './imports.ts'
import { followForBrowser } from './resolve-for-browser.ts'
import { filesBelow, root } from './workspace.ts'

const shipped = filesBelow('packages/core/src').filter((path) => !path.endsWith('.test.ts'))
const entries = shipped
  .flatMap(importsOf)
  .filter((each) => !isRelative(each) && !each.typeOnly)
  .map(({ specifier }) => specifier)

test('core and all that it brings along ask for no module of Node in a browser', () => {
  const { packages, node } = followForBrowser(
    [...new Set(entries)],
    join(root, 'packages/core/src/index.ts'),
  )
  expect(packages).toEqual(expect.arrayContaining(['zod', 'yaml', 'json-rules-engine']))
  expect(node).toEqual([])
})

test('a package that needs Node is found out', () => {
  const { node } = followForBrowser(['commander'], join(root, 'packages/cli/src/index.ts'))
  expect(node.length).toBeGreaterThan(0)
})
