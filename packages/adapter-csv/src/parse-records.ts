import { pipeline, Readable } from 'node:stream'
import { parse } from 'fast-csv'
import { createRecordScanner, type StructureProblem } from './record-scanner.ts'

/** Thrown by {@link parseRecords} where the text has a problem of structure. */
export class StructureFailure extends Error {
  override readonly name = 'StructureFailure'
  readonly problem: StructureProblem
  constructor(problem: StructureProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/**
 * Splits text into records of raw cells: one for every record of the text, `[]` for a blank line,
 * so that the nth is record n.
 *
 * Around fast-csv stands what it does not do:
 * - it parses an unfinished record again with each chunk, so it is handed whole records only;
 * - it drops a last line of white space without a line break, so a line break is added;
 * - its errors quote the data, so quotes are checked before;
 * - its header mode ends a file at one too-wide row, so it is not used.
 */
export async function* parseRecords(
  texts: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<readonly string[]> {
  const parser = parse({ headers: false, delimiter })
  const source = Readable.from(wholeRecords(texts, delimiter))
  // The failure reaches the reader below; pipeline wants a listener.
  pipeline(source, parser, () => undefined)
  for await (const row of parser) yield row as string[]
}

async function* wholeRecords(
  texts: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<string> {
  const scanner = createRecordScanner(delimiter)
  let held: string[] = []
  for await (const text of texts) {
    const end = scanner.push(text)
    if (scanner.problem !== undefined) throw new StructureFailure(scanner.problem)
    if (end === -1) {
      held.push(text)
      continue
    }
    yield held.join('') + text.slice(0, end)
    held = end < text.length ? [text.slice(end)] : []
  }
  scanner.end()
  if (scanner.problem !== undefined) throw new StructureFailure(scanner.problem)
  const rest = held.join('')
  if (rest !== '') yield rest.endsWith('\n') ? rest : `${rest}\n`
}
