import type { DatasetDefinition, EntityName, KindName } from '@mingjian/core'

/** What a clue is about where a column of a kind tells subjects apart; other kinds tell none apart. */
const entityOf: Partial<Readonly<Record<KindName, EntityName>>> = {
  person_id: 'person-or-firm',
  party_name: 'name',
  person_name: 'name',
  case_no: 'case',
  account: 'account',
  plate: 'object',
  phone: 'object',
  text: 'unit',
}

const preferred = Object.keys(entityOf) as KindName[]

/** The columns of a dataset that can tell subjects apart, the likeliest first. */
export const keyColumns = ({ columns }: DatasetDefinition): readonly string[] =>
  Object.keys(columns)
    .filter((name) => placeOf(columns, name) >= 0)
    .toSorted((a, b) => placeOf(columns, a) - placeOf(columns, b))

const placeOf = (columns: DatasetDefinition['columns'], name: string): number => {
  const column = columns[name]
  return column === undefined || column.codes !== undefined ? -1 : preferred.indexOf(column.kind)
}

/** What a clue is about, by the column of its key; a number beside a person's name is a person's. */
export function usualEntity(dataset: DatasetDefinition, key: string): EntityName {
  const { columns } = dataset
  const kind = columns[key]?.kind ?? 'text'
  const name = nameBeside(dataset, key)
  if (kind === 'person_id' && name !== undefined && columns[name]?.kind === 'person_name') {
    return 'person'
  }
  return entityOf[kind] ?? 'unit'
}

/** The column with the name of whom a number stands for: applicant_name beside applicant_id. */
export function nameBeside({ columns }: DatasetDefinition, key: string): string | undefined {
  const stem = key.replace(/_?id$/, '').replace(/^person$/, '')
  const names = [stem === '' ? 'name' : `${stem}_name`, 'name', `${stem}name`]
  return names.find((name) => {
    const kind = columns[name]?.kind
    return name !== key && (kind === 'party_name' || kind === 'person_name')
  })
}

/** The first column of a kind. */
export const firstOf = ({ columns }: DatasetDefinition, kind: KindName): string | undefined =>
  Object.keys(columns).find((name) => columns[name]?.kind === kind)

/** The column of the day on which a row happened: as the catalog says, else the first date. */
export const dayColumn = (dataset: DatasetDefinition): string | undefined =>
  dataset.date ?? firstOf(dataset, 'date')
