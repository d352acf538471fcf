import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const story = fileURLToPath(new URL('../../examples/diagnose/story.mjs', import.meta.url))

it('tells why a model finds two clues, and mends the data until it finds all of them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'story-'))
  try {
    const printed = execFileSync(process.execPath, [story], {
      encoding: 'utf8',
      env: { ...process.env, MINGJIAN_STORY_DIR: dir },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const clues = [...printed.matchAll(/^线索 (\d+) 条/gm)].map((found) => Number(found[1]))
    expect(clues[0]).toBe(2)
    expect(clues).toEqual(clues.toSorted((a, b) => a - b))
    // As many as the demo finds in the data that nobody broke.
    expect(clues.at(-1)).toBe(12)
    const shown = printed.replaceAll(relative(process.cwd(), dir), 'examples/diagnose')
    await expect(shown).toMatchFileSnapshot('../golden/diagnose.txt')
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}, 240_000)
