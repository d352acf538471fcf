/** Words that the expression grammar keeps for itself, so that no name of a model may be one. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
  collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user default deferrable desc
  distinct do else end except false fetch for foreign freeze from full grant group having ilike in
  initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing precision primary
  references returning right select session_user similar some symmetric table tablesample then to
  trailing true union unique user using variadic verbose when where window with
  as_of signal hits`.split(/\s+/),
)

/**
 * Whether a name could not be used in an expression, because the language or SQL means something by
 * it.
 *
 * @example
 * isReserved('case') // => true
 */
export const isReserved = (name: string): boolean => reserved.has(name)
