import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, root } from './workspace.ts'

const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingjian-lint-'))
  // Where there is no repository, git has nothing to say about what is ignored.
  const { vcs: _, ...config } = JSON.parse(read('biome.json'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(config))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Lints files with the configuration of the repository; gives the rules that were broken. */
function lint(files: Record<string, string>): string[] {
  const part = mkdtempSync(join(folder, 'part-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(part, name, '..'), { recursive: true })
    writeFileSync(join(part, name), text)
  }
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', part], {
    cwd: folder,
    encoding: 'utf8',
  })
  return [...stdout.matchAll(/title=lint\/([\w/]+)/g)].map(([, rule]) => rule as string)
}

test('the linter accepts a plain file', () => {
  expect(execFileSync(process.execPath, [biome, '--version'], { encoding: 'utf8' })).toMatch(/\d/)
  expect(lint({ 'plain.ts': 'export const one = 1\n' })).toEqual([])
})

test('a cycle of imports is an error', () => {
  const rules = lint({
    'a.ts': "import { b } from './b.ts'\n\nexport const a = (): number => b()\n",
    'b.ts': "import { a } from './a.ts'\n\nexport const b = (): number => a()\n",
  })
  expect(rules).toEqual(['suspicious/noImportCycles', 'suspicious/noImportCycles'])
})

test('a cycle of nothing but types is an error', () => {
  const rules = lint({
    'a.ts': "import type { B } from './b.ts'\n\nexport interface A {\n  readonly b: B\n}\n",
    'b.ts': "import type { A } from './a.ts'\n\nexport interface B {\n  readonly a: A\n}\n",
  })
  expect(rules).toEqual(['suspicious/noImportCycles', 'suspicious/noImportCycles'])
})

test('a promise that nobody waits for is an error, also from another file or a method', () => {
  const rules = lint({
    'load.ts': [
      'export async function load(): Promise<number> {\n  return 1\n}\n',
      'export interface Closer {\n  close(): Promise<void>\n}\n',
    ].join('\n'),
    'use.ts': [
      "import { type Closer, load } from './load.ts'\n",
      'export function start(closer: Closer): void {\n  load()\n  closer.close()\n}\n',
    ].join('\n'),
  })
  expect(rules).toEqual(['nursery/noFloatingPromises', 'nursery/noFloatingPromises'])
})

test.each([
  ['suspicious/noExplicitAny', { 'a.ts': 'export const a = (b: any): string => String(b)\n' }],
  ['suspicious/noConsole', { 'packages/core/a.ts': "console.log('a')\n\nexport const a = 1\n" }],
  ['style/noDefaultExport', { 'a.ts': 'const a = 1\n\nexport default a\n' }],
  ['style/useFilenamingConvention', { 'two_words.ts': 'export const a = 1\n' }],
])('%s is an error', (rule, files) => {
  expect(lint(files)).toEqual([rule])
})
