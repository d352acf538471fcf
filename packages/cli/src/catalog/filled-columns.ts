import type { ColumnDefinition, DatasetDefinition } from '@mingjian/core'

/** The columns that offices fill in, by name: what masked numbers show is read from the numbers themselves. */
export const filledColumns = ({
  columns,
}: DatasetDefinition): Readonly<Record<string, ColumnDefinition>> =>
  Object.fromEntries(Object.entries(columns).filter(([, { shows }]) => shows === undefined))
