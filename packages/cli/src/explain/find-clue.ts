import type { Clue } from '@mingjian/core'
import type { RunManifest } from '@mingjian/report'
import { cliError } from '../cli-error.ts'
import { readClues } from './read-run.ts'

/** Clues that are named where a prefix means several. */
const named = 5

/** Finds the one clue of a run folder whose id begins with a text; undecided subjects are none. */
export async function findClue(
  dir: string,
  prefix: string,
  { undecided = 0 }: Pick<RunManifest, 'undecided'>,
): Promise<Clue> {
  const wanted = prefix.trim().toLowerCase()
  const found: Clue[] = []
  let total = 0
  for await (const clue of readClues(dir)) {
    total += 1
    if (clue.id.startsWith(wanted)) found.push(clue)
  }
  const [first, ...others] = found
  if (first !== undefined && others.length === 0) return first
  if (first === undefined) {
    throw cliError('clue-unknown', { prefix, total, undecided })
  }
  const list = found.slice(0, named).map(({ id, model, subject }) => {
    return `  ${id} ${model} ${subject.label}`
  })
  const shown = found.length > named ? [...list, '  …'] : list
  throw cliError('clue-several', { prefix, count: found.length, shown })
}
