import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Clue, ClueEvidenceRow } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { type RunManifest, runManifestSchema } from '@mingjian/report'
import { cliError } from '../cli-error.ts'

/** Reads `run.json` of a run folder and checks it: it vouches for the form of the other files. */
export async function readManifest(dir: string): Promise<RunManifest> {
  const path = join(dir, 'run.json')
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    throw cliError('run-none', { dir: showPath(dir) })
  })
  const parsed = runManifestSchema.safeParse(parseJson(text, path))
  if (parsed.success) return parsed.data
  throw cliError('run-foreign', { path: showPath(path) })
}

/** Streams the clues of a run folder. */
export const readClues = (dir: string): AsyncGenerator<Clue> =>
  readLines(dir, 'clues.jsonl') as AsyncGenerator<Clue>

/** Reads the rows of evidence of one clue. */
export async function readEvidenceOf(dir: string, clue: string): Promise<ClueEvidenceRow[]> {
  const rows: ClueEvidenceRow[] = []
  for await (const line of readLines(dir, 'evidence.jsonl', `"${clue}"`)) {
    const row = line as ClueEvidenceRow
    if (row.clue === clue) rows.push(row)
  }
  return rows
}

/** Parses the lines of a file; with `holding` only those that hold a text. */
async function* readLines(dir: string, name: string, holding = ''): AsyncGenerator<unknown> {
  const path = join(dir, name)
  const file = createReadStream(path, 'utf8')
  let number = 0
  try {
    for await (const line of createInterface({
      input: file,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number += 1
      if (line.includes(holding)) yield parseJson(line, path, number)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw cliError('run-lacks', { name })
  } finally {
    file.destroy()
  }
}

function parseJson(text: string, path: string, line?: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw cliError('run-broken', { path: showPath(path), line })
  }
}
