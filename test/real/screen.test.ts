import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { runManifestSchema } from '@mingjian/report'
import { afterAll, expect, it } from 'vitest'
import { describeReal, realPath } from './real-data.ts'

const main = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'bin', 'mingjian.mjs')
const folder = mkdtempSync(join(tmpdir(), 'docket-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Screens the docket as it lies, with the built command. */
function screen(backend: string): string {
  const out = join(folder, backend)
  if (existsSync(out)) return out
  const options = ['--models', 'docket.mass-plaintiff', '--as-of', '2020-12-31']
  const files = ['--key', join(folder, 'key'), '--out', out]
  const data = realPath('connecticut-docket')
  execFileSync(
    process.execPath,
    [main, 'screen', data, ...options, ...files, '--backend', backend],
    {
      stdio: 'ignore',
    },
  )
  return out
}

const manifestOf = (run: string) =>
  runManifestSchema.parse(JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')))

/** The most memory that screening the docket may take. */
const mostBytes = 300 * 1024 * 1024

describeReal('the command on the docket', 'connecticut-docket', () => {
  it.each(['memory', 'duckdb'])('reads it as it is and stays under 300 MB on %s', (backend) => {
    const { resources, sources, clues } = manifestOf(screen(backend))
    const [source] = sources
    expect(source?.counts).toMatchObject({ read: 24_979, loaded: 24_979, duplicates: 161 })
    expect(Object.values(clues).some((count) => Number(count) > 0)).toBe(true)
    const megabytes = Math.round(resources.peakMemoryBytes / 1024 / 1024)
    console.log(`${backend}: ${resources.seconds} s, ${megabytes} MB at the most`)
    expect(resources.peakMemoryBytes).toBeLessThan(mostBytes)
  })

  it('writes the same clues on both backends, byte for byte', () => {
    const [memory, duckdb] = ['memory', 'duckdb'].map(screen)
    for (const file of ['clues.jsonl', 'clues.csv', 'evidence.jsonl', 'rejects.csv']) {
      const texts = [memory, duckdb].map((run) => readFileSync(join(run ?? '', file)))
      expect(texts[0]?.equals(texts[1] ?? Buffer.alloc(0)), file).toBe(true)
    }
  })
})
