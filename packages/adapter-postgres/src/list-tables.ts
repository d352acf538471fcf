import { compareCodePoints } from '@mingjian/core'
import type { ServerTable } from '@mingjian/database'
import { type Client, escapeIdentifier } from 'pg'
import { printText, type TableColumn } from './show-value.ts'

/** A table or view of PostgreSQL; its name has the schema where that is not `public`. */
export interface Table extends ServerTable {
  readonly columns: readonly TableColumn[]
  /** The statement that reads it: each value as text, in an order that is the same each time. */
  readonly select: string
}

/** A domain is the type below it; tables of the system and of extensions, temporary ones and partitions are left out. */
const listing = `
  WITH RECURSIVE base AS (
    SELECT oid, oid AS base FROM pg_type WHERE typtype <> 'd'
    UNION ALL
    SELECT type.oid, below.base FROM pg_type type JOIN base below ON type.typbasetype = below.oid
    WHERE type.typtype = 'd'
  )
  SELECT schema.nspname AS schema, class.relname AS table, class.relkind AS kind,
    (SELECT coalesce(json_agg(json_build_object(
      'name', attname,
      'type', CASE WHEN type.typnamespace = 'pg_catalog'::regnamespace THEN typname ELSE '' END,
      'category', type.typcategory) ORDER BY attnum), '[]')
     FROM pg_attribute JOIN base ON base.oid = atttypid JOIN pg_type type ON type.oid = base.base
     WHERE attrelid = class.oid AND attnum > 0 AND NOT attisdropped) AS columns,
    (SELECT json_agg(attname ORDER BY place)
     FROM pg_index, unnest(indkey) WITH ORDINALITY part(number, place)
     JOIN pg_attribute ON attnum = number
     WHERE indrelid = class.oid AND attrelid = class.oid AND indisprimary) AS key
  FROM pg_class class JOIN pg_namespace schema ON schema.oid = relnamespace
  WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT relispartition AND relpersistence <> 't'
    AND nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'
    AND NOT EXISTS (SELECT FROM pg_depend
      WHERE classid = 'pg_class'::regclass AND objid = class.oid AND deptype = 'e')`

interface Listed {
  readonly schema: string
  readonly table: string
  readonly kind: 'r' | 'p' | 'v' | 'm' | 'f'
  readonly columns: readonly TableColumn[]
  readonly key: readonly string[] | null
}

/** The tables and views of a database in the order of their names, whether they may be read or not. */
export async function listTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Listed>(listing)
  return rows
    .map((listed) => ({
      name: listed.schema === 'public' ? listed.table : `${listed.schema}.${listed.table}`,
      isView: listed.kind !== 'r' && listed.kind !== 'p',
      columns: listed.columns,
      select: selectOf(listed),
    }))
    .toSorted((a, b) => compareCodePoints(a.name, b.name))
}

/** A bare name behind ORDER BY is that of what is selected: the text, by which 10 comes before 9. */
const alias = 'read'

function selectOf(listed: Listed): string {
  const { schema, table, kind, columns } = listed
  // Tables that inherit from this one are tables of their own: their rows would count twice.
  const only = kind === 'r' ? 'ONLY ' : ''
  const from = `${only}${escapeIdentifier(schema)}.${escapeIdentifier(table)} ${alias}`
  return `SELECT ${columns.map(printText).join(', ')} FROM ${from} ORDER BY ${orderOf(listed).join(', ')}`
}

/** By its key, else by where a row lies; a view has neither, and rows with the same texts are alike. */
function orderOf({ kind, columns, key }: Listed): readonly string[] {
  if (key !== null) return key.map((name) => `${alias}.${escapeIdentifier(name)}`)
  if (kind === 'r' || kind === 'm') return [`${alias}.ctid`]
  if (kind === 'p') return [`${alias}.tableoid`, `${alias}.ctid`]
  return columns.map((column) => `${printText(column)} COLLATE "C"`)
}
