import type { ClueEvidenceRow } from '@mingjian/core'

/**
 * A row of evidence in a line, as cases write it: its number, table and record, the records beside
 * it, what rests on it.
 *
 * @example
 * screened.evidence.map(describeLine)[0] // => '1 demo.suits.named suit:1 for volume'
 */
export function describeLine(line: ClueEvidenceRow): string {
  const { no, table, source, row, joined, behind, same, inDoubt, signals } = line
  const record = row === null ? [] : [`${source}:${row}`]
  const beside = joined.map(
    (each) =>
      `+ ${each.alias} ${each.source}:${each.row}${each.way === undefined ? '' : ` way ${each.way}`}`,
  )
  const notes = [
    ...(same === undefined ? [] : [`, same as ${same}`]),
    ...(inDoubt === true || behind?.inDoubt === true ? [', in doubt'] : []),
    ...(signals.length === 0 ? [] : [` for ${signals.join(', ')}`]),
  ]
  return [no, table, ...record, ...beside, ...behindText(behind)].join(' ') + notes.join('')
}

function behindText(behind: ClueEvidenceRow['behind']): string[] {
  if (behind === null || behind.row === 0) return []
  const of = behind.row === null ? [] : ['of', String(behind.row)]
  return ['behind', ...(behind.by === null ? [] : [behind.by]), ...of]
}
