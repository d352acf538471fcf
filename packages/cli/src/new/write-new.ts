import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentKind } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { formatDocument } from '../format/format-document.ts'
import { schemaLine } from './schema-line.ts'

/** A file to be written; one that authors write has its layout, and tells editors its schema. */
export interface NewFile {
  readonly folder: string
  readonly name: string
  readonly kind?: DocumentKind
  readonly text: string
}

/** Writes files, none over one that is there; gives their paths. */
export async function writeNew(files: readonly NewFile[]): Promise<string[]> {
  for (const { folder, name } of files) await requireNew(join(folder, name))
  const paths: string[] = []
  for (const { folder, name, kind, text } of files) {
    const path = join(folder, name)
    await mkdir(folder, { recursive: true })
    await writeFile(path, kind === undefined ? text : await inLayout(text, kind, folder), {
      flag: 'wx',
    })
    paths.push(path)
  }
  return paths
}

async function inLayout(text: string, kind: DocumentKind, folder: string): Promise<string> {
  const line = await schemaLine(folder, kind)
  const whole = line === undefined ? text : `${line}\n${text}`
  return formatDocument(whole, folder)?.text ?? whole
}

/** Refuses a place where something is already. */
export async function requireNew(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined)) !== undefined) {
    throw cliError('new-exists', { path: showPath(path) })
  }
}

/** The folder of a pack below a rules folder, or the rules folder where it is itself a pack. */
export async function packAround(
  dir: string,
  pack: string,
): Promise<{ readonly folder: string; readonly isThere: boolean }> {
  if (await isPack(dir)) return { folder: dir, isThere: true }
  const folder = join(dir, pack)
  return {
    folder,
    isThere: (await stat(join(folder, 'package.json')).catch(() => undefined)) !== undefined,
  }
}

async function isPack(dir: string): Promise<boolean> {
  const text = await readFile(join(dir, 'package.json'), 'utf8').catch(() => undefined)
  return text !== undefined && /"mingjian"\s*:\s*\{/.test(text)
}
