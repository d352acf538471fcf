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
import type { RuledBy } from './ruled-by.ts'

/** The evidence of one clue, as it stands on the clue. */
export interface EvidenceOfClue {
  readonly signals: ReadonlyMap<string, ClueEvidence>
  readonly behind: readonly ClueBehind[]
  /** What these name by number. */
  readonly rows: readonly ShownRow[]
  /** How many records of it rulings have changed, by the place of the ruling. */
  readonly ruled: ReadonlyMap<number, number>
}

/** The evidence of a clue of a model without signals. */
export const noEvidence: EvidenceOfClue = {
  signals: new Map(),
  behind: [],
  rows: [],
  ruled: new Map(),
}

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
  /** Records that rulings have changed, by the place of the ruling. */
  readonly ruled: Map<number, Set<string>>
}

/** `steps` says for each signal which step holds its rows. */
export function createEvidenceLines(
  clues: readonly EvidenceSubject[],
  steps: ReadonlyMap<string, string>,
  shown: number,
  ruledBy: RuledBy = () => [],
): EvidenceLines {
  const gathered = new Map(
    clues.map(({ id }): [string, OfClue] => [
      id,
      {
        lines: 0,
        signals: new Map([...steps.keys()].map((signal) => [signal, gather()])),
        behind: new Map(),
        shown: new Map(),
        ruled: new Map(),
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
      noteRuled(content, found.ruled, ruledBy)
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
      const { signals, behind, shown: rows, ruled } = of(clue)
      return {
        signals: new Map(
          [...signals].map(([id, found]) => [id, { step: steps.get(id) ?? '', ...found }]),
        ),
        behind: [...behind.values()],
        rows: [...rows.values()].map((row) => showRow(row, rows)),
        ruled: new Map([...ruled].map(([place, records]) => [place, records.size])),
      }
    },
  }
}

/** Notes the records of a row that rulings have changed: its own, and those that were joined to it. */
function noteRuled(
  { dataset, source, row, joined }: RowContent,
  into: Map<number, Set<string>>,
  ruledBy: RuledBy,
): void {
  for (const each of [{ dataset, source, row }, ...joined]) {
    if (each.dataset === null || each.source === null || each.row === null) continue
    for (const place of ruledBy(each.dataset, each.source, each.row)) {
      const records = into.get(place) ?? new Set()
      into.set(place, records.add(`${each.dataset} ${each.source} ${each.row}`))
    }
  }
}

/** A row that stands already is not written out a second time. */
function showRow(row: EvidenceRow, rows: ReadonlyMap<number, EvidenceRow>): ShownRow {
  const { no, table, behind, same } = row
  return same === undefined || !rows.has(same) ? row : { no, table, behind, same }
}

const gather = (): Gathered => ({ rows: 0, inDoubt: 0, shown: [] })
