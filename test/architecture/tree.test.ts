import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './workspace.ts'

const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))

const named = [
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'biome.json',
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
]

/** Files whose bytes are a fixture: exports as offices hand them over. */
const isFixture = (path: string) => /^test\/.*\.(csv|xlsx|gz|parquet)$/.test(path)
const isBinary = (path: string) => /\.(png|xlsx|gz|parquet|woff2)$/.test(path)

/** Written in two parts, so that this file does not hold what it looks for. */
const words = (...parts: [string, string][]) =>
  new RegExp(parts.map((each) => each.join('')).join('|'))

const machinePaths = words(['/wo', 'rk/'], ['/ro', 'ot/'], ['/ho', 'me/'], ['C:\\\\Us', 'ers'])
const registries = words(
  ['registry.np', 'mjs'],
  ['registry.ya', 'rnpkg'],
  ['npmmi', 'rror'],
  ['unp', 'kg.com'],
)

// A copy without its history has no list of files; the tests show as skipped there.
describe.skipIf(!existsSync(join(root, '.git')))('files of the repository', () => {
  const files = tracked()
  const text = (path: string) => readFileSync(join(root, path))

  test('folders at the root are packages, rules, examples and test', () => {
    const folders = files.filter((path) => path.includes('/')).map((path) => path.split('/')[0])
    const plain = [...new Set(folders)].filter((name) => !name?.startsWith('.'))
    expect(plain.sort()).toEqual(['examples', 'packages', 'rules', 'test'])
  })

  test('files at the root are those where tools and newcomers look', () => {
    const others = files.filter((path) => !/\/|^\./.test(path) && !named.includes(path))
    expect(others).toEqual([])
  })

  test('no folder is called utils, common, helpers or misc', () => {
    const vague = /(^|\/)(utils?|common|helpers?|misc|shared|lib)(\/|\.ts$)/
    expect(files.filter((path) => vague.test(path))).toEqual([])
  })

  test('sources are named in kebab-case', () => {
    const code = files.filter((path) => /\.(m?ts|mjs)$/.test(path))
    const wrong = code.filter((path) =>
      path.split('/').some((part) => !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*$/.test(part)),
    )
    expect(wrong).toEqual([])
  })

  test('Windows accepts every name', () => {
    const refused = /[<>:"|?*\\\p{Cc}]|[. ](\/|$)/u
    const reserved = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/i
    const wrong = files.filter(
      (path) => refused.test(path) || reserved.test(path) || path.length > 180,
    )
    expect(wrong).toEqual([])
  })

  test('no two names differ in case alone', () => {
    const lower = files.map((path) => path.toLowerCase())
    expect(lower.filter((path, at) => lower.indexOf(path) !== at)).toEqual([])
  })

  test('text is UTF-8 with line feeds and a line feed at its end', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const wrong = files
      .filter((path) => !isFixture(path) && !isBinary(path))
      .filter((path) => {
        try {
          const content = decoder.decode(text(path))
          return (
            content.startsWith('\uFEFF') || content.includes('\r\n') || !/(^|\n)$/.test(content)
          )
        } catch {
          return true
        }
      })
    expect(wrong).toEqual([])
  })

  test('nothing names a path of one machine or the host of a registry', () => {
    const wrong = files
      .filter((path) => !isFixture(path) && !isBinary(path))
      .filter((path) => {
        const content = text(path).toString()
        return machinePaths.test(content) || registries.test(content)
      })
    expect(wrong).toEqual([])
  })

  test('the lock file holds no address to download from', () => {
    const lines = text('pnpm-lock.yaml').toString().split('\n')
    expect(lines.filter((line) => /https?:|tarball:|git\+|codeload/.test(line))).toEqual([])
  })

  test('scripts of the root hold no shell syntax', () => {
    const { scripts } = JSON.parse(text('package.json').toString())
    const wrong = Object.entries(scripts).filter(([, line]) =>
      /[;|<>$`'*]|\b(rm|cp|mkdir|export|set|cat) |^[A-Z_]+=|(?<!&)&(?!&)/.test(String(line)),
    )
    expect(wrong).toEqual([])
  })
})
