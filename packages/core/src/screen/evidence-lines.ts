import type {
  Behind,
  ClueBehind,
  ClueEvidence,
  ClueEvidenceRow,
  EvidenceRow,
  ShownRow,
} from '../clue/clue.ts'
import type { Value } from '../values/type.ts'
import type { RowContent } from './evidence-shape.ts'

/** The evidence of one clue, as it stands on the clue. */
export interface EvidenceOfClue {
  readonly signals: ReadonlyMap<string, ClueEvidence>
  readonly behind: readonly ClueBehind[]
  /** What these name by number. */
  readonly rows: readonly ShownRow[]
}

/** The evidence of a clue of a model without signals. */
export const noEvidence: EvidenceOfClue = { signals: new Map(), behind: [], rows: [] }

/** A clue whose evidence is read. */
export interface EvidenceSubject {
  readonly id: string
  readonly key: readonly Value[]
  /** The key, a network under the name that it has at most: where the rows of the subject stand. */
  readonly place: readonly Value[]
}

/** A line to be written. */
export interface NewLine {
  readonly content: RowContent
  readonly behind: Behind | null
  readonly signals: readonly string[]
  /** The line of the same row that was there before. */
  readonly same?: number | undefined
  /** The rows that rest on it, as evidence names them; undefined: the subject, or none. */
  readonly of?: string
}

/** Numbers the rows of evidence of each clue and notes what the clue itself shows of them. */
export interface EvidenceLines {
  /** Adds a line and returns its number. */
  add(clue: string, line: NewLine): number
  /** The lines since it was asked last. */
  take(): readonly ClueEvidenceRow[]
  of(clue: string): EvidenceOfClue
}

interface Gathered {
  rows: number
  inDoubt: number
  readonly shown: number[]
}

interface OfClue {
  lines: number
  readonly signals: ReadonlyMap<string, Gathered>
  readonly behind: Map<string, Gathered & Pick<ClueBehind, 'table' | 'by' | 'of'>>
  /** Rows that the clue shows, by number. */
  readonly shown: Map<number, EvidenceRow>
}

/** `steps` says for each signal which step holds its rows. */
export function createEvidenceLines(
  clues: readonly EvidenceSubject[],
  steps: ReadonlyMap<string, string>,
  shown: number,
): EvidenceLines {
  const gathered = new Map(
    clues.map(({ id }): [string, OfClue] => [
      id,
      {
        lines: 0,
        signals: new Map([...steps.keys()].map((signal) => [signal, gather()])),
        behind: new Map(),
        shown: new Map(),
      },
    ]),
  )
  const of = (clue: string) => gathered.get(clue) as OfClue
  let taken: ClueEvidenceRow[] = []
  const note = (into: Gathered, row: EvidenceRow, { shown: rows }: OfClue) => {
    into.rows += 1
    if (row.inDoubt === true || row.behind?.inDoubt === true) into.inDoubt += 1
    if (into.shown.length >= shown) return
    into.shown.push(row.no)
    rows.set(row.no, row)
  }
  return {
    add(clue, { content, behind, signals, same, of: reader }) {
      const found = of(clue)
      found.lines += 1
      const { table, ...rest } = content
      const row: EvidenceRow = {
        no: found.lines,
        table,
        behind,
        ...(same === undefined ? {} : { same }),
        ...rest,
      }
      for (const signal of signals) note(found.signals.get(signal) as Gathered, row, found)
      if (reader !== undefined && behind !== null) {
        const key = JSON.stringify([table, behind.by, reader])
        const group = found.behind.get(key) ?? { table, by: behind.by, of: reader, ...gather() }
        found.behind.set(key, group)
        note(group, row, found)
      }
      taken.push({ clue, signals, ...row })
      return found.lines
    },
    take() {
      const lines = taken
      taken = []
      return lines
    },
    of(clue) {
      const { signals, behind, shown: rows } = of(clue)
      return {
        signals: new Map(
          [...signals].map(([id, found]) => [id, { step: steps.get(id) ?? '', ...found }]),
        ),
        behind: [...behind.values()],
        rows: [...rows.values()].map((row) => showRow(row, rows)),
      }
    },
  }
}

/** A row that stands already is not written out a second time. */
function showRow(row: EvidenceRow, rows: ReadonlyMap<number, EvidenceRow>): ShownRow {
  const { no, table, behind, same } = row
  return same === undefined || !rows.has(same) ? row : { no, table, behind, same }
}

const gather = (): Gathered => ({ rows: 0, inDoubt: 0, shown: [] })
