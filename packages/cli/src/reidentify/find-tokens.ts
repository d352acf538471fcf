import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Clue, readToken, shortenToken, tokenPrefix } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'

/** A token on a clue, as it is shown there. */
export interface FoundToken {
  readonly clue: string
  readonly model: string
  readonly rank: number
  /** Whole, or shortened as masked output shows it. */
  readonly token: string
  /** Whether it is of the subject itself, and not of a row that proves something. */
  readonly isSubject: boolean
}

const tokens = new RegExp(`${tokenPrefix}[IATVC][01][A-Z2-7]{12}(?:[A-Z2-7]{18}|…)`, 'g')

/** Finds the tokens on the clues of a run, in the order of the clues; each once for each clue. */
export async function findTokens(run: string): Promise<FoundToken[]> {
  const isFolder = (await stat(run).catch(() => undefined))?.isDirectory() === true
  const path = isFolder ? join(run, 'clues.jsonl') : run
  const found: FoundToken[] = []
  const file = createReadStream(path, 'utf8')
  try {
    for await (const line of createInterface({
      input: file,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      if (!line.includes(tokenPrefix)) continue
      const clue = parseClue(line, path)
      const own = new Set(JSON.stringify(clue.subject).match(tokens) ?? [])
      for (const token of new Set(line.match(tokens) ?? [])) {
        const { id, model, rank } = clue
        found.push({ clue: id, model, rank, token, isSubject: own.has(token) })
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw isFolder
      ? cliError('run-lacks', { name: 'clues.jsonl' })
      : cliError('run-none', { dir: showPath(run) })
  } finally {
    file.destroy()
  }
  return found
}

function parseClue(line: string, path: string): Clue {
  try {
    return JSON.parse(line) as Clue
  } catch {
    throw cliError('run-broken', { path: showPath(path), line: undefined })
  }
}

/** A token as every clue may show it. */
export const shownForm = (token: string): string => shortenToken(token) ?? token

/** The signs of the key that a token was made with, whole or shortened. */
export const keyOf = (token: string): string =>
  readToken(token)?.key ?? token.slice(tokenPrefix.length + 2, tokenPrefix.length + 6)
