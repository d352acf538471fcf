import { closestMatch } from './closest-match.ts'

/** Text of a diagnostic: what is wrong, and what to do. */
interface Text {
  readonly message: string
  readonly hint?: string
}

const list = (names: readonly string[]): string => names.join(', ')

/** Suggests the nearest name, or lists what there is. */
function suggest(name: string, known: readonly string[]): { hint?: string } {
  const near = closestMatch(name, known)
  if (near !== undefined) return { hint: `Did you mean "${near}"?` }
  if (known.length === 0 || known.length > 40) return {}
  return { hint: `Known here: ${list(known)}.` }
}

/** Suggests for a name that may be meant as an alias of its own. */
function suggestOf(name: string, known: readonly string[]): { hint: string } {
  const { hint } = suggest(name, known)
  const alias = `A name of its own needs the table: ${name}: { of: <table>, … }.`
  return { hint: [hint, alias].filter((text) => text !== undefined).join(' ') }
}

/**
 * Suggests for a name of the form `<alias>.<column>`: where no such table is joined here, another
 * table's column of that name would mislead.
 */
function suggestColumn(name: string, known: readonly string[]): { hint?: string } {
  const [alias, column] = splitName(name)
  const aliases = [...new Set(known.flatMap((each) => splitName(each)[0] ?? []))]
  if (alias === undefined || aliases.includes(alias)) return suggest(name, known)
  const near = closestMatch(alias, aliases)
  if (near !== undefined) return { hint: `Did you mean "${near}.${column}"?` }
  return {
    hint: `No "${alias}" is joined in this step. A join ends with its step: keep the column there with "derive".`,
  }
}

const splitName = (name: string): [alias: string | undefined, column: string] => {
  const dot = name.indexOf('.')
  return dot < 0 ? [undefined, name] : [name.slice(0, dot), name.slice(dot + 1)]
}

/** Every diagnostic: its code, the parameters it must be told, and its text. */
export const codes = {
  'text-not-utf8': (): Text => ({
    message: 'Unreadable text: the file is not UTF-8.',
    hint: 'Save it as UTF-8.',
  }),
  'yaml-broken': (p: { detail: string; hint?: string }): Text => ({
    message: `Broken YAML: ${p.detail}`,
    hint:
      p.hint ??
      'Mend the line; quote a text that holds ":" or "#", and an expression with a comma inside { }.',
  }),
  'yaml-feature': (p: { feature: string }): Text => ({
    message: `Unsupported YAML: ${p.feature}.`,
    hint: 'Write the values out as plain maps, lists, texts and numbers.',
  }),
  'yaml-number': (p: { text: string }): Text => ({
    message: `Unsupported number "${p.text}".`,
    hint: 'Write at most 30 plain digits, 18 behind the point, such as 1500000 or 0.75; quote it if it is text, such as a code with a leading 0.',
  }),
  'document-invalid': (p: { found: string }): Text => ({
    message: `Expected a map of keys as the content of the file, found ${p.found}.`,
    hint: 'Begin with "id:" and "title:".',
  }),
  'key-duplicate': (p: { key: string }): Text => ({
    message: `Duplicate key "${p.key}": the same map has it above.`,
    hint: 'Rename or remove one of them.',
  }),
  'key-unknown': (p: { key: string; known: readonly string[] }): Text => ({
    message: `Unknown key "${p.key}".`,
    ...suggest(p.key, p.known),
  }),
  'text-unquoted': (p: { text: string }): Text => ({
    message: `Unknown key "${p.text}" without a value.`,
    hint: 'Quote the text before it: inside { } YAML cuts an unquoted text at its first comma.',
  }),
  'key-missing': (p: { key: string }): Text => ({
    message: `Missing key "${p.key}".`,
    hint: `Add "${p.key}:".`,
  }),
  'value-null': (p: { key: string }): Text => ({
    message: `Expected a value for "${p.key}", found nothing.`,
    hint: 'Write the value, or leave the key out.',
  }),
  'value-invalid': (p: { key: string; expected: string; found: string }): Text => ({
    message: `Expected ${p.expected} for "${p.key}", found ${p.found}.`,
  }),
  'name-invalid': (p: { name: string }): Text => ({
    message: `Expected a name of lower-case letters, digits and underscores, found "${p.name}".`,
    hint: 'Begin with a letter: many_suits.',
  }),
  'dataset-inconsistent': (p: { detail: string }): Text => ({ message: p.detail }),
  'condition-empty': (p: { key: string }): Text => ({
    message: `Expected at least one condition in "${p.key}", found none.`,
    hint: 'An empty "all" or "any" says nothing; add a condition or leave it out.',
  }),
  'condition-invalid': (p: { found: string }): Text => ({
    message: `Expected a condition, found ${p.found}.`,
    hint: 'A condition is { all: [...] }, { any: [...] }, { not: {...} } or { fact, operator, value }.',
  }),
  'operator-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown operator "${p.name}".`,
    ...suggest(p.name, p.known),
  }),
  'dataset-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown dataset "${p.name}": it is not in the catalog.`,
    hint: 'A catalog is a folder of rules, such as rules/catalog, or lies beside the package.json of a pack.',
    ...(closestMatch(p.name, p.known) === undefined ? {} : suggest(p.name, p.known)),
  }),
  'concept-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown concept "${p.name}".`,
    hint: 'Concepts lie in rules/<pack>/concepts/<name>.yaml.',
    ...suggest(p.name, p.known),
  }),
  'concept-step-unknown': (p: {
    name: string
    concept: string
    known: readonly string[]
  }): Text => ({
    message: `Unknown step "${p.name}" of concept "${p.concept}".`,
    ...suggest(p.name, p.known),
  }),
  'concept-cycle': (p: { ids: readonly string[] }): Text => ({
    message: `A concept reads itself: ${p.ids.join(' → ')}.`,
    hint: 'Move the steps that both need into a concept of their own.',
  }),
  'concept-unused': (p: { name: string }): Text => ({
    message: `Unused concept "${p.name}": no model or concept of its pack reads a step of it.`,
    hint: 'Delete it, or name a step of it under "datasets" of a model.',
  }),
  'concept-used-once': (p: { name: string; model: string }): Text => ({
    message: `Concept "${p.name}" is read by the model "${p.model}" alone.`,
    hint: 'Write its steps into that model: a reader then has all of it on one page.',
  }),
  'part-of-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown model "${p.name}": it was not read, so clues are shown under none of its.`,
    hint: 'Check the folder that holds both models.',
    ...suggest(p.name, p.known),
  }),
  'part-of-key': (p: { model: string; key: string; found: string }): Text => ({
    message: `"on" names ${p.found}, but the key of "${p.model}" is ${p.key}.`,
    hint: 'Name a fact of the same type for each column of that key, in its order.',
  }),
  'part-of-cycle': (p: { ids: readonly string[] }): Text => ({
    message: `A clue would be a part of itself: ${p.ids.join(' → ')}.`,
    hint: 'Leave "part_of" out of the model whose clues hold the others.',
  }),
  'table-unknown': (p: {
    name: string
    known: readonly string[]
    /** Whether it is a step all the same: this one or a later one. */
    isStep?: boolean
    /** Whether it is the alias of a join, "has" or "tally" that does not say which table it is. */
    isAlias?: boolean | undefined
  }): Text => ({
    message: `Unknown dataset or earlier step "${p.name}".`,
    ...(p.isStep === true
      ? { hint: 'Steps read those above them: move it up.' }
      : p.isAlias === true
        ? suggestOf(p.name, p.known)
        : suggest(p.name, p.known)),
  }),
  'step-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown step "${p.name}".`,
    ...suggest(p.name, p.known),
  }),
  'signal-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown signal "${p.name}".`,
    ...suggest(p.name, p.known),
  }),
  'name-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown name "${p.name}".`,
    ...suggestColumn(p.name, p.known),
  }),
  'name-clash': (p: { name: string; with: string }): Text => ({
    message: `Ambiguous name "${p.name}": ${p.with} has the same name.`,
    hint: 'Rename one of them.',
  }),
  'name-reserved': (p: { name: string }): Text => ({
    message: `Reserved name "${p.name}".`,
    hint: 'Expressions could not use it; choose another name.',
  }),
  'function-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown function "${p.name}".`,
    ...suggest(p.name, p.known),
  }),
  'arguments-invalid': (p: { name: string; takes: string; found: string }): Text => ({
    message: `"${p.name}" takes ${p.takes}; found ${p.found}.`,
  }),
  'argument-literal': (p: { name: string }): Text => ({
    message: `"${p.name}" takes a literal or a parameter here, not a column.`,
    hint: 'Put the value into params.',
  }),
  'calendar-missing': (p: { name: string }): Text => ({
    message: `"${p.name}" needs a calendar of working days, and no dataset is one.`,
    hint: 'Add it under datasets: calendar: { use: mingjian.calendar.days, need: helpful }.',
  }),
  'calendar-misplaced': (p: { name: string }): Text => ({
    message: `Unsupported here: "${p.name}" asks the calendar of working days.`,
    hint: 'Compute it as a column under "derive" and use that column here.',
  }),
  'calendar-too-early': (p: { name: string; column: string }): Text => ({
    message: `"${p.name}" cannot use "${p.column}", which is computed by the same step.`,
    hint: 'Compute that column in a step before; the calendar is asked like a join, ahead of "derive".',
  }),
  'literal-refused': (p: { name: string; detail: string }): Text => ({
    message: `"${p.name}" cannot work with this literal: ${p.detail}.`,
  }),
  'expression-broken': (p: { detail: string }): Text => ({
    message: `Broken expression: ${p.detail}`,
    hint: "Expressions are SQL scalars: names, numbers, 'text', and, or, not, in, between, case.",
  }),
  'word-reserved': (p: { name: string }): Text => ({
    message: `Reserved word "${p.name}" in the expression: it cannot be a name.`,
    hint: 'Rename the column or alias; where no name was meant, leave the word out.',
  }),
  'text-bare': (p: { text: string }): Text => ({
    message: `Unknown word "${p.text}" in the expression: a text stands in quotes.`,
    hint: `Write '${p.text}'; where the text is all of the value, write "'${p.text}'": YAML takes one pair of quotes away.`,
  }),
  'expression-unquoted': (): Text => ({
    message: 'Broken expression: it ends inside a bracket.',
    hint: 'Quote this: inside { } YAML cuts an unquoted text at its first comma.',
  }),
  'expression-unsupported': (p: { what: string }): Text => ({
    message: `Unsupported in expressions: ${p.what}.`,
  }),
  'types-differ': (p: { left: string; right: string; operator: string }): Text => ({
    message: `"${p.operator}" cannot compare ${p.left} with ${p.right}.`,
    hint: "Compare values of one type; write dates as date '2020-01-31'.",
  }),
  'condition-expected': (p: { found: string }): Text => ({
    message: `Expected a condition, found a value of type ${p.found}.`,
  }),
  'condition-arithmetic': (p: { what: string }): Text => ({
    message: `Unsupported in a condition on facts: ${p.what}.`,
    hint: 'Compute it as a column of the subject step and compare that fact.',
  }),
  'aggregate-misplaced': (p: { name: string }): Text => ({
    message: `Unsupported here: "${p.name}" is computed over rows.`,
    hint: 'Use it under "select" of a group or of a window.',
  }),
  'aggregate-elsewhere': (p: { name: string; places: readonly string[] }): Text => ({
    message: `Unsupported here: "${p.name}" stands ${p.places.join(' or ')}.`,
    hint: 'A window goes over all rows alike in "by"; with "order" and "over" it moves along them, with "order" alone it says what is next to each.',
  }),
  'aggregate-expected': (p: { name: string }): Text => ({
    message: `Expected an aggregate: "${p.name}" is not the same for all rows of a group.`,
    hint: 'Wrap it, for example as min(…), or add it to "group".',
  }),
  'span-expected': (p: { found: string }): Text => ({
    message: `Expected a span such as 30 days, found ${p.found}.`,
  }),
  'span-of-time': (p: { found: string }): Text => ({
    message: `Expected a span of days or months, found ${p.found}.`,
    hint: 'Hours and minutes lie between timestamps; what is moved here is a date.',
  }),
  'select-missing': (): Text => ({
    message: 'Missing "select" beside "group".',
    hint: 'Name what each group shows: select: { n: count(*) }, or same: [<column>].',
  }),
  'group-missing': (p: { written: 'select' | 'same' }): Text => ({
    message: `Missing "group" beside "${p.written}".`,
    hint: 'Add group: [<column>], or use "derive" for columns of single rows.',
  }),
  'window-incomplete': (p: { missing: string }): Text => ({
    message: `Missing "${p.missing}" in the window.`,
    hint: '"order" names a date column, "over" says how long the window is; "before" needs both.',
  }),
  'type-expected': (p: { what: string; expected: string; found: string }): Text => ({
    message: `Expected ${p.what} to be ${p.expected}, found ${p.found}.`,
  }),
  'fact-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown fact "${p.name}": the subject has no such column.`,
    ...suggest(p.name, p.known),
  }),
  'subject-key-not-group': (p: { key: string; group: string }): Text => ({
    message: `The subject key "${p.key}" does not name one row each: its step has the keys ${p.group}.`,
    hint: 'Use the keys of the group as the subject key.',
  }),
  'subject-key-nobody': (p: { key: string; entity: string }): Text => ({
    message: `The subject key "${p.key}" holds neither the number nor the name of anyone, but the entity is "${p.entity}".`,
    hint: 'Key the subject by an identity number, a credit code or a name, or name the entity that it is.',
  }),
  'at-least-ungraded': (p: { entity: string; graded: readonly string[] }): Text => ({
    message: `Unsupported "at_least": a subject of the entity "${p.entity}" has no identity grade.`,
    hint: `Leave it out; graded are ${list(p.graded)}.`,
  }),
  'at-least-unreachable': (p: { atLeast: string; key: string; grade: string }): Text => ({
    message: `No subject can reach "at_least: ${p.atLeast}": its key "${p.key}" tells persons and firms apart by a name only, grade ${p.grade}.`,
    hint: 'Key the subject by an identity number or credit code, or use the entity "name".',
  }),
  'evidence-unreachable': (p: { step: string; key: string }): Text => ({
    message: `The rows of step "${p.step}" cannot be found for a subject: it has no column "${p.key}" of the subject key.`,
    hint: 'Name a step that still has the key, or add it there with "derive".',
  }),
  'param-value': (p: { name: string; found: string }): Text => ({
    message: `Expected one of "value" and "variants" for the parameter "${p.name}", found ${p.found}.`,
    hint: 'value: 3 holds on every day; variants: [{ from: 2020-01-01, value: 3 }] from that day on.',
  }),
  'param-unused': (p: { name: string }): Text => ({
    message: `Unused parameter "${p.name}": no expression and no sentence reads it.`,
    hint: 'Delete it, or write its name where its value was meant.',
  }),
  'literal-threshold': (p: { written: string }): Text => ({
    message: `Threshold ${p.written} in a condition: no reader learns where it comes from.`,
    hint: 'Put it into params with its origin, and write its name here.',
  }),
  'word-unknown': (p: {
    word: string
    of: string
    /** The code that it is a spelling of. */
    code: string | undefined
    near: string | undefined
    known: readonly string[]
  }): Text =>
    p.code === undefined
      ? {
          message: `Unknown word '${p.word}': "${p.of}" is never that.`,
          hint:
            p.near === undefined
              ? `Known here: ${list(p.known.slice(0, 20))}${p.known.length > 20 ? ', …' : ''}.`
              : `Did you mean '${p.near}'?`,
        }
      : {
          message: `Spelling '${p.word}' instead of the code '${p.code}': data are read as codes, and "${p.of}" is never that.`,
          hint: `Write '${p.code}'.`,
        },
  'never-holds': (p: { written: string; why: string }): Text => ({
    message: `"${p.written}" never holds: ${p.why}.`,
    hint: 'Mend the comparison, or delete what depends on it.',
  }),
  'always-holds': (p: { written: string; why: string }): Text => ({
    message: `"${p.written}" holds wherever it is known: ${p.why}.`,
    hint: 'Mend the comparison, or write known(…) where that is meant.',
  }),
  'signal-never': (p: { name: string }): Text => ({
    message: `No subject can have the signal "${p.name}": its condition never holds.`,
    hint: 'Mend "when", or "only" beside it.',
  }),
  'signal-always': (p: { name: string }): Text => ({
    message: `Every subject has the signal "${p.name}": its condition holds wherever it is known.`,
    hint: 'Mend "when"; what holds of all tells nobody apart.',
  }),
  accusing: (p: { word: string }): Text => ({
    message: `Accusing word "${p.word}": a clue is to be verified by a person.`,
    hint: 'Say what the data show.',
  }),
  'family-same': (p: { name: string; other: string; family: string }): Text => ({
    message: `Signals "${p.other}" and "${p.name}" of the family "${p.family}" never differ: their conditions are the same.`,
    hint: 'Only the best of a family scores: delete one, or mend its condition.',
  }),
  'param-dated': (p: { name: string }): Text => ({
    message: `Ambiguous parameter "${p.name}": it has different values on different days.`,
    hint: `Write on_date(${p.name}, <day>).`,
  }),
  'param-undated': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Expected a parameter with "variants" as the first argument of on_date, found "${p.name}".`,
    ...suggest(p.name, p.known),
  }),
  'params-model-unknown': (p: { name: string; known: readonly string[] }): Text => ({
    message: `Unknown model or concept "${p.name}" among changed parameters.`,
    ...suggest(p.name, p.known),
  }),
  'params-name-unknown': (p: { name: string; of: string; known: readonly string[] }): Text => ({
    message: `Unknown parameter "${p.name}" of "${p.of}".`,
    ...suggest(p.name, p.known),
  }),
  'params-dated': (p: { name: string; of: string }): Text => ({
    message: `Unsupported change of the parameter "${p.name}" of "${p.of}": it has dated variants.`,
    hint: 'Only the rules hold these: write them into a model of your own.',
  }),
  'params-type': (p: { name: string; of: string; expected: string; found: string }): Text => ({
    message: `Expected ${p.expected} for the parameter "${p.name}" of "${p.of}", found ${p.found}.`,
    hint: 'Write it as the model does: 3, 0.75, 30 days, 2024-01-31, true, or a list of these.',
  }),
  'placeholder-unknown': (p: {
    name: string
    known: readonly string[]
    /** Whether it is a parameter with dated variants. */
    isDated?: boolean
  }): Text => ({
    message: `Unknown place {${p.name}} in the sentence: no such fact or parameter.`,
    ...(p.isDated === true
      ? {
          hint: `The parameter has different values on different days: show a fact that is on_date(${p.name}, <day>).`,
        }
      : suggest(p.name, p.known)),
  }),
  'table-cell': (p: { column: string; found: string; reason: string; expected: string }): Text => ({
    message: `Unreadable cell "${p.found}" in column "${p.column}": it ${p.reason}.`,
    hint: `Expected ${p.expected}.`,
  }),
  'spans-first': (p: { found: string }): Text => ({
    message: `Expected one column under "first", found ${p.found}.`,
    hint: 'Rank the values of one column: first: { status: [在监, 在押, 社矫] }.',
  }),
  'step-start': (p: { found: string }): Text => ({
    message: `Expected one of "from" and "union", found ${p.found}.`,
    hint: 'from: <table> starts from one table, union: { of: [...], columns: [...] } from several.',
  }),
  'union-column-missing': (p: {
    column: string
    table: string
    known: readonly string[]
  }): Text => ({
    message: `Missing column "${p.column}" in "${p.table}": all tables of a union need it.`,
    hint: `Say what it is there: of: { ${p.table}: { ${p.column}: ${closestMatch(p.column, p.known) ?? '<expression>'} } }.`,
  }),
  'union-columns-differ': (p: {
    column: string
    tables: readonly [string, string]
    found: readonly [string, string]
  }): Text => ({
    message: `Column "${p.column}" is ${p.found[0]} in "${p.tables[0]}" and ${p.found[1]} in "${p.tables[1]}".`,
    hint: `Say what it is in one of them: of: { ${p.tables[1]}: { ${p.column}: <expression> } }.`,
  }),
  'union-column-unlisted': (p: {
    column: string
    table: string
    known: readonly string[]
  }): Text => ({
    message: `Unused column "${p.column}" of "${p.table}": it is none of the columns of the union.`,
    hint: suggest(p.column, p.known).hint ?? 'Add it to "columns".',
  }),
  'join-without-key': (p: { alias: string }): Text => ({
    message: `No equality between a column of "${p.alias}" and this step.`,
    hint: `Write at least one such as ${p.alias}.case_no = case_no, joined by "and".`,
  }),
  'join-two-unused': (p: { to: string }): Text => ({
    message: `"two" says nothing where a row may have several: to is "${p.to}".`,
    hint: 'Leave "two" out.',
  }),
  'join-unmatched-unused': (p: { to: string }): Text => ({
    message: `"unmatched" says nothing after "to: ${p.to}": a row that meets none is in doubt.`,
    hint: 'Write "to: maybe" or "to: any" where rows may meet none, or leave "unmatched" out.',
  }),
  'join-ways-many': (p: { to: string }): Text => ({
    message: `Several conditions to try need "to: one" or "to: maybe", found "${p.to}".`,
    hint: 'Write one condition.',
  }),
  'at-without-end': (p: { name: string; end: 'from' | 'to' }): Text => ({
    message: `Missing "${p.end}": the catalog does not say which column of "${p.name}" is ${
      p.end === 'from' ? 'the first day' : 'the last day'
    } of a row.`,
    hint: `Name the column: at: { day: …, ${p.end}: <column> }.`,
  }),
  'during-without-date': (p: { name: string; isStep?: boolean }): Text => ({
    message:
      p.isStep === true
        ? `"during" needs a date of "${p.name}": a step has that of its dataset until it groups.`
        : `"during" needs a date of "${p.name}": the catalog names none for it.`,
    hint: 'Compare its dates in "on".',
  }),
  'components-name': (p: { name: string }): Text => ({
    message: `"${p.name}" is none of the linked columns.`,
    hint: 'Name the network by a column under "link", so that two networks never share a name.',
  }),
  'fan-out': (p: { name: string; column: string; alias: string }): Text => ({
    message: `"${p.name}" would count "${p.column}" once for each row of "${p.alias}".`,
    hint:
      p.name === 'share'
        ? `Write count(distinct <key>) filter (where …) / count(distinct <key>), or use has or tally for "${p.alias}".`
        : `Use has or tally for "${p.alias}", or count(distinct …), min, max, any, every, first, last.`,
  }),
  'band-order': (p: { band: string; above: string }): Text => ({
    message: `Band ${p.band} begins at or above band ${p.above}.`,
    hint: 'A begins highest, then B, then C.',
  }),
  'band-missing': (): Text => ({
    message: 'Missing bands: the score needs at least one of A, B, C.',
  }),
  'band-unreachable': (p: { band: string; from: number; most: number }): Text => ({
    message: `Band ${p.band} begins at ${p.from}, but all signals together reach ${p.most}.`,
    hint: 'Lower the band or raise weights.',
  }),
  'param-list': (p: { name: string }): Text => ({
    message: `The parameter "${p.name}" is a list and cannot stand here.`,
    hint: 'Lists go where a function takes several literals.',
  }),
  'nested-too-deep': (p: { most: number }): Text => ({
    message: `Nested too deep: more than ${p.most} levels.`,
  }),
  'nested-too-large': (p: { most: number }): Text => ({
    message: `Too large with what it names: more than ${p.most} parts.`,
    hint: 'Compute a part of it in a step of its own.',
  }),
} as const

/** The code of a diagnostic: a thing, then what is wrong with it, such as `name-unknown`. */
export type DiagnosticCode = keyof typeof codes

/** The codes of all diagnostics, for pages and tests that must know each. */
export const diagnosticCodes = Object.keys(codes) as readonly DiagnosticCode[]

export type DiagnosticParameters<C extends DiagnosticCode> = Parameters<(typeof codes)[C]>[0]
