import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DocumentKind, documentKinds, documents, jsonSchema } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import type { SchemaOptions } from '../commands/schema-options.ts'
import type { Terminal } from '../terminal.ts'

/** Prints the schema of one kind of document, or writes one or all to a folder, or lists the kinds. */
export async function showSchemas(
  wanted: string | undefined,
  { out, lang }: SchemaOptions,
  terminal: Terminal,
): Promise<void> {
  const kind = wanted === undefined ? undefined : requireKind(wanted)
  if (out !== undefined) {
    const written = await writeSchemas(kind === undefined ? documentKinds : [kind], out)
    const said = { zh: '已写入', en: 'written' }[lang]
    terminal.out(written.map((path) => `${said} ${showPath(path)}\n`).join(''))
  } else if (kind !== undefined) terminal.out(schemaText(kind))
  else terminal.out(listKinds(lang))
}

/** The text of a schema file. */
const schemaText = (kind: DocumentKind): string => `${JSON.stringify(jsonSchema(kind), null, 2)}\n`

async function writeSchemas(kinds: readonly DocumentKind[], dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true })
  const paths: string[] = []
  for (const kind of kinds) {
    const path = join(dir, `${kind}.schema.json`)
    await writeFile(path, schemaText(kind))
    paths.push(path)
  }
  return paths
}

function requireKind(wanted: string): DocumentKind {
  const kind = documentKinds.find((each) => each === wanted)
  if (kind === undefined) throw cliError('schema-unknown', { name: wanted, known: documentKinds })
  return kind
}

function listKinds(lang: 'zh' | 'en'): string {
  const more = {
    zh: '查看一种：mingjian schema <种类>；全部写入文件夹：mingjian schema --out <文件夹>',
    en: 'One of them: mingjian schema <kind>. All into a folder: mingjian schema --out <dir>',
  }[lang]
  const lines = documentKinds.map((kind) => `${kind.padEnd(9)}${documents[kind].title}\n`)
  return `${lines.join('')}\n${more}\n`
}
