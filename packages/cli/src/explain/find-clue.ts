import type { Clue } from '@mingjian/core'
import { CliError } from '../cli-error.ts'
import { readClues } from './read-run.ts'

/** Clues that are named where a prefix means several. */
const named = 5

/** Finds the one clue of a run folder whose id begins with a text. */
export async function findClue(dir: string, prefix: string): Promise<Clue> {
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
    throw new CliError(
      `No clue of this run has an id that begins with "${prefix}".`,
      `The run holds ${total} clues; their ids stand in clues.jsonl and clues.csv.`,
    )
  }
  const list = found.slice(0, named).map(({ id, model, subject }) => {
    return `  ${id} ${model} ${subject.label}`
  })
  throw new CliError(
    `${found.length} clues have an id that begins with "${prefix}".`,
    ['Write more of it:', ...list, ...(found.length > named ? ['  …'] : [])].join('\n'),
  )
}
