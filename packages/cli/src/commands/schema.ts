import type { Command } from 'commander'
import type { CommandContext } from './context.ts'
import { parseOptions } from './parse-options.ts'
import { schemaOptionsSchema } from './schema-options.ts'

const more = `
[kind] is model, concept, catalog, cases or params: the document that is described. With a kind its JSON Schema is
printed; with --out it is written there as <kind>.schema.json, without a kind those of all. Without either, the
kinds are listed.

An editor that knows YAML schemas then completes keys, says what each means in Chinese and English, and marks
what is misspelt as it is typed. A file tells it by its first line:
  # yaml-language-server: $schema=../../schema/model.schema.json
A schema knows the shape of a document; names, types and joins are what "mingjian check" finds.

Examples:
  mingjian schema --out schema                      all of them, for a folder of models
  mingjian schema model > model.schema.json`

/** Adds `schema`: JSON Schemas of what authors write. */
export function addSchemaCommand(program: Command, { terminal }: CommandContext): void {
  program
    .command('schema')
    .summary('JSON Schema of models, concepts, datasets and cases, for editors')
    .description('Prints or writes the JSON Schemas of the documents that authors write.')
    .argument('[kind]', 'model | concept | catalog | cases | params')
    .option('--out <dir>', 'folder to write to; schemas of an earlier version are replaced')
    .option('--lang <zh|en>', 'language of this output', 'zh')
    .addHelpText('after', more)
    .action(async (kind: string | undefined, given: Record<string, unknown>) => {
      const options = parseOptions(schemaOptionsSchema, given)
      const { showSchemas } = await import('../schema/show-schemas.ts')
      await showSchemas(kind, options, terminal)
    })
}
