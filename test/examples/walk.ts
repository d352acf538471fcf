import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askResident } from '../cli/ask-resident.ts'

/** A part of a page: a file that it writes, a command that it runs, or text that stays as it is. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly part: boolean; readonly text: string }
  | { readonly kind: 'command'; readonly line: string; readonly printed: string }

const fence =
  /^```(?:(?:yaml|csv|md) (?<name>\S+)(?<part> \+)?\n(?<file>.*?)```|sh\nmingjian (?<command>[^\n]*)\n```\n+```text\n(?<printed>.*?)```)\n/gms

/** Cuts a page into the blocks that its reader follows in order. */
export function readBlocks(page: string): Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const match of page.matchAll(fence)) {
    blocks.push({ kind: 'text', text: page.slice(from, match.index) }, blockOf(match.groups ?? {}))
    from = match.index + match[0].length
  }
  return [...blocks, { kind: 'text', text: page.slice(from) }]
}

function blockOf({
  name,
  part,
  file,
  command,
  printed,
}: Record<string, string | undefined>): Block {
  if (name !== undefined) return { kind: 'file', name, part: part !== undefined, text: file ?? '' }
  return { kind: 'command', line: command ?? '', printed: printed ?? '' }
}

/** What a command printed, and how it ended. */
export interface Finished {
  readonly code: number | null
  readonly printed: string
}

const exampleKey = fileURLToPath(new URL('../../examples/screen/key', import.meta.url))

/** Writes the files of a page into a folder and runs its commands there; gives what each printed, in order. */
export async function walk(blocks: readonly Block[], dir: string): Promise<Finished[]> {
  await bringKey(dir)
  const finished: Finished[] = []
  for (const block of blocks) {
    if (block.kind === 'file') await writeBlock(block, join(dir, block.name))
    if (block.kind !== 'command') continue
    finished.push(await runIn(dir, argsOf(block.line)))
  }
  return finished
}

/** The key of the examples, so that ids of clues stay. */
async function bringKey(dir: string): Promise<void> {
  const key = join(dir, '.config/mingjian/key')
  await mkdir(dirname(key), { recursive: true })
  await copyFile(exampleKey, key)
  await chmod(key, 0o600)
}

/** Runs the built command; progress is not what it prints. */
async function runIn(dir: string, args: readonly string[]): Promise<Finished> {
  const { code, stdout, stderr } = await askResident(dir, args)
  const message = /^mingjian: .*/ms.exec(stderr)?.[0] ?? ''
  return { code, printed: neutral(stdout + message) }
}

async function writeBlock({ part, text }: Block & { kind: 'file' }, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, part ? withSections(await readFile(path, 'utf8'), text) : text)
}

/** A YAML text with those of its top-level entries replaced that the change has; new ones go to the end. */
export function withSections(text: string, change: string): string {
  const sections = new Map([...sectionsOf(text), ...sectionsOf(change)])
  return [...sections.values()].join('\n')
}

/** Entries by name: a key of a map, or the first line of an item of a list; with the comments above them. */
function sectionsOf(text: string): [string, string][] {
  const starts = /(?:^#.*\n)*^(?:- .*|[^\s#-][^:]*(?=:))/gm
  const found = [...text.matchAll(starts)]
  return found.map(({ 0: head, index }, i) => [
    head.slice(head.lastIndexOf('\n') + 1),
    `${text.slice(index, found[i + 1]?.index).trimEnd()}\n`,
  ])
}

/** The arguments of a command, which may stand in double quotes. */
const argsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)

/** What a command prints, without versions. */
const neutral = (text: string): string =>
  `${text.trimEnd()}\n`
    .replace(/^(明鉴|Mingjian) \d+\.\d+\.\d+/gm, '$1')
    .replace(/duckdb v[\d.]+/g, 'duckdb')
    .replace(/[ \t]+$/gm, '')

/** The page with what its commands printed now in place of what it shows. */
export function withPrinted(blocks: readonly Block[], finished: readonly Finished[]): string {
  let at = 0
  const write = (block: Block): string => {
    if (block.kind === 'text') return block.text
    if (block.kind === 'file') {
      const language = block.name.split('.').at(-1)
      return `\`\`\`${language} ${block.name}${block.part ? ' +' : ''}\n${block.text}\`\`\`\n`
    }
    const printed = finished[at++]?.printed ?? ''
    return `\`\`\`sh\nmingjian ${block.line}\n\`\`\`\n\n\`\`\`text\n${printed}\`\`\`\n`
  }
  return blocks.map(write).join('')
}
